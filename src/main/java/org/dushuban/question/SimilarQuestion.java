package org.dushuban.question;

import org.jspecify.annotations.Nullable;

/**
 * A question whose stem is like another one, in the wording that the one who asks may see: the latest where they may
 * change it, else the published one.
 *
 * @param bankName in which bank it is
 * @param number null where it came with none
 * @param changeable whether the one who asks may change it
 * @param likeness of the stems, from 0.7 to 1
 * @param same whether the stems are the same but for width, case, white space and punctuation
 */
public record SimilarQuestion(
        Question.Id id,
        Bank.Id bank,
        String bankName,
        @Nullable String number,
        QuestionState state,
        boolean changeable,
        QuestionVersion wording,
        double likeness,
        boolean same) {}
