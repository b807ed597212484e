package org.dushuban.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dushuban.material.Picture;
import org.dushuban.question.Blank;
import org.dushuban.question.Fold;
import org.dushuban.question.Pair;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Writes GIFT with all texts in Markdown. It holds no points, no units, one blank for each question, and neither an order
 * nor a date.
 */
final class GiftWriter implements QuestionWriter {

    private static final String MARKDOWN = "[markdown]";
    private static final String FILES = "/files/";
    private static final int WEIGHT_DECIMALS = 5;

    @Override
    public Optional<FoundQuestion> held(FoundQuestion question, Losses losses) {
        HeldParts parts = new HeldParts(question, losses);
        Optional<FoundQuestion> ready = parts.ready();
        return ready.isEmpty() ? parts.inexact() : held(ready.get(), parts);
    }

    private Optional<FoundQuestion> held(FoundQuestion ready, HeldParts parts) {
        Optional<QuestionContent> content = content(ready.content(), parts);
        if (content.isEmpty()) {
            parts.note(MoodleFault.KIND, ready.content().kind());
            return Optional.empty();
        }
        if (ready.points() != null) {
            parts.note(GiftFault.POINTS, ready.points().toPlainString());
        }
        Optional<FoundQuestion> held = content.get() instanceof QuestionContent.ShortText text
                ? modelled(text, ready, parts)
                : Optional.of(explained(content.get(), ready, parts));
        if (held.isEmpty() || !RoundTrip.keeps(held.get(), this, new GiftReader())) {
            return parts.inexact();
        }
        if (showsPictures(held.get())) {
            parts.note(GiftFault.PICTURES, "");
        }
        return held;
    }

    private static FoundQuestion explained(QuestionContent content, FoundQuestion ready, HeldParts parts) {
        SourceLine.Split told = parts.told(ready.explanation());
        return parts.with(content, told.rest(), told.source(), null);
    }

    /** The model answer stands where the explanation would; empty if it is nothing but a source. */
    private static Optional<FoundQuestion> modelled(
            QuestionContent.ShortText text, FoundQuestion ready, HeldParts parts) {
        if (ready.explanation() != null) {
            parts.note(GiftFault.EXPLANATION, "");
        }
        SourceLine.Split told = parts.told(text.model());
        LocalText model = told.rest();
        return model == null
                ? Optional.empty()
                : Optional.of(parts.with(
                        new QuestionContent.ShortText(text.stem(), model, text.limit()), null, told.source(), null));
    }

    private static Optional<QuestionContent> content(QuestionContent content, HeldParts parts) {
        return switch (content) {
            case QuestionContent.SingleChoice _, QuestionContent.MultipleChoice _, QuestionContent.TrueFalse _ ->
                Optional.of(content);
            case QuestionContent.FillIn(LocalText stem, List<Blank> blanks) ->
                blanks.size() > 1 ? Optional.empty() : Optional.of(fillIn(stem, blanks.getFirst(), parts));
            case QuestionContent.Numeric(
                    LocalText stem,
                    BigDecimal right,
                    BigDecimal tolerance,
                    @Nullable LocalText unit) -> {
                if (unit != null) {
                    parts.note(GiftFault.UNIT, unit.zh());
                }
                yield Optional.of(new QuestionContent.Numeric(stem, right, tolerance, null));
            }
            case QuestionContent.Matching matching -> MoodlePairs.held(matching, parts);
            case QuestionContent.ShortText text -> Optional.of(parts.shortText(text));
            case QuestionContent.Date _, QuestionContent.Ordering _ -> Optional.empty();
        };
    }

    /** In GIFT capital letters never matter. */
    private static QuestionContent fillIn(LocalText stem, Blank blank, HeldParts parts) {
        Blank held = parts.blank(blank);
        if (!held.folds().contains(Fold.CASE)) {
            parts.note(MoodleFault.FOLDS, "");
            held = new Blank(held.accepted(), held.match(), Set.of(Fold.CASE));
        }
        return new QuestionContent.FillIn(parts.stem(stem), List.of(held));
    }

    private static boolean showsPictures(FoundQuestion question) {
        return Stream.concat(question.content().texts().stream(), Stream.ofNullable(question.explanation()))
                .anyMatch(text -> text.zh().contains(FILES)
                        || text.en() != null && text.en().contains(FILES));
    }

