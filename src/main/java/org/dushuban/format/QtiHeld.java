package org.dushuban.format;

import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dushuban.question.NumberText;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** What a package of QTI can hold of a question: all but the characters that XML has no place for. */
final class QtiHeld {

    private static final OtherTexts LEGAL = new OtherTexts(QtiHeld::text, QtiXml::legal);

    private QtiHeld() {}

    /** The question with other characters in their place; empty where two of its texts became the same by that. */
    static Optional<FoundQuestion> of(FoundQuestion question) {
        try {
            return Optional.of(new FoundQuestion(
                    question.place(),
                    question.number() == null ? null : QtiXml.legal(question.number()),
                    LEGAL.in(question.content()),
                    question.difficulty(),
                    question.topic().stream().map(QtiXml::legal).toList(),
                    question.tags().stream().map(QtiXml::legal).collect(Collectors.toCollection(TreeSet::new)),
                    LEGAL.orNull(question.explanation()),
                    source(question.source()),
                    question.points() == null ? null : NumberText.plain(question.points())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Source source(@Nullable Source source) {
        return switch (source) {
            case null -> null;
            case Source.Passage passage -> new Source.Passage(passage.material(), QtiXml.legal(passage.anchor()));
            case Source.Citation citation -> new Source.Citation(text(citation.work()), LEGAL.orNull(citation.place()));
        };
    }

    private static LocalText text(LocalText text) {
        return new LocalText(QtiXml.legal(text.zh()), text.en() == null ? null : QtiXml.legal(text.en()));
    }
}
