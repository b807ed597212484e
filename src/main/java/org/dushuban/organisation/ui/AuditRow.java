package org.dushuban.organisation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.dushuban.shared.AuditEntry;
import org.dushuban.shared.Change;
import org.dushuban.shared.ui.Dates;
import org.jspecify.annotations.Nullable;

/** Who changed what and when, from which value to which. */
class AuditRow extends Div {

    AuditRow(AuditEntry entry, Dates dates) {
        addClassName("ds-auditrow");
        Change change = entry.change();
        add(part("when", dates.moment(entry.at())), part("who", entry.actor().name()));
        Div what = new Div(new Span(getTranslation("audit." + change.what())), part("subject", change.subjectName()));
        what.addClassName("ds-auditrow__what");
        add(what, part("values", values(change)));
    }

    private String values(Change change) {
        String from = value(change, change.from());
        String to = value(change, change.to());
        if (from.isEmpty() || to.isEmpty()) {
            return from + to;
        }
        return getTranslation("organisation.audit.values", from, to);
    }

    /** States are kept by their tag, since the trail speaks no language. */
    private String value(Change change, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return change.what().endsWith(".state-changed") ? getTranslation("member.state." + value) : value;
    }

    private static Span part(String name, String text) {
        Span part = new Span(text);
        part.addClassName("ds-auditrow__" + name);
        return part;
    }
}
