package org.dushuban.question;

import java.util.Objects;
import java.util.UUID;
import org.dushuban.shared.Change;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.Revision;
import org.jspecify.annotations.Nullable;

/** A question that the one who asks may change, with its latest version and the bank it is in. */
record OwnQuestion(QuestionEntity question, QuestionVersionEntity latest, OwnBank bank) {

    Question.Id id() {
        return new Question.Id(question.id);
    }

    QuestionDraft draft() {
        return QuestionWriter.draft(question, latest);
    }

    Revision revision() {
        return QuestionWriter.revision(question, latest);
    }

    /** Whether somebody has had a hand in the latest wording, as its author or by submitting it. */
    boolean isOf(UUID person) {
        return person.equals(latest.createdBy) || person.equals(question.submittedBy);
    }

    /** Where it stands in its life, the same in every language. */
    String place() {
        QuestionState shown = question.waiting() ? QuestionState.IN_REVIEW : question.state;
        return shown.tag() + " " + Objects.requireNonNullElse(question.published, 0);
    }

    /** An entry for the audit trail, under the stem that it has then. */
    Change change(String what, LocalText stem, @Nullable String from, @Nullable String to) {
        return new Change(what, question.id, stem.zh(), bank.scope(), from, to);
    }

    Change change(String what, @Nullable String from, @Nullable String to) {
        return change(what, latest.toVersion().content().stem(), from, to);
    }
}
