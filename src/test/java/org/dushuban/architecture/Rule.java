package org.dushuban.architecture;

import java.util.EnumMap;
import java.util.Map;

/**
 * Who gets what. The columns are those of {@link Who}: anonymous, member of A1, member of B1, administrator of B1, of A1, of
 * A, operator.
 */
enum Rule {
    /** Needs no sign-in: about the one who asks, or, where callers are named, the work of the door and of services. */
    EVERYBODY("yes yes yes yes yes yes yes"),
    /** Open to all, but in vain: the occasion is over, or the secret is wrong. */
    NOBODY_ANY_MORE("- - - - - - -"),
    /** Whoever is signed in; tells nothing about anybody but the one who asks. */
    SIGNED_IN("no yes yes yes yes yes yes"),
    /** The lower layer knows no units: the named callers, and only they, decide whose thing it may be. */
    CALLER_DECIDES("no no no yes yes yes yes"),
    /** Whoever administers anything; it belongs to no unit. */
    ADMINISTRATORS("no no no yes yes yes yes"),
    /** Whoever administers A1. */
    ADMINISTERS("no no no 404 yes yes yes"),
    /** A list, a count or an answer in which A1's things appear to whoever administers A1. */
    ADMINISTERS_LISTED("no no no - yes yes yes"),
    /** Whoever administers a unit above A1. */
    FROM_ABOVE("no no no 404 404 yes yes"),
    FROM_ABOVE_LISTED("no no no - - yes yes"),
    /** It joins A1's and B1's things, and none but the operator administers both. */
    BOTH_BRANCHES("no no no 404 404 404 yes"),
    /** It would leave something of A1 in B1, where only those above both could see it. */
    NEVER_TOGETHER("no no no 404 404 404 404"),
    /** It reaches for a person or a thing that belongs to operators. */
    OPERATOR_ONLY("no no no no no no yes"),
    OPERATOR_ONLY_404("no no no 404 404 404 yes"),
    OPERATOR_ONLY_LISTED("no no no - - - yes"),
    OPERATOR_IN_VAIN("no no no no no no -"),
    /** What A1 publishes: its members, and whoever administers it. */
    READS("no yes 404 404 yes yes yes"),
    READS_LISTED("no yes - - yes yes yes"),
    /** What is meant for those who belong to A1, whatever else they administer. */
    BELONGS_LISTED("no yes - - yes - -"),
    /** Like {@link #BELONGS_LISTED}, where whoever administers A1 is told why not. */
    BELONGS("no yes 404 404 yes - -"),
    /** What is meant for those who belong to a branch below A. */
    BELONGS_BELOW_A_LISTED("no yes - - yes yes -"),
    /** The member's own, closed to everybody else, whoever administers them. */
    OWN("no yes 404 404 404 404 404"),
    OWN_LISTED("no yes - - - - -"),
    /** An import into a bank of A1 that its administrator has begun, closed to everybody else. */
    OWN_IMPORT("no no no 404 yes 404 404"),
    OWN_IMPORT_LISTED("no no no - yes - -"),
    /** The member's own account, and for administrators as far as the callers decide. */
    OWN_OR_CALLER_DECIDES("no yes no yes yes yes yes");

    private final Map<Who, Verdict> verdicts = new EnumMap<>(Who.class);

    Rule(String signs) {
        String[] each = signs.split(" ");
        for (Who who : Who.values()) {
            verdicts.put(who, Verdict.of(each[who.ordinal()]));
        }
    }

    Map<Who, Verdict> verdicts() {
        return verdicts;
    }
}
