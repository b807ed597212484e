package org.dushuban.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dushuban.question.Difficulty;
import org.dushuban.question.NumberText;

/** What goes with a question in a row, and how it is written there. */
final class SheetAsides {

    /** What divides the tags in a cell; the first is written. */
    static final String BETWEEN_TAGS = "，,、;；\n";

    /** What divides the levels of a topic; the first is written. */
    static final String BETWEEN_TOPICS = "/／";

    /** So many are more than a question may have, and each further one would be told again. */
    private static final int MANY_TAGS = 100;

    private static final int LONGEST_NUMBER = 40;

    private SheetAsides() {}

    static void read(SheetLine line, Sketch sketch) {
        sketch.number(line.text(SheetColumn.NUMBER));
        sketch.topic(parts(line.text(SheetColumn.TOPIC), BETWEEN_TOPICS));
        parts(line.text(SheetColumn.TAGS), BETWEEN_TAGS).stream()
                .distinct()
                .limit(MANY_TAGS)
                .forEach(sketch::tag);
        sketch.explanation(line.local(SheetColumn.EXPLANATION));
        sketch.source(SourceText.read(line.text(SheetColumn.SOURCE), line.english(SheetColumn.SOURCE)));
        difficulty(line, sketch);
        points(line, sketch);
    }

    static String tags(Iterable<String> tags) {
        return joined(tags, BETWEEN_TAGS, "，");
    }

    static String topic(Iterable<String> names) {
        return joined(names, BETWEEN_TOPICS, "/");
    }

    private static void difficulty(SheetLine line, Sketch sketch) {
        String word = line.text(SheetColumn.DIFFICULTY);
        if (!word.isEmpty()) {
            Optional<Difficulty> difficulty = DifficultyWords.of(word);
            difficulty.ifPresentOrElse(
                    sketch::difficulty, () -> line.warning(SheetColumn.DIFFICULTY, SheetFault.DIFFICULTY));
        }
    }

    private static void points(SheetLine line, Sketch sketch) {
        String text = line.text(SheetColumn.POINTS);
        if (text.isEmpty()) {
            return;
        }
        String figures = text.endsWith("分") ? text.substring(0, text.length() - 1) : text;
        Optional<BigDecimal> points = figures.length() > LONGEST_NUMBER ? Optional.empty() : NumberText.read(figures);
        points.ifPresentOrElse(
                number -> sketch.points(NumberText.plain(number)),
                () -> line.warning(SheetColumn.POINTS, SheetFault.POINTS));
    }

    private static List<String> parts(String text, String between) {
        return text.isEmpty()
                ? List.of()
                : Separated.split(text, between, between).stream()
                        .map(part -> Separated.unescape(part.strip(), between).strip())
                        .toList();
    }

    private static String joined(Iterable<String> texts, String between, String divider) {
        StringBuilder joined = new StringBuilder();
        texts.forEach(text -> joined.append(joined.isEmpty() ? "" : divider).append(Separated.escape(text, between)));
        return joined.toString();
    }
}
