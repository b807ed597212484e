package org.dushuban.question.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dushuban.question.QuestionSelection;
import org.dushuban.shared.Ids;

/** The last selections of a session that are too long for an address. */
final class KeptSelections {

    private static final int KEPT = 10;

    private final Map<UUID, QuestionSelection.These> kept = new LinkedHashMap<>();

    private KeptSelections() {}

    /** @param session whose lock is held */
    static KeptSelections of(VaadinSession session) {
        KeptSelections selections = session.getAttribute(KeptSelections.class);
        if (selections == null) {
            selections = new KeptSelections();
            session.setAttribute(KeptSelections.class, selections);
        }
        return selections;
    }

    /** @return what it is found by */
    UUID keep(QuestionSelection.These selection) {
        UUID id = Ids.next();
        kept.put(id, selection);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return id;
    }

    Optional<QuestionSelection.These> find(UUID id) {
        return Optional.ofNullable(kept.get(id));
    }
}
