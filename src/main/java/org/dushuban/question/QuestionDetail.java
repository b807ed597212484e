package org.dushuban.question;

import org.dushuban.shared.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A question as its author has it before the eyes.
 *
 * @param number null where it came with none
 * @param revision what an edit must be based on
 * @param draft the latest wording
 * @param edited whether it is newer than the published one
 * @param waiting whether the latest wording waits for a second person
 * @param approvable whether it waits, and the one who asks neither wrote nor submitted it
 */
public record QuestionDetail(
        Question.Id id,
        Bank.Id bank,
        @Nullable String number,
        QuestionState state,
        Revision revision,
        QuestionDraft draft,
        boolean edited,
        boolean waiting,
        boolean approvable) {}
