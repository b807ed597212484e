package org.dushuban.organisation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dushuban.account.NewUser;
import org.dushuban.account.User;
import org.jspecify.annotations.Nullable;

/**
 * How somebody in a roster shall stand after the import.
 *
 * @param known how they stand before; null for somebody new
 */
record PlannedMember(
        NewUser person,
        Unit.Id unit,
        @Nullable LocalDate joinedOn,
        MemberState state,
        @Nullable KnownPerson known) {

    boolean isNew() {
        return known == null || !known.present();
    }

    boolean isTransferred() {
        return known != null
                && known.latest() != null
                && known.present()
                && !known.latest().unitId.equals(unit.value());
    }

    boolean isChanged() {
        return known != null && (differs(known.user()) || differs(known.latest()));
    }

    boolean changesAnything() {
        return isNew() || isTransferred() || isChanged();
    }

    /** All that would be written, and over what. */
    String line() {
        return Stream.of(person, unit, joinedOn, state, known == null ? null : known.user(), latest())
                .map(String::valueOf)
                .collect(Collectors.joining(" | "));
    }

    private @Nullable String latest() {
        MembershipEntity latest = known == null ? null : known.latest();
        return latest == null
                ? null
                : String.join(
                        " ",
                        latest.id.toString(),
                        latest.unitId.toString(),
                        String.valueOf(latest.until),
                        String.valueOf(latest.joinedOn),
                        latest.state.tag());
    }

    private boolean differs(User user) {
        return !user.name().equals(person.name()) || !Objects.equals(user.phone(), person.phone());
    }

    private boolean differs(@Nullable MembershipEntity latest) {
        return latest != null && (latest.state != state || !Objects.equals(latest.joinedOn, joinedOn));
    }
}
