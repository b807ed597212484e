package org.dushuban.account;

import java.util.Set;

/** A place for higher features to say which roles somebody holds; asked once at each sign-in. */
@FunctionalInterface
public interface RoleSource {

    Set<Role> rolesOf(User.Id user);
}
