package org.dushuban.standing;

import java.util.List;
import java.util.Optional;
import org.dushuban.account.User;
import org.dushuban.organisation.Unit;

/**
 * The points that members made in a branch, as one of them sees it: the first ten, and five on either side of the own place.
 * Nobody is shown as the last.
 *
 * @param lines in the order of their places; there is a gap where a place does not follow on the one before
 * @param members how many have points at all
 * @param own the line of the one who asks; none without points
 */
public record MemberBoard(Unit branch, Period period, List<Line> lines, int members, Optional<Line> own) {

    static final int TOP = 10;
    static final int AROUND = 5;

    /**
     * One member.
     *
     * @param index the number of lines of the whole board before this one
     */
    public record Line(int index, int place, User.Id member, String name, long points) {}

    public MemberBoard {
        lines = List.copyOf(lines);
    }

    public boolean isOwn(Line line) {
        return own.filter(line::equals).isPresent();
    }

    /** Which lines of a whole board are shown to whoever is at that index, or on none of them. */
    static boolean shows(int index, Optional<Integer> own) {
        return index < TOP
                || own.filter(place -> Math.abs(place - index) <= AROUND).isPresent();
    }
}
