package org.dushuban.format;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dushuban.material.HtmlToMarkdown;
import org.dushuban.material.MarkdownText;
import org.dushuban.material.Picture;
import org.dushuban.question.Blank;
import org.dushuban.question.BlankMarks;
import org.dushuban.question.Fold;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** What the formats of Moodle can hold of the parts of a question; each difference is noted. */
final class HeldParts {

    private final FoundQuestion question;
    private final QuestionWriter.Losses losses;

    HeldParts(FoundQuestion question, QuestionWriter.Losses losses) {
        this.question = question;
        this.losses = losses;
    }

    void note(FormatFault fault, String value) {
        losses.note(question, fault, value);
    }

    /** Notes that it would not be read as it was written, and is left out. */
    Optional<FoundQuestion> inexact() {
        note(MoodleFault.INEXACT, question.content().stem().zh());
        return Optional.empty();
    }

    /**
     * The question as its texts are read again: without HTML in their Markdown, and in English only where that says something
     * else. Empty if it is no question any more.
     */
    Optional<FoundQuestion> ready() {
        OtherTexts ready = new OtherTexts(this::ready, UnaryOperator.identity());
        try {
            return Optional.of(with(
                    ready.in(question.content()),
                    ready.orNull(question.explanation()),
                    question.source(),
                    question.points()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private LocalText ready(LocalText text) {
        String en = text.en();
        return different(new LocalText(shown(text.zh()), en == null ? null : shown(en)));
    }

    private LocalText different(LocalText text) {
        if (!text.zh().equals(text.en())) {
            return text;
        }
        note(MoodleFault.ENGLISH_SAME, "");
        return LocalText.of(text.zh());
    }

    private String shown(String markdown) {
        String gapped = GapMarks.unmarked(GapMarks.without(markdown));
        HtmlToMarkdown.Converted converted = HtmlToMarkdown.ofMarkdown(
                gapped, address -> Picture.hashIn(address).map(_ -> address).orElse(""));
        converted.lost().forEach(element -> note(MoodleFault.HTML, element));
        String shown = GapMarks.marked(converted.markdown());
        if (!shown.equals(markdown) && converted.lost().isEmpty()) {
            note(MoodleFault.HTML, "<…>");
        }
        return shown;
    }

    /** The question with what is held of it. */
    FoundQuestion with(
            QuestionContent content,
            @Nullable LocalText explanation,
            @Nullable Source source,
            @Nullable BigDecimal points) {
        return new FoundQuestion(
                question.place(),
                question.number(),
                content,
                question.difficulty(),
                question.topic(),
                question.tags(),
                explanation,
                source,
                points);
    }

    /** An explanation and the source below it, which is that of the question, or the one that stands there already. */
    SourceLine.Split told(@Nullable LocalText explanation) {
        Source own = source();
        if (own != null) {
            return new SourceLine.Split(explanation, own);
        }
        SourceLine.Split split = SourceLine.split(explanation);
        if (split.source() != null) {
            note(MoodleFault.SOURCE_LINE, "");
        }
        return split;
    }

    /** A source that is read again from its line. */
    private @Nullable Source source() {
        Source source = question.source();
        if (source == null
                || source.equals(
                        SourceLine.split(SourceLine.joined(null, source)).source())) {
            return source;
        }
        note(MoodleFault.SOURCE, "");
        return null;
    }

    /** A blank that passes over capital letters or nothing. */
    Blank blank(Blank blank) {
        Set<Fold> folds = EnumSet.noneOf(Fold.class);
        folds.addAll(blank.folds());
        folds.retainAll(Set.of(Fold.CASE));
        if (!folds.equals(blank.folds())) {
            note(MoodleFault.FOLDS, "");
        }
        return new Blank(blank.accepted(), blank.match(), folds);
    }

    /** The stem of a single blank, where room for a word is the blank. */
    LocalText stem(LocalText stem) {
        String en = stem.en();
        LocalText held = new LocalText(room(stem.zh()), en == null ? null : room(en));
        if (!held.equals(stem)) {
            note(MoodleFault.BLANKS, "");
        }
        return held;
    }

    private static String room(String markdown) {
        return BlankMarks.in(markdown).isEmpty() ? GapMarks.marked(GapMarks.found(markdown)) : markdown;
    }

    /** A text without Markdown, on one line. */
    LocalText plain(LocalText text) {
        String en = text.en();
        LocalText held = new LocalText(
                Objects.requireNonNullElse(escaped(text.zh()), text.zh()), en == null ? null : escaped(en));
        if (!held.equals(text)) {
            note(MoodleFault.PLAIN, text.zh());
        }
        return different(held);
    }

    private static @Nullable String escaped(String markdown) {
        String escaped = MarkdownText.escape(MarkdownText.toPlain(markdown));
        return escaped.isBlank() ? null : escaped;
    }

    QuestionContent.ShortText shortText(QuestionContent.ShortText text) {
        if (text.limit() != GiftQuestion.LIMIT) {
            note(MoodleFault.LIMIT, String.valueOf(text.limit()));
        }
        return new QuestionContent.ShortText(text.stem(), text.model(), GiftQuestion.LIMIT);
    }
}
