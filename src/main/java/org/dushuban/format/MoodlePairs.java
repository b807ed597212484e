package org.dushuban.format;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.dushuban.material.MarkdownText;
import org.dushuban.question.Pair;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;

/** The pairs of a matching question in Moodle, where the right ones are plain text. */
final class MoodlePairs {

    private MoodlePairs() {}

    /** Empty if two choices are the same without their marks. */
    static Optional<QuestionContent> held(QuestionContent.Matching matching, HeldParts parts) {
        List<LocalText> choices = matching.choices();
        List<LocalText> plain = choices.stream().map(parts::plain).toList();
        if (new HashSet<>(plain.stream().map(LocalText::zh).toList()).size() < choices.size()) {
            return Optional.empty();
        }
        List<Pair> pairs = matching.pairs().stream()
                .map(pair -> new Pair(pair.left(), plain.get(choices.indexOf(pair.right()))))
                .toList();
        List<LocalText> distractors = matching.distractors().stream()
                .map(text -> plain.get(choices.indexOf(text)))
                .toList();
        return Optional.of(new QuestionContent.Matching(matching.stem(), pairs, distractors));
    }

    /** The words of such a text as they are written. */
    static String plain(LocalText text) {
        String en = text.en();
        return Multilang.writtenPlain(MarkdownText.toPlain(text.zh()), en == null ? null : MarkdownText.toPlain(en));
    }
}
