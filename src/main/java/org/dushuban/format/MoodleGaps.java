package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.question.Blank;
import org.dushuban.question.BlankMarks;
import org.dushuban.question.Fold;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;

/** Several blanks as gaps in a text of Moodle, where each has to stand somewhere, and only once for all languages. */
final class MoodleGaps {

    private MoodleGaps() {}

    /** The blanks in the order in which they stand in the stem; below it where they stood nowhere. */
    static QuestionContent.FillIn held(LocalText stem, List<Blank> blanks, HeldParts parts) {
        List<Blank> own = blanks.stream().map(parts::blank).toList();
        List<Integer> order = BlankMarks.in(stem.zh());
        String en = stem.en();
        String below = below(blanks.size());
        boolean settled = en != null && stem.zh().endsWith(below) && en.endsWith(below);
        if (settled) {
            return new QuestionContent.FillIn(stem, own);
        }
        if (order.isEmpty()) {
            parts.note(MoodleFault.BLANKS, "");
            boolean unmarked = en != null && BlankMarks.in(en).isEmpty();
            if (en != null && !unmarked) {
                parts.note(MoodleFault.ENGLISH, en);
            }
            return new QuestionContent.FillIn(new LocalText(stem.zh() + below, unmarked ? en + below : null), own);
        }
        if (en != null) {
            parts.note(MoodleFault.ENGLISH, en);
        }
        String zh = stem.zh();
        List<Blank> ordered = new ArrayList<>();
        for (int number : order) {
            ordered.add(own.get(number - 1));
            zh = zh.replace(BlankMarks.mark(number), String.valueOf(GapMarks.gap(ordered.size())));
        }
        String marked = GapMarks.marked(zh);
        if (!marked.equals(stem.zh())) {
            parts.note(MoodleFault.BLANKS, "");
        }
        return new QuestionContent.FillIn(LocalText.of(marked), ordered);
    }

    /** What {@link #held} gave back, as Moodle reads it. */
    static String written(LocalText stem, List<Blank> blanks) {
        String en = stem.en();
        String below = below(blanks.size());
        String text = en == null || !stem.zh().endsWith(below) || !en.endsWith(below)
                ? Multilang.written(stem)
                : under(Multilang.written(new LocalText(without(stem.zh(), below), without(en, below))), below);
        for (int i = 0; i < blanks.size(); i++) {
            text = text.replace(BlankMarks.mark(i + 1), gap(blanks.get(i)));
        }
        return text;
    }

    /** What is of several lines ends with an empty one already. */
    private static String under(String text, String below) {
        return text + (text.endsWith(Multilang.LONG_END) ? below.strip() : below);
    }

    private static String below(int count) {
        return "\n\n"
                + IntStream.rangeClosed(1, count).mapToObj(BlankMarks::mark).collect(Collectors.joining(" "));
    }

    private static String without(String text, String end) {
        return text.substring(0, text.length() - end.length());
    }

    private static String gap(Blank blank) {
        String kind = blank.folds().contains(Fold.CASE) ? "SHORTANSWER" : "SHORTANSWER_C";
        return blank.accepted().stream()
                .map(text -> "=" + escaped(Wildcards.written(text, blank.match())))
                .collect(Collectors.joining("~", "{1:" + kind + ":", "}"));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '}' || c == '~' || c == '#') {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
