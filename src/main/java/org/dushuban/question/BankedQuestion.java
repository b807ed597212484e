package org.dushuban.question;

import org.jspecify.annotations.Nullable;

/**
 * A question as its bank has it: in its latest wording where the one who asks may change it, else in the published one.
 *
 * @param number null where it came with none
 */
public record BankedQuestion(Question.Id id, @Nullable String number, QuestionDraft draft) {}
