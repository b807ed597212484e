package org.dushuban.question;

import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A question on a list: in its latest wording where the one who asks may change it, else in the published one.
 *
 * @param stem Markdown
 * @param number null where it came with none
 * @param edited whether there is a newer wording than the published one
 * @param sourced whether it says what proves the answer
 * @param changeable whether the one who asks may change it
 */
public record QuestionSummary(
        Question.Id id,
        QuestionVersion.Id version,
        @Nullable String number,
        LocalText stem,
        QuestionKind kind,
        Difficulty difficulty,
        @Nullable LocalText topic,
        QuestionState state,
        boolean edited,
        boolean sourced,
        boolean changeable) {}
