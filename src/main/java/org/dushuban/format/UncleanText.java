package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.Source;
import org.dushuban.shared.CleanText;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Finds what cannot be kept in the texts of a question. */
final class UncleanText {

    /** So many characters before and behind it are shown. */
    private static final int AROUND = 30;

    /** The picture of NUL in Unicode; those of the other controls follow. */
    private static final char PICTURES = '\u2400';

    private static final char REPLACEMENT = '\uFFFD';

    private UncleanText() {}

    /** The first text that is not clean, cut to where that is, with a sign in the place of each such character. */
    static Optional<String> in(FoundQuestion question) {
        return texts(question)
                .filter(text -> CleanText.firstOther(text) >= 0)
                .findFirst()
                .map(UncleanText::shown);
    }

    private static Stream<String> texts(FoundQuestion question) {
        QuestionContent content = question.content();
        List<@Nullable LocalText> local = new ArrayList<>(content.texts());
        local.add(content instanceof QuestionContent.Numeric numeric ? numeric.unit() : null);
        local.add(question.explanation());
        List<@Nullable String> plain = new ArrayList<>(question.topic());
        plain.addAll(question.tags());
        plain.add(question.number());
        switch (question.source()) {
            case null -> {}
            case Source.Passage passage -> plain.add(passage.anchor());
            case Source.Citation(LocalText work, LocalText place) -> {
                local.add(work);
                local.add(place);
            }
        }
        return Stream.concat(
                local.stream().flatMap(UncleanText::both), plain.stream().flatMap(Stream::ofNullable));
    }

    private static Stream<String> both(@Nullable LocalText text) {
        return text == null ? Stream.empty() : Stream.concat(Stream.of(text.zh()), Stream.ofNullable(text.en()));
    }

    private static String shown(String text) {
        int at = CleanText.firstOther(text);
        StringBuilder shown =
                new StringBuilder(text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND)));
        for (int other = CleanText.firstOther(shown); other >= 0; other = CleanText.firstOther(shown)) {
            char c = shown.charAt(other);
            shown.setCharAt(other, c < ' ' ? (char) (PICTURES + c) : REPLACEMENT);
        }
        return shown.toString();
    }
}
