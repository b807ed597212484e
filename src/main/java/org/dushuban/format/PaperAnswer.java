package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads answers as papers give them. All texts are folded ones. */
final class PaperAnswer {

    static final int LONGEST = 80;
    private static final int LONGEST_MARK = 5;
    private static final String BETWEEN = " ,、;./和与";
    private static final String BETWEEN_ITEMS = " ,、;.-→>~";
    private static final Set<String> RIGHT = Set.of("√", "对", "正确", "是", "真", "t", "true", "y", "yes", "r", "v");
    private static final Set<String> WRONG =
            Set.of("×", "x", "错", "错误", "否", "假", "f", "false", "n", "no", "不对", "不正确", "w");

    private PaperAnswer() {}

    /** The places of letters, ABD, A,B,D or A、B、D, from 0; empty if it is anything else, or one comes twice. */
    static Optional<SortedSet<Integer>> letters(String folded) {
        String text = bare(folded);
        if (text.startsWith("选")) {
            text = text.substring(1).strip();
        }
        SortedSet<Integer> places = new TreeSet<>();
        for (int i = 0; i < text.length() && text.length() <= LONGEST; i++) {
            char c = text.charAt(i);
            boolean fine = PaperChars.isLetter(c) ? places.add(PaperChars.place(c)) : BETWEEN.indexOf(c) >= 0;
            if (!fine) {
                return Optional.empty();
            }
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(places);
    }

    /** The places of letters or of enclosed figures in their order, BACD, B-A-C-D or ②①③, from 0. */
    static Optional<List<Integer>> sequence(String folded) {
        String text = bare(folded);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < text.length() && text.length() <= LONGEST; i++) {
            char c = text.charAt(i);
            if (PaperChars.isLetter(c)) {
                places.add(PaperChars.place(c));
            } else if (PaperChars.enclosed(c) > 0) {
                places.add(PaperChars.enclosed(c) - 1);
            } else if (BETWEEN_ITEMS.indexOf(c) < 0) {
                return Optional.empty();
            }
        }
        return places.isEmpty() || places.stream().distinct().count() < places.size()
                ? Optional.empty()
                : Optional.of(places);
    }

    /** Whether a statement holds; empty if it is no such mark. */
    static Optional<Boolean> judgement(String folded) {
        String bare = bare(folded);
        String text = bare.length() > LONGEST_MARK ? "" : bare.toLowerCase(Locale.ROOT);
        if (RIGHT.contains(text)) {
            return Optional.of(true);
        }
        return WRONG.contains(text) ? Optional.of(false) : Optional.empty();
    }

    /** Whether it is nothing but letters of options in capitals or a mark. */
    static boolean isMarks(String folded) {
        return judgement(folded).isPresent()
                || letters(folded).isPresent() && folded.chars().noneMatch(c -> c >= 'a' && c <= 'z');
    }

    /** Without the full stop at the end, and without brackets around it. */
    static String bare(String folded) {
        int from = 0;
        int to = folded.length();
        while (to > from && (Character.isWhitespace(folded.charAt(to - 1)) || isStop(folded.charAt(to - 1)))) {
            to--;
        }
        while (from < to && Character.isWhitespace(folded.charAt(from))) {
            from++;
        }
        boolean enclosed = to - from > 1
                && "([【".indexOf(folded.charAt(from)) >= 0
                && PaperChars.closing(folded, from, to) == to - 1;
        return enclosed ? folded.substring(from + 1, to - 1).strip() : folded.substring(from, to);
    }

    private static boolean isStop(char c) {
        return "。.;,".indexOf(c) >= 0;
    }
}
