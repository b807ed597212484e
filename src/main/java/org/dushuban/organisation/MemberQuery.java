package org.dushuban.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Which members to list, and in which order.
 *
 * @param unit the unit whose members, and those of all units below it, are meant; null for all that one administers
 * @param text the beginning of a number or phone, or a part of a name; blank for all
 * @param state null for all
 * @param left whether those are meant who have left, with the unit and the state they had last; else those who are there
 */
public record MemberQuery(
        Unit.@Nullable Id unit,
        String text,
        @Nullable MemberState state,
        boolean left,
        Order order,
        boolean descending) {

    /** By what to sort. */
    public enum Order {
        NUMBER,
        NAME,
        UNIT,
        JOINED
    }

    public static MemberQuery of(Unit.@Nullable Id unit) {
        return new MemberQuery(unit, "", null, false, Order.NUMBER, false);
    }
}
