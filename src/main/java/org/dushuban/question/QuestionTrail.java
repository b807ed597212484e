package org.dushuban.question;

import java.util.List;
import org.dushuban.account.CurrentUser;
import org.dushuban.shared.AuditTrail;
import org.dushuban.shared.Change;
import org.springframework.stereotype.Component;

/** Writes what the one who asks has changed here into the audit trail. */
@Component
class QuestionTrail {

    private final AuditTrail audit;
    private final CurrentUser user;

    QuestionTrail(AuditTrail audit, CurrentUser user) {
        this.audit = audit;
        this.user = user;
    }

    void record(Change change) {
        audit.record(user.actor(), change);
    }

    /** Many in one go. */
    void recordAll(List<Change> changes) {
        audit.recordAll(user.actor(), changes);
    }
}
