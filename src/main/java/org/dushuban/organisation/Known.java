package org.dushuban.organisation;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a roster is compared with.
 *
 * @param into the unit into which it is imported
 * @param unitNeeded whether each new member must name a unit, because there are several
 * @param units the unit and all below it
 * @param people who has one of the numbers in the roster, by number and by {@link #plain plain} number
 * @param phones the number of whoever has one of the phones in the roster, by phone
 */
record Known(
        Unit into, boolean unitNeeded, UnitNames units, Map<String, KnownPerson> people, Map<String, String> phones) {

    /** Whoever has that number; where nobody has it, whoever has it in other letters, large or small. */
    @Nullable
    KnownPerson person(String number) {
        KnownPerson same = people.get(number);
        return same == null ? people.get(plain(number)) : same;
    }

    static String plain(String number) {
        return number.toLowerCase(Locale.ROOT);
    }
}
