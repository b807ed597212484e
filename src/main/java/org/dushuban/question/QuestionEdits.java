package org.dushuban.question;

import org.dushuban.shared.LocalText;
import org.dushuban.shared.SaveOutcome;
import org.springframework.stereotype.Component;

/** Saves another wording of a question that the one who asks holds. */
@Component
class QuestionEdits {

    private final QuestionWriter writer;
    private final QuestionLife life;
    private final QuestionTrail trail;

    QuestionEdits(QuestionWriter writer, QuestionLife life, QuestionTrail trail) {
        this.writer = writer;
        this.life = life;
        this.trail = trail;
    }

    /**
     * Saves it in the draft where the author has one, else as a new version. What waits for a second person is withdrawn.
     *
     * @param what the change, as the audit trail calls it
     */
    SaveOutcome save(OwnQuestion own, QuestionDraft draft, String what) {
        QuestionDraft before = own.draft();
        if (before.equals(draft)) {
            return new SaveOutcome.Saved(own.revision());
        }
        life.replace(own, draft, trail::record);
        QuestionVersionEntity written = writer.write(own.question(), own.latest(), draft);
        writer.flush();
        LocalText stem = draft.content().stem();
        trail.record(own.change(what, stem, DraftText.of(before), DraftText.of(draft)));
        return new SaveOutcome.Saved(QuestionWriter.revision(own.question(), written));
    }
}
