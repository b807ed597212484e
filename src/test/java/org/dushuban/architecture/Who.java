package org.dushuban.architecture;

import java.util.Set;
import org.dushuban.account.Role;

/** Those who try everything. A1 is a branch below the general branch A; B1, below B, is its neighbour. */
enum Who {
    ANONYMOUS(Set.of()),
    MEMBER_OF_A1(Set.of(Role.MEMBER)),
    MEMBER_OF_B1(Set.of(Role.MEMBER)),
    ADMINISTRATOR_OF_B1(Set.of(Role.MEMBER, Role.ADMIN)),
    ADMINISTRATOR_OF_A1(Set.of(Role.MEMBER, Role.ADMIN)),
    /** Belongs to A2, another branch below A. */
    ADMINISTRATOR_OF_A(Set.of(Role.MEMBER, Role.ADMIN)),
    /** Belongs to no unit. */
    OPERATOR(Set.of(Role.MEMBER, Role.OPERATOR));

    final Set<Role> roles;

    Who(Set<Role> roles) {
        this.roles = roles;
    }
}
