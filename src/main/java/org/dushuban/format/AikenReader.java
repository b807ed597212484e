package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dushuban.material.MarkdownText;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Reads Aiken: a stem, options with the letters from A on, and {@code ANSWER: B}. A line that is none of these where it
 * stands is told with its number; it begins no question unless an answer or an empty line goes before it.
 */
final class AikenReader implements QuestionReader {

    private static final String ANSWER = "ANSWER:";

    /** More lines than any stem has, or options any question. */
    private static final int MOST = 1_000;

    private static final int LINES_BETWEEN_REPORTS = 1_000;

    @Override
    public void read(Upload upload, Found found) {
        found.text(upload).ifPresent(text -> new Scan(found).run(text));
    }

    /** A line as it stands in the file. */
    private record Line(String text, Place place) {}

    private static final class Scan {

        private final Found found;
        private final List<Line> stem = new ArrayList<>();
        private final List<Line> options = new ArrayList<>();

        /** Whether a line of the question that is being read was not understood. */
        private boolean broken;

        private boolean afterGap;

        Scan(Found found) {
            this.found = found;
        }

        void run(String text) {
            int number = 0;
            int at = 0;
            while (at < text.length()) {
                int end = at;
                while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                    end++;
                }
                number++;
                String written = text.substring(at, end).strip();
                take(new Line(written, new Place.Line(number, at, end)));
                boolean two = text.startsWith("\r\n", end);
                at = end + (two ? 2 : 1);
                if (number % LINES_BETWEEN_REPORTS == 0) {
                    found.reached(Math.min(1, (double) at / text.length()));
                }
            }
            abandon();
        }

        private void take(Line line) {
            String upper = line.text().length() < ANSWER.length()
                    ? ""
                    : line.text().substring(0, ANSWER.length()).toUpperCase(Locale.ROOT);
            if (line.text().isEmpty()) {
                afterGap = true;
                return;
            }
            if (upper.equals(ANSWER)) {
                answer(line);
            } else if (isOption(line.text())) {
                option(line);
            } else {
                words(line);
            }
            afterGap = false;
        }

        private void words(Line line) {
            if (!options.isEmpty() && !afterGap) {
                found.error(line.place(), GiftFault.AIKEN_LINE, line.text());
                broken = true;
                return;
            }
            if (afterGap) {
                abandon();
            }
            if (stem.size() < MOST) {
                stem.add(line);
            } else {
                found.error(line.place(), GiftFault.AIKEN_LINE, line.text());
                broken = true;
            }
        }

        private void option(Line line) {
            if (stem.isEmpty()) {
                found.error(line.place(), GiftFault.AIKEN_LINE, line.text());
            } else {
                if (line.text().charAt(0) != 'A' + options.size()) {
                    found.error(line.place(), GiftFault.AIKEN_LETTER, line.text(), Sketch.letter(options.size()));
                    broken = true;
                }
                if (options.size() < MOST) {
                    options.add(line);
                }
            }
        }

        private void answer(Line line) {
            if (options.isEmpty()) {
                abandon();
                found.error(line.place(), GiftFault.AIKEN_LINE, line.text());
                return;
            }
            String letter = line.text().substring(ANSWER.length()).strip().toUpperCase(Locale.ROOT);
            if (letter.length() != 1 || letter.charAt(0) < 'A' || letter.charAt(0) > 'Z') {
                found.error(line.place(), GiftFault.AIKEN_ANSWER, line.text());
            } else if (!broken) {
                finish(line, letter.charAt(0) - 'A');
            }
            clear();
        }

        private void finish(Line answer, int right) {
            Place first = stem.getFirst().place();
            Place second = answer.place();
            List<Place> places = options.stream().map(Line::place).toList();
            Sketch sketch = new Sketch(
                    (part, index) -> switch (part) {
                        case OPTION, CHOICE -> index < places.size() ? places.get(index) : second;
                        case ANSWER -> second;
                        case WHOLE, STEM, EXPLANATION, POINTS, TOPIC, TAGS, NUMBER -> first;
                    },
                    found);
            String asked = String.join("\n", stem.stream().map(Line::text).toList());
            List<@Nullable LocalText> texts = new ArrayList<>();
            options.forEach(option -> texts.add(text(option.text().substring(2))));
            sketch.finish(new Contents(sketch).choice(text(asked), texts, new TreeSet<>(Set.of(right)), false));
        }

        private static @Nullable LocalText text(String plain) {
            return LocalText.orNull(MarkdownText.escape(plain), null);
        }

        /** A question that has no answer is told by its options; words without options line by line. */
        private void abandon() {
            if (!options.isEmpty()) {
                found.error(
                        stem.getFirst().place(),
                        GiftFault.AIKEN_UNFINISHED,
                        stem.getFirst().text());
            } else {
                stem.forEach(line -> found.error(line.place(), GiftFault.AIKEN_LINE, line.text()));
            }
            clear();
        }

        private void clear() {
            stem.clear();
            options.clear();
            broken = false;
        }

        private static boolean isOption(String text) {
            return text.length() >= 2
                    && text.charAt(0) >= 'A'
                    && text.charAt(0) <= 'Z'
                    && (text.charAt(1) == ')' || text.charAt(1) == '.');
        }
    }
}
