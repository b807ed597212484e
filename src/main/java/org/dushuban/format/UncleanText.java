package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        for (String text : texts(question)) {
            if (CleanText.firstOther(text) >= 0) {
                return Optional.of(shown(text));
            }
        }
        return Optional.empty();
    }

    private static List<String> texts(FoundQuestion question) {
        QuestionContent content = question.content();
        List<String> texts = new ArrayList<>();
        content.texts().forEach(text -> add(text, texts));
        if (content instanceof QuestionContent.Numeric numeric) {
            add(numeric.unit(), texts);
        }
        add(question.explanation(), texts);
        switch (question.source()) {
            case null -> {}
            case Source.Passage passage -> texts.add(passage.anchor());
            case Source.Citation(LocalText work, LocalText place) -> {
                add(work, texts);
                add(place, texts);
            }
        }
        texts.addAll(question.topic());
        texts.addAll(question.tags());
        add(question.number(), texts);
        return texts;
    }

    private static void add(@Nullable LocalText text, List<String> texts) {
        if (text != null) {
            texts.add(text.zh());
            add(text.en(), texts);
        }
    }

    private static void add(@Nullable String text, List<String> texts) {
        if (text != null) {
            texts.add(text);
        }
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
