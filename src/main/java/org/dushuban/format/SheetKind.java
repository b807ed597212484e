package org.dushuban.format;

import java.util.List;
import java.util.Optional;
import org.dushuban.question.QuestionKind;

/** Finds out of which kind the question in a row is. */
final class SheetKind {

    /** Figures and letters that may be an answer to something else as well. */
    private static final List<String> UNSURE = List.of("1", "0");

    private SheetKind() {}

    /** The kind that the row says or, where it says none, its answer; empty, and told, where neither does. */
    static Optional<QuestionKind> of(SheetLine line) {
        String word = line.text(SheetColumn.KIND);
        if (word.isBlank()) {
            Optional<QuestionKind> guess = guess(line);
            guess.ifPresentOrElse(
                    kind -> line.note(SheetColumn.KIND, SheetFault.KIND_GUESSED, kind.tag()),
                    () -> line.error(SheetColumn.KIND, SheetFault.KIND_MISSING));
            return guess;
        }
        if (KindWords.isChoice(word)) {
            return Optional.of(choice(line));
        }
        Optional<QuestionKind> kind = KindWords.of(word);
        if (kind.isEmpty()) {
            line.error(SheetColumn.KIND, SheetFault.KIND_UNKNOWN);
        }
        return kind;
    }

    private static QuestionKind choice(SheetLine line) {
        boolean several = AnswerText.letters(line.text(SheetColumn.ANSWER))
                .filter(letters -> letters.stream().distinct().count() > 1)
                .isPresent();
        return several ? QuestionKind.MULTIPLE_CHOICE : QuestionKind.SINGLE_CHOICE;
    }

    private static Optional<QuestionKind> guess(SheetLine line) {
        String answer = line.text(SheetColumn.ANSWER);
        int options = line.options();
        if (options >= 2 && AnswerText.letters(answer).isPresent()) {
            return Optional.of(choice(line));
        }
        if (options == 0 && !UNSURE.contains(answer) && AnswerText.truth(answer).isPresent()) {
            return Optional.of(QuestionKind.TRUE_FALSE);
        }
        return options == 0 && line.blanks() > 0 ? Optional.of(QuestionKind.FILL_IN) : Optional.empty();
    }
}
