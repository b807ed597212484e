package org.dushuban.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.dushuban.account.Role;
import org.dushuban.account.RoleSource;
import org.dushuban.account.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever holds an office today is an administrator. */
@Component
@Transactional(readOnly = true)
class OfficeRoles implements RoleSource {

    private final UnitAdminRepository offices;
    private final Clock clock;

    OfficeRoles(UnitAdminRepository offices, Clock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public Set<Role> rolesOf(User.Id user) {
        return offices.heldBy(user.value(), LocalDate.now(clock)).isEmpty() ? Set.of() : Set.of(Role.ADMIN);
    }
}
