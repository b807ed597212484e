package org.dushuban.organisation;

import java.time.LocalDate;
import java.util.Objects;
import org.dushuban.account.User;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with the unit they belong to, or last belonged to.
 *
 * @param phone null where none is known
 * @param joinedOn the day of admission to the Party, null for applicants and where it is not known
 * @param since the first day in that unit
 * @param until the last day in it, null while the membership lasts
 */
public record Member(
        User.Id id,
        String number,
        String name,
        @Nullable String phone,
        Unit.Id unit,
        String unitName,
        @Nullable LocalDate joinedOn,
        MemberState state,
        LocalDate since,
        @Nullable LocalDate until) {

    /** Whether they have left. */
    public boolean left() {
        return until != null;
    }

    /** Whether the other says the same of the person, wherever they belong. */
    boolean knowsTheSameAs(Member other) {
        return name.equals(other.name)
                && Objects.equals(phone, other.phone)
                && Objects.equals(joinedOn, other.joinedOn)
                && state == other.state
                && left() == other.left();
    }
}
