package org.dushuban.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dushuban.material.MarkdownText;
import org.dushuban.question.Blank;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the gaps in a text of Moodle, {@code {1:SHORTANSWER:=right~%50%nearly#well}}. A single gap is a question of its own
 * kind; several are blanks to write into, and what a gap was beyond that is told.
 */
final class MoodleCloze {

    private static final String ESCAPED = "}#~\"/";

    /** No gap has so many answers; the next ones are not read. */
    private static final int MOST = 60;

    /** More than is told of what a gap is; copies of the whole rest would take the square of it. */
    private static final int LONGEST_TOLD = 500;

    private enum Kind {
        SHORT,
        SHORT_WITH_CASE,
        NUMBER,
        CHOICE,
        SEVERAL
    }

    private record Gap(Kind kind, String weight, String body, String raw) {}

    /** @param text as it stands in the gap, escapes and all */
    private record Alternative(String text, BigDecimal weight, String feedback) {}

    private final XmlElement holder;
    private final MoodleHtml texts;
    private final Sketch sketch;
    private final MoodleKinds kinds;
    private final List<Gap> gaps = new ArrayList<>();
    private final List<List<MoodleKinds.Weighed>> answers;
    private final String stem;

    MoodleCloze(String text, XmlElement holder, MoodleHtml texts, Sketch sketch) {
        this.holder = holder;
        this.texts = texts;
        this.sketch = sketch;
        this.kinds = new MoodleKinds(sketch);
        this.stem = scan(text);
        this.answers = gaps.stream().map(this::weighed).toList();
    }

    /** The text with its gaps as {@link GapMarks}. */
    String stem() {
        return stem;
    }

    /** All answers, for their feedback. */
    List<MoodleKinds.Weighed> commented() {
        return answers.stream().flatMap(List::stream).toList();
    }

    Optional<? extends QuestionContent> content(@Nullable LocalText read) {
        if (gaps.isEmpty() || gaps.size() > QuestionContent.MAX_BLANKS || read == null) {
            return new Contents(sketch).fillIn(read, Collections.nCopies(gaps.size(), Blank.of("x")));
        }
        if (gaps.size() > 1) {
            return several(read);
        }
        Gap gap = gaps.getFirst();
        LocalText lined = GapMarks.lined(read);
        return switch (gap.kind()) {
            case SHORT, SHORT_WITH_CASE ->
                kinds.shortAnswer(marked(read), answers.getFirst(), gap.kind() == Kind.SHORT_WITH_CASE);
            case CHOICE -> kinds.choice(lined, answers.getFirst(), true);
            case SEVERAL -> kinds.choice(lined, answers.getFirst(), false);
            case NUMBER -> {
                List<MoodleKinds.Figure> figures = figures(answers.getFirst());
                yield sketch.isFaulty() ? Optional.empty() : kinds.numeric(lined, figures, null);
            }
        };
    }

    private Optional<QuestionContent> several(LocalText read) {
        if (gaps.stream().map(Gap::weight).distinct().count() > 1) {
            sketch.warning(
                    Part.ANSWER,
                    0,
                    MoodleFault.GAP_WEIGHT,
                    String.join(" ", gaps.stream().map(Gap::weight).toList()));
        }
        List<Blank> blanks = new ArrayList<>();
        for (int i = 0; i < gaps.size(); i++) {
            blank(i).ifPresent(blanks::add);
        }
        return new Contents(sketch).fillIn(marked(read), blanks);
    }

    private Optional<Blank> blank(int index) {
        Gap gap = gaps.get(index);
        List<MoodleKinds.Weighed> own = answers.get(index);
        return switch (gap.kind()) {
            case SHORT, SHORT_WITH_CASE -> kinds.blank(index, own, gap.kind() == Kind.SHORT_WITH_CASE);
            case NUMBER -> {
                List<MoodleKinds.Figure> figures = figures(own);
                if (figures.stream().anyMatch(figure -> figure.tolerance().signum() > 0)) {
                    sketch.warning(Part.OPTION, index, MoodleFault.GAP_TOLERANCE, gap.raw());
                }
                yield kinds.blank(
                        index, figures.stream().map(MoodleCloze::exact).toList(), false);
            }
            case CHOICE -> {
                sketch.warning(Part.OPTION, index, MoodleFault.GAP_CHOICE, gap.raw());
                yield kinds.blank(index, own.stream().map(MoodleCloze::words).toList(), false);
            }
            case SEVERAL -> {
                sketch.error(Part.OPTION, index, MoodleFault.GAP, gap.raw());
                yield Optional.empty();
            }
        };
    }

    private static MoodleKinds.Weighed exact(MoodleKinds.Figure figure) {
        BigDecimal value = figure.value();
        return new MoodleKinds.Weighed(
                null,
                value == null ? "*" : value.toPlainString(),
                figure.answer().weight(),
                null);
    }

    /** An option as one would write it into a blank. */
    private static MoodleKinds.Weighed words(MoodleKinds.Weighed option) {
        LocalText text = option.text();
        String words = text == null ? "" : MarkdownText.toPlain(text.zh());
        return new MoodleKinds.Weighed(null, words.replace("*", "\\*"), option.weight(), null);
    }

    private List<MoodleKinds.Figure> figures(List<MoodleKinds.Weighed> own) {
        List<MoodleKinds.Figure> figures = new ArrayList<>();
        for (MoodleKinds.Weighed answer : own) {
            int colon = answer.raw().indexOf(':');
            String value = colon < 0 ? answer.raw() : answer.raw().substring(0, colon);
            kinds.figure(value, colon < 0 ? "" : answer.raw().substring(colon + 1), answer)
                    .ifPresent(figures::add);
        }
        return figures;
    }

    private static LocalText marked(LocalText text) {
        String en = text.en();
        return new LocalText(GapMarks.marked(text.zh()), en == null ? null : GapMarks.marked(en));
    }

    private List<MoodleKinds.Weighed> weighed(Gap gap) {
        List<MoodleKinds.Weighed> weighed = new ArrayList<>();
        List<Alternative> alternatives = alternatives(gap.body());
        if (alternatives.size() > MOST) {
            sketch.error(Part.STEM, 0, MoodleFault.GAP, gap.raw());
            return weighed;
        }
        for (Alternative alternative : alternatives) {
            LocalText text = alternative.text().isBlank() ? null : texts.read(bare(), alternative.text());
            String plain = gap.kind() == Kind.CHOICE || gap.kind() == Kind.SEVERAL || text == null || !isHtml()
                    ? alternative.text().strip()
                    : MarkdownText.toPlain(text.zh());
            weighed.add(new MoodleKinds.Weighed(
                    text,
                    plain,
                    alternative.weight(),
                    alternative.feedback().isBlank() ? null : texts.read(bare(), alternative.feedback())));
        }
        return weighed;
    }

    private boolean isHtml() {
        TextFormat format = TextFormat.ofMoodle(holder.attribute("format"));
        return format == TextFormat.HTML || format == TextFormat.AUTO;
    }

    /** The element without its files, which belong to the whole text. */
    private XmlElement bare() {
        return new XmlElement(holder.name(), holder.attributes(), List.of(), holder.line());
    }

    private static List<Alternative> alternatives(String body) {
        List<Alternative> alternatives = new ArrayList<>();
        int from = 0;
        while (from <= body.length() && alternatives.size() <= MOST) {
            int to = find(body, '~', from);
            alternatives.add(alternative(body.substring(from, to)));
            from = to + 1;
        }
        return alternatives;
    }

    private static Alternative alternative(String raw) {
        int sharp = find(raw, '#', 0);
        String text = raw.substring(0, sharp).strip();
        BigDecimal weight = BigDecimal.ZERO;
        int end = text.startsWith("%") ? text.indexOf('%', 1) : -1;
        if (text.startsWith("=")) {
            weight = MoodleKinds.WHOLE;
            text = text.substring(1);
        } else if (end > 0) {
            weight = Decimals.read(text.substring(1, end)).orElse(BigDecimal.ZERO);
            text = text.substring(end + 1);
        }
        return new Alternative(
                unescaped(text), weight, sharp < raw.length() ? unescaped(raw.substring(sharp + 1)) : "");
    }

    /** Where a mark stands that no backslash goes before; the length where nowhere. */
    private static int find(String text, char mark, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != mark) {
            boolean escape =
                    text.charAt(i) == '\\' && i + 1 < text.length() && ESCAPED.indexOf(text.charAt(i + 1)) >= 0;
            i += escape ? 2 : 1;
        }
        return Math.min(i, text.length());
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean escape =
                    text.charAt(i) == '\\' && i + 1 < text.length() && ESCAPED.indexOf(text.charAt(i + 1)) >= 0;
            plain.append(text.charAt(escape ? ++i : i));
        }
        return plain.toString();
    }

    /** Takes the gaps out of the text. */
    private String scan(String text) {
        StringBuilder without = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
            int weight = at + 1;
            while (weight < text.length() && weight - at < 6 && Character.isDigit(text.charAt(weight))) {
                weight++;
            }
            int colon = weight < text.length() && text.charAt(weight) == ':' ? text.indexOf(':', weight + 1) : -1;
            if (colon < 0 || colon - weight > 40) {
                continue;
            }
            Optional<Kind> kind = kind(text.substring(weight + 1, colon));
            // where it is none, each look for its end could go through the whole text
            int end = kind.isEmpty() ? at : find(text, '}', colon + 1);
            if (kind.isEmpty() || end == text.length()) {
                sketch.error(
                        Part.STEM, 0, MoodleFault.GAP, text.substring(at, Math.min(text.length(), at + LONGEST_TOLD)));
                // nothing further is closed either
                at = end == text.length() ? end : at;
                continue;
            }
            gaps.add(new Gap(
                    kind.get(),
                    text.substring(at + 1, weight),
                    text.substring(colon + 1, end),
                    text.substring(at, end + 1)));
            without.append(text, from, at);
            without.append(GapMarks.gap(gaps.size()));
            from = end + 1;
            // more than a question has
            at = gaps.size() == GapMarks.MOST ? text.length() : end;
        }
        return without.append(text, from, text.length()).toString();
    }

    private static Optional<Kind> kind(String name) {
        return switch (name.strip().toUpperCase(Locale.ROOT)) {
            case "SHORTANSWER", "SA", "MW" -> Optional.of(Kind.SHORT);
            case "SHORTANSWER_C", "SAC", "MWC" -> Optional.of(Kind.SHORT_WITH_CASE);
            case "NUMERICAL", "NM" -> Optional.of(Kind.NUMBER);
            case "MULTICHOICE",
                    "MC",
                    "MULTICHOICE_V",
                    "MCV",
                    "MULTICHOICE_H",
                    "MCH",
                    "MULTICHOICE_S",
                    "MCS",
                    "MULTICHOICE_VS",
                    "MCVS",
                    "MULTICHOICE_HS",
                    "MCHS" -> Optional.of(Kind.CHOICE);
            case "MULTIRESPONSE",
                    "MR",
                    "MULTIRESPONSE_H",
                    "MRH",
                    "MULTIRESPONSE_S",
                    "MRS",
                    "MULTIRESPONSE_HS",
                    "MRHS" -> Optional.of(Kind.SEVERAL);
            default -> Optional.empty();
        };
    }
}
