package org.dushuban.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dushuban.shared.AuditEntry;
import org.dushuban.shared.Change;
import org.dushuban.shared.ui.Dates;
import org.jspecify.annotations.Nullable;

/** Who changed what and when, from which value to which. */
class AuditRow extends Div {

    /** What moves from state to state; the words of the states belong to its feature. */
    private static final Pattern MOVE = Pattern.compile("([a-z]+)\\.(?:state-changed|published|retired|closed)");

    /** A version of 0 says that there is none. */
    private static final Pattern STATE = Pattern.compile("([a-z]+)(?: (?:0|(\\d+)))?");

    /** What is chosen from a few; the words of the choices belong to its feature. */
    private static final Pattern CHOICE = Pattern.compile("([a-z]+\\.(?:kind|counts|rule|review\\.from))-changed");

    private static final Pattern YES_OR_NO = Pattern.compile("true|false");

    private static final int LONG = 160;

    AuditRow(AuditEntry entry, Dates dates) {
        addClassName("ds-auditrow");
        Change change = entry.change();
        add(part("when", dates.moment(entry.at())), part("who", entry.actor().name()));
        Div what = new Div(new Span(getTranslation("audit." + change.what())), part("subject", change.subjectName()));
        what.addClassName("ds-auditrow__what");
        add(what, folded(values(change)));
    }

    /** What the parts are called; phones show only the first. */
    static Div head() {
        Div head = new Div();
        head.addClassNames("ds-auditrow", "ds-auditrow--head");
        for (String name : List.of("when", "who", "what", "values")) {
            head.add(part(name, head.getTranslation("organisation.audit.column." + name)));
        }
        return head;
    }

    private String values(Change change) {
        String from = value(change, change.from());
        String to = value(change, change.to());
        if (from.equals(to) || to.equals(change.subjectName()) && from.isEmpty()) {
            return "";
        }
        if (from.isEmpty() || to.isEmpty()) {
            return from + to;
        }
        return getTranslation("organisation.audit.values", from, to);
    }

    /** States are kept by their tag, some with the number of a version, since the trail speaks no language. */
    private String value(Change change, @Nullable String value) {
        if (value == null) {
            return "";
        }
        if (YES_OR_NO.matcher(value).matches()) {
            return getTranslation("organisation.audit." + value);
        }
        Matcher choice = CHOICE.matcher(change.what());
        if (choice.matches()) {
            return getTranslation(choice.group(1) + "." + value);
        }
        Matcher move = MOVE.matcher(change.what());
        Matcher state = STATE.matcher(value);
        if (!move.matches() || !state.matches()) {
            return value;
        }
        String word = getTranslation(move.group(1) + ".state." + state.group(1));
        String version = state.group(2);
        return version == null ? word : getTranslation("organisation.audit.version", word, version);
    }

    /** Whole questions and texts are kept too; they unfold. */
    private Component folded(String text) {
        if (text.length() <= LONG) {
            return part("values", text);
        }
        String start = text.substring(0, text.offsetByCodePoints(0, LONG / 2)).replace('\n', ' ');
        NativeDetails whole = new NativeDetails(getTranslation("organisation.audit.long", start), part("values", text));
        whole.addClassName("ds-auditrow__long");
        return whole;
    }

    private static Span part(String name, String text) {
        Span part = new Span(text);
        part.addClassName("ds-auditrow__" + name);
        return part;
    }
}
