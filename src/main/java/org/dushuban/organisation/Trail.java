package org.dushuban.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.dushuban.account.CurrentUser;
import org.dushuban.account.User;
import org.dushuban.shared.AuditTrail;
import org.dushuban.shared.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what changed here into the audit trail, in the words of this feature. */
@Component
class Trail {

    private final AuditTrail trail;
    private final CurrentUser currentUser;

    Trail(AuditTrail trail, CurrentUser currentUser) {
        this.trail = trail;
        this.currentUser = currentUser;
    }

    /** @param what follows {@code audit.unit.} in the message bundles */
    void unit(String what, Unit unit, @Nullable String from, @Nullable String to) {
        write(List.of(new Change(
                "unit." + what, unit.id().value(), unit.name(), unit.path().digits(), from, to)));
    }

    /** @param what follows {@code audit.member.} in the message bundles */
    void member(String what, User user, UnitPath path, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            write(List.of(memberChange(what, user, path, from, to)));
        }
    }

    static Change memberChange(String what, User user, UnitPath path, @Nullable String from, @Nullable String to) {
        return new Change("member." + what, user.id().value(), user.name(), path.digits(), from, to);
    }

    void write(Collection<Change> changes) {
        trail.recordAll(currentUser.actor(), changes);
    }

    void moved(UnitPath from, UnitPath to) {
        trail.follow(from.from(), from.end(), to.digits());
    }
}
