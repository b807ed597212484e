package org.dushuban.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dushuban.question.Difficulty;
import org.dushuban.sheet.Headings;

/** What difficulties are called in files. */
final class DifficultyWords {

    private DifficultyWords() {}

    /** The word that is written. */
    static String word(Difficulty difficulty, boolean english) {
        return english ? words(difficulty).getLast() : words(difficulty).getFirst();
    }

    /** The difficulty that is called so; empty where none is. */
    static Optional<Difficulty> of(String word) {
        String letters = Headings.letters(word);
        return Stream.of(Difficulty.values())
                .filter(difficulty -> words(difficulty).stream().anyMatch(letters::equalsIgnoreCase))
                .findFirst();
    }

    private static List<String> words(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> List.of("易", "较易", "容易", "简单", "低", "Easy");
            case MEDIUM -> List.of("中", "中等", "适中", "一般", "普通", "Normal", "Moderate", "Medium");
            case HARD -> List.of("难", "较难", "困难", "高", "Difficult", "Hard");
        };
    }
}
