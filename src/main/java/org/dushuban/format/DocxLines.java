package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;

/** The text of a document while it is written down, with what is found on its lines. */
final class DocxLines {

    private final Found found;
    private final StringBuilder text = new StringBuilder();
    private final List<Pending> pending = new ArrayList<>();
    private int line = 1;
    private int start;

    /** Something found on a line that is not yet complete. */
    private record Pending(Severity severity, PaperFault fault, String value, int line, int start) {}

    DocxLines(Found found) {
        this.found = found;
    }

    void add(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean ends = Character.isISOControl(c) && c != '\t' || c == 0x2028 || c == 0x2029;
            text.append(ends ? ' ' : c);
        }
    }

    void end() {
        int end = text.length();
        text.append('\n');
        line++;
        start = text.length();
        pending.forEach(one -> tell(one, end));
        pending.clear();
    }

    /** Of which a note is made, once for each value. */
    void note(PaperFault fault) {
        pending.add(new Pending(Severity.NOTE, fault, "", line, start));
    }

    /** At which somebody should look. */
    void warning(PaperFault fault, String value) {
        pending.add(new Pending(Severity.WARNING, fault, value, line, start));
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    private void tell(Pending one, int end) {
        Place.Line place = new Place.Line(one.line(), one.start(), end);
        if (one.severity() == Severity.NOTE) {
            found.note(place, one.fault(), one.value());
        } else {
            found.warning(place, one.fault(), one.value());
        }
    }
}
