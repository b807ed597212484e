package org.dushuban.format;

import java.util.Optional;
import org.dushuban.question.Match;

/** The stars in the short answers of Moodle, which stand for anything; after a backslash a star is a star. */
final class Wildcards {

    private static final char STAR = '*';

    private Wildcards() {}

    static boolean has(String answer) {
        return next(answer, 0) >= 0;
    }

    /** What an answer between two stars has to contain; empty if its stars stand elsewhere. */
    static Optional<String> contained(String answer) {
        int first = next(answer, 0);
        int second = first < 0 ? -1 : next(answer, first + 1);
        boolean around = first == 0 && second == answer.length() - 1 && second > 1;
        return around
                ? Optional.of(literal(answer.substring(1, second)).strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** An answer without such stars as it is meant. */
    static String literal(String answer) {
        return answer.replace("\\*", "*");
    }

    static String written(String text, Match match) {
        String literal = text.replace("*", "\\*");
        return match == Match.CONTAINS ? STAR + literal + STAR : literal;
    }

    private static int next(String answer, int from) {
        for (int i = answer.indexOf(STAR, from); i >= 0; i = answer.indexOf(STAR, i + 1)) {
            if (i == 0 || answer.charAt(i - 1) != '\\') {
                return i;
            }
        }
        return -1;
    }
}
