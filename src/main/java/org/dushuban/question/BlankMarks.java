package org.dushuban.question;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dushuban.shared.LocalText;

/**
 * The marks that say where in a stem a blank stands: {@code [[1]]} to {@code [[8]]}. A language has either none of them, and
 * the blanks follow the stem, or each exactly once, in any order, since a translation turns sentences round.
 */
public final class BlankMarks {

    private static final String OPEN = "[[";
    private static final String CLOSE = "]]";

    private BlankMarks() {}

    /** @param number of the blank, from 1 */
    public static String mark(int number) {
        return OPEN + number + CLOSE;
    }

    /** The numbers of the marks in a text, in its order. */
    public static List<Integer> in(String text) {
        List<Integer> found = new ArrayList<>();
        int length = mark(1).length();
        for (int at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, at + 1)) {
            int number = text.length() < at + length ? 0 : text.charAt(at + OPEN.length()) - '0';
            if (number >= 1
                    && number <= QuestionContent.MAX_BLANKS
                    && text.startsWith(CLOSE, at + length - CLOSE.length())) {
                found.add(number);
            }
        }
        return found;
    }

    /** Whether each language of a stem has none of the marks or each exactly once. */
    public static boolean fit(LocalText stem, int blanks) {
        return fit(stem.zh(), blanks) && (stem.en() == null || fit(stem.en(), blanks));
    }

    private static boolean fit(String text, int blanks) {
        List<Integer> found = in(text);
        return found.isEmpty()
                || found.stream()
                        .sorted()
                        .toList()
                        .equals(IntStream.rangeClosed(1, blanks).boxed().toList());
    }
}
