package org.dushuban.question;

import java.util.Objects;
import org.dushuban.shared.Json;
import org.dushuban.shared.LocalText;

/** A question with its latest wording, outside of any persistence context. */
record QuestionRow(QuestionEntity question, QuestionVersionEntity wording) {

    QuestionDraft draft() {
        return QuestionWriter.draft(question, wording);
    }

    /** Whether it becomes another one where a question from elsewhere takes its place. */
    boolean isChangedBy(NewQuestion found) {
        if (isWrittenAs(found)) {
            return false;
        }
        QuestionDraft draft = draft();
        return !found.over(draft).equals(draft);
    }

    /**
     * Whether all that a question from elsewhere says is written down just like that, which most often spares reading its
     * JSON; what says the same may have been written down otherwise.
     */
    boolean isWrittenAs(NewQuestion found) {
        LocalText why = LocalText.orNull(wording.explanationZh, wording.explanationEn);
        return wording.content.equals(Json.write(found.content()))
                && (found.difficulty() == null || wording.difficulty == found.difficulty())
                && (found.explanation() == null || found.explanation().equals(why))
                && (found.source() == null || Json.write(found.source()).equals(wording.source))
                && (found.points() == null || found.points().equals(wording.points))
                && (found.tags().isEmpty() || found.tags().equals(question.tags))
                && (found.topic() == null || Objects.equals(found.topic().value(), question.topicId));
    }
}
