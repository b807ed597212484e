package org.dushuban.format;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dushuban.question.Blank;
import org.dushuban.question.Pair;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** What a package of QTI can hold of a question: all but the characters that XML has no place for. */
final class QtiHeld {

    private QtiHeld() {}

    /** The question with other characters in their place; empty where two of its texts became the same by that. */
    static Optional<FoundQuestion> of(FoundQuestion question) {
        try {
            return Optional.of(new FoundQuestion(
                    question.place(),
                    question.number() == null ? null : QtiXml.legal(question.number()),
                    content(question.content()),
                    question.difficulty(),
                    question.topic().stream().map(QtiXml::legal).toList(),
                    question.tags().stream().map(QtiXml::legal).collect(Collectors.toCollection(TreeSet::new)),
                    orNull(question.explanation()),
                    source(question.source()),
                    question.points() == null ? null : QtiNumber.plain(question.points())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static QuestionContent content(QuestionContent content) {
        LocalText stem = text(content.stem());
        return switch (content) {
            case QuestionContent.SingleChoice choice ->
                new QuestionContent.SingleChoice(stem, all(choice.options()), choice.right());
            case QuestionContent.MultipleChoice choice ->
                new QuestionContent.MultipleChoice(stem, all(choice.options()), choice.right());
            case QuestionContent.TrueFalse statement -> new QuestionContent.TrueFalse(stem, statement.right());
            case QuestionContent.FillIn gaps ->
                new QuestionContent.FillIn(
                        stem, gaps.blanks().stream().map(QtiHeld::blank).toList());
            case QuestionContent.Numeric number ->
                new QuestionContent.Numeric(stem, number.right(), number.tolerance(), orNull(number.unit()));
            case QuestionContent.Date date -> new QuestionContent.Date(stem, date.right(), date.full(), date.none());
            case QuestionContent.Ordering row -> new QuestionContent.Ordering(stem, all(row.items()), row.rule());
            case QuestionContent.Matching matching ->
                new QuestionContent.Matching(
                        stem,
                        matching.pairs().stream()
                                .map(pair -> new Pair(text(pair.left()), text(pair.right())))
                                .toList(),
                        all(matching.distractors()));
            case QuestionContent.ShortText essay ->
                new QuestionContent.ShortText(stem, text(essay.model()), essay.limit());
        };
    }

    private static Blank blank(Blank blank) {
        return new Blank(blank.accepted().stream().map(QtiXml::legal).toList(), blank.match(), blank.folds());
    }

    private static @Nullable Source source(@Nullable Source source) {
        return switch (source) {
            case null -> null;
            case Source.Passage passage -> new Source.Passage(passage.material(), QtiXml.legal(passage.anchor()));
            case Source.Citation citation -> new Source.Citation(text(citation.work()), orNull(citation.place()));
        };
    }

    private static List<LocalText> all(List<LocalText> texts) {
        return texts.stream().map(QtiHeld::text).toList();
    }

    private static @Nullable LocalText orNull(@Nullable LocalText text) {
        return text == null ? null : text(text);
    }

    private static LocalText text(LocalText text) {
        return new LocalText(QtiXml.legal(text.zh()), text.en() == null ? null : QtiXml.legal(text.en()));
    }
}
