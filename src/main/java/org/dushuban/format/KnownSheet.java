package org.dushuban.format;

import java.util.stream.Stream;
import org.dushuban.sheet.Headings;

/** The sheets of the workbooks that are written here. */
enum KnownSheet {
    QUESTIONS("题目", "Questions"),
    EXAMPLES("示例", "Examples"),
    EXPLANATION("说明", "Explanation"),
    PROBLEMS("问题", "Problems");

    private final String chinese;
    private final String english;

    KnownSheet(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    String title(boolean inEnglish) {
        return inEnglish ? english : chinese;
    }

    /** Whether a sheet of that name holds no questions, whatever its cells look like. */
    static boolean isNoTable(String name) {
        String letters = Headings.letters(name);
        return Stream.of(EXAMPLES, EXPLANATION, PROBLEMS)
                .anyMatch(sheet -> letters.equals(sheet.chinese) || letters.equalsIgnoreCase(sheet.english));
    }
}
