package org.dushuban.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Builds the principal of an account, with the roles that all sources give it today. */
@Component
class Principals {

    private final List<RoleSource> sources;

    Principals(List<RoleSource> sources) {
        this.sources = sources;
    }

    SignedInUser of(UserEntity user, String series) {
        return new SignedInUser(new User.Id(user.id), user.number, user.name, mustChange(user), roles(user), series);
    }

    /** Somebody who has no password signs in elsewhere and has none to change. */
    private static boolean mustChange(UserEntity user) {
        return user.mustChange && user.passwordHash != null;
    }

    private Set<Role> roles(UserEntity user) {
        Set<Role> roles = EnumSet.of(Role.MEMBER);
        if (user.operator) {
            roles.add(Role.OPERATOR);
        }
        User.Id id = new User.Id(user.id);
        sources.forEach(source -> roles.addAll(source.rolesOf(id)));
        return roles;
    }
}