    @Override
    public void write(Iterator<FoundQuestion> questions, Function<String, Optional<Picture>> pictures, OutputStream out)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        List<String> topic = List.of();
        while (questions.hasNext()) {
            FoundQuestion question = questions.next();
            if (!question.topic().equals(topic)) {
                topic = question.topic();
                writer.append("$CATEGORY: ").append(CategoryPath.written(topic)).append("\n\n");
            }
            writer.append(written(question)).append('\n');
        }
        writer.flush();
    }

    private static String written(FoundQuestion question) {
        StringBuilder gift = new StringBuilder();
        comment(question, gift);
        LocalText stem = question.content() instanceof QuestionContent.FillIn(LocalText gapped, List<Blank> _)
                ? drawn(gapped)
                : question.content().stem();
        gift.append("::")
                .append(GiftText.written(MoodleNames.of(question)))
                .append("::")
                .append(MARKDOWN)
                .append(GiftText.written(Multilang.written(stem)))
                .append('{');
        answers(question.content(), gift);
        LocalText general = SourceLine.joined(
                question.content() instanceof QuestionContent.ShortText text ? text.model() : question.explanation(),
                question.source());
        if (general != null) {
            gift.append("\n\t####").append(text(general));
        }
        return gift.append("\n}\n").toString();
    }

    private static void comment(FoundQuestion question, StringBuilder gift) {
        String number = question.number();
        List<String> tags = MoodleTags.written(question);
        if (number == null && tags.isEmpty()) {
            return;
        }
        gift.append("//");
        if (number != null) {
            gift.append(' ').append(GiftComments.id(number));
        }
        tags.forEach(tag -> gift.append(' ').append(GiftComments.tag(tag)));
        gift.append('\n');
    }

    private static LocalText drawn(LocalText stem) {
        String en = stem.en();
        return new LocalText(GapMarks.drawn(stem.zh()), en == null ? null : GapMarks.drawn(en));
    }

    private static void answers(QuestionContent content, StringBuilder gift) {
        switch (content) {
            case QuestionContent.SingleChoice choice ->
                IntStream.range(0, choice.options().size())
                        .forEach(i -> answer(
                                gift,
                                i == choice.right() ? "=" : "~",
                                choice.options().get(i)));
            case QuestionContent.MultipleChoice choice -> several(choice, gift);
            case QuestionContent.TrueFalse statement -> gift.append(statement.right() ? "TRUE" : "FALSE");
            case QuestionContent.FillIn(LocalText _, List<Blank> blanks) -> {
                Blank blank = blanks.getFirst();
                blank.accepted()
                        .forEach(text -> gift.append("\n\t=")
                                .append(text.startsWith("%") ? "%100%" : "")
                                .append(GiftText.written(Wildcards.written(text, blank.match()))));
            }
            case QuestionContent.Numeric number ->
                gift.append('#')
                        .append(number.right().toPlainString())
                        .append(':')
                        .append(number.tolerance().toPlainString());
            case QuestionContent.Matching matching -> pairs(matching, gift);
            case QuestionContent.ShortText _, QuestionContent.Date _, QuestionContent.Ordering _ -> {}
        }
    }

    /** All wrong options take all points away, so that ticking everything is worth nothing in Moodle either. */
    private static void several(QuestionContent.MultipleChoice choice, StringBuilder gift) {
        SortedSet<Integer> right = choice.right();
        String weight = weight(right.size());
        for (int i = 0; i < choice.options().size(); i++) {
            answer(
                    gift,
                    "~%" + (right.contains(i) ? weight : "-100") + "%",
                    choice.options().get(i));
        }
    }

    /** The share of one of so many right options, in percent as Moodle knows it. */
    static String weight(int right) {
        return MoodleKinds.WHOLE
                .divide(BigDecimal.valueOf(right), WEIGHT_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void answer(StringBuilder gift, String mark, LocalText option) {
        gift.append("\n\t").append(mark).append(text(option));
    }

    private static void pairs(QuestionContent.Matching matching, StringBuilder gift) {
        for (Pair pair : matching.pairs()) {
            gift.append("\n\t=").append(text(pair.left())).append(" -> ").append(plain(pair.right()));
        }
        matching.distractors().forEach(text -> gift.append("\n\t= -> ").append(plain(text)));
    }

    /** The format of the stem counts for all, but what looks like a format or a weight needs one before it. */
    private static String text(LocalText text) {
        String written = Multilang.written(text);
        boolean misread = written.startsWith("[") || written.startsWith("%");
        return (misread ? MARKDOWN : "") + GiftText.written(written);
    }

    private static String plain(LocalText text) {
        return GiftText.written(MoodlePairs.plain(text));
    }
}
