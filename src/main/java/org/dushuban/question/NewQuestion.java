package org.dushuban.question;

import org.jspecify.annotations.Nullable;

/**
 * A question that comes from elsewhere.
 *
 * @param number what it is called there, unique within the bank, 1 to 60 characters; null where it has no name, and then
 *     it is new each time
 */
public record NewQuestion(@Nullable String number, QuestionDraft draft) {

    private static final int MAX_NUMBER = 60;

    /** @throws IllegalArgumentException if the number is too long */
    public NewQuestion {
        number = number == null || number.isBlank() ? null : number.strip();
        if (number != null && number.length() > MAX_NUMBER) {
            throw new IllegalArgumentException("number: " + number);
        }
    }
}
