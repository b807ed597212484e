package org.dushuban.organisation;

import java.util.Map;

/**
 * What a roster is compared with.
 *
 * @param into the unit into which it is imported
 * @param unitNeeded whether each new member must name a unit, because there are several
 * @param units the unit and all below it
 * @param people who has one of the numbers in the roster, by number
 * @param phones the number of whoever has one of the phones in the roster, by phone
 */
record Known(
        Unit into, boolean unitNeeded, UnitNames units, Map<String, KnownPerson> people, Map<String, String> phones) {}
