package org.dushuban.question;

import java.util.Objects;
import org.dushuban.shared.Json;
import org.dushuban.shared.LocalText;

/** A question with its latest wording, outside of any persistence context. */
record QuestionRow(QuestionEntity question, QuestionVersionEntity wording) {

    /** The same draft on the topic that the question has, where the draft has none. */
    QuestionDraft placed(QuestionDraft draft) {
        if (draft.topic() != null || question.topicId == null) {
            return draft;
        }
        return new QuestionDraft(
                draft.content(),
                draft.difficulty(),
                new Topic.Id(question.topicId),
                draft.tags(),
                draft.explanation(),
                draft.source(),
                draft.points());
    }

    /**
     * Whether it is written down just like that, which most often spares reading its JSON; what says the same may have been
     * written down otherwise.
     */
    boolean isWrittenAs(QuestionDraft draft) {
        LocalText why = LocalText.orNull(wording.explanationZh, wording.explanationEn);
        return wording.content.equals(Json.write(draft.content()))
                && wording.difficulty == draft.difficulty()
                && Objects.equals(why, draft.explanation())
                && Objects.equals(wording.source, draft.source() == null ? null : Json.write(draft.source()))
                && Objects.equals(wording.points, draft.points())
                && question.tags.equals(draft.tags())
                && Objects.equals(
                        question.topicId,
                        draft.topic() == null ? null : draft.topic().value());
    }
}
