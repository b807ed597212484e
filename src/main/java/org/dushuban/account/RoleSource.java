package org.dushuban.account;

import java.util.Set;

/** A place for higher features to say which roles somebody holds; asked at each sign-in and every few seconds of a session. */
@FunctionalInterface
public interface RoleSource {

    Set<Role> rolesOf(User.Id user);
}
