package org.dushuban.organisation;

import org.dushuban.account.User;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose number stands in a roster and who has an account already.
 *
 * @param latest the present membership, or the last one; null for an account without any
 * @param within whether the one who imports administers the unit of it
 * @param inside whether that unit is the one imported into, or lies below it
 */
record KnownPerson(User user, @Nullable MembershipEntity latest, boolean within, boolean inside) {

    boolean present() {
        return latest != null && latest.until == null;
    }
}
