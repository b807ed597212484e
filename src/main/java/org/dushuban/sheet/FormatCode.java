package org.dushuban.sheet;

import java.util.ArrayList;
import java.util.List;

/** How a cell shows numbers (ECMA-376, 18.8.31), as far as that is known here. */
final class FormatCode {

    /** As long as a spreadsheet lets a person write one. */
    static final int LONGEST = 255;

    private static final String LONG_DATE = "[$-F800]";
    private static final String LONG_TIME = "[$-F400]";

    private final List<FormatSection> sections;

    private FormatCode(List<FormatSection> sections) {
        this.sections = sections;
    }

    static FormatCode of(String code) {
        if (code.length() > LONGEST) {
            return new FormatCode(List.of(FormatSection.unknown()));
        }
        // how the system of whoever looks at it writes dates and times
        String meant = code.startsWith(LONG_DATE) ? "yyyy-mm-dd" : code.startsWith(LONG_TIME) ? "h:mm:ss" : code;
        return new FormatCode(split(meant).stream().map(FormatSection::of).toList());
    }

    /** Whether it shows a date or a time. */
    boolean isDate() {
        return sections.getFirst().isDate();
    }

    /** The part by which a number is shown. */
    FormatSection section(double number) {
        return sections.get(index(number));
    }

    /** Whether the section of a number shows it without its sign. */
    boolean leavesOutSign(double number) {
        return index(number) == 1;
    }

    private int index(double number) {
        if (sections.size() > 1 && number < 0) {
            return 1;
        }
        return sections.size() > 2 && number == 0 ? 2 : 0;
    }

    private static List<String> split(String code) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < code.length(); at++) {
            char c = code.charAt(at);
            quoted ^= c == '"';
            if (!quoted && (c == '\\' || c == '!' || c == '_' || c == '*')) {
                at++;
            } else if (!quoted && c == ';') {
                parts.add(code.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(code.substring(from));
        return parts;
    }
}
