package org.dushuban.format;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dushuban.question.QuestionKind;

/** The kinds of questions that papers have. */
enum PaperKind {
    SINGLE(KindWords.chinese(QuestionKind.SINGLE_CHOICE)),
    MULTIPLE(KindWords.chinese(QuestionKind.MULTIPLE_CHOICE)),
    /** One or several right ones, as the answer says. */
    CHOICE(KindWords.choices()),
    TRUE_FALSE(KindWords.chinese(QuestionKind.TRUE_FALSE)),
    FILL_IN(KindWords.chinese(QuestionKind.FILL_IN)),
    MATCHING(KindWords.chinese(QuestionKind.MATCHING)),
    ORDERING(KindWords.chinese(QuestionKind.ORDERING)),
    SHORT_TEXT(KindWords.chinese(QuestionKind.SHORT_TEXT));

    /** The first characters of all words, since most lines begin with none of them. */
    private static final String BEGINNINGS = Arrays.stream(values())
            .flatMap(kind -> kind.words.stream())
            .map(word -> word.substring(0, 1))
            .distinct()
            .collect(Collectors.joining());

    private final String word;

    /** Longer words come before those that they hold. */
    private final List<String> words;

    PaperKind(List<String> known) {
        word = known.getFirst();
        words = known.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** A word for a kind, found in a text. */
    record Word(PaperKind kind, int from, int to) {}

    /** The first kind that a text names anywhere; empty if it names none. */
    static Optional<Word> in(String folded, int from, int to) {
        for (PaperKind kind : values()) {
            for (String word : kind.words) {
                int at = folded.indexOf(word, from);
                if (at >= 0 && at + word.length() <= to) {
                    return Optional.of(new Word(kind, at, at + word.length()));
                }
            }
        }
        return Optional.empty();
    }

    /** The kind with whose name a text begins. */
    static Optional<Word> at(String folded, int from, int to) {
        if (from >= to || BEGINNINGS.indexOf(folded.charAt(from)) < 0) {
            return Optional.empty();
        }
        for (PaperKind kind : values()) {
            for (String word : kind.words) {
                if (folded.startsWith(word, from) && from + word.length() <= to) {
                    return Optional.of(new Word(kind, from, from + word.length()));
                }
            }
        }
        return Optional.empty();
    }

    /** The kind that a text names and says nothing else. */
    static Optional<PaperKind> named(String folded) {
        String name = folded.strip();
        return at(name, 0, name.length())
                .filter(word ->
                        word.to() == name.length() || name.substring(word.to()).equals("题"))
                .map(Word::kind);
    }

    /** Whether what belongs to an answer may go over several lines. */
    boolean answersAtLength() {
        return switch (this) {
            case FILL_IN, SHORT_TEXT, MATCHING -> true;
            case SINGLE, MULTIPLE, CHOICE, TRUE_FALSE, ORDERING -> false;
        };
    }
}
