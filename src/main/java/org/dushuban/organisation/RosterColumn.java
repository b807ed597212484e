package org.dushuban.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dushuban.sheet.Headings;

/** The columns of a roster, with the headings under which they are known in either language. */
public enum RosterColumn {
    NUMBER("number", "编号", "Member number", "党员编号", "number"),
    NAME("name", "姓名", "Name"),
    PHONE("phone", "手机", "Phone", "手机号", "手机号码", "电话", "mobile", "phonenumber"),
    UNIT("unit", "支部", "Unit", "所在支部", "党支部", "组织", "branch"),
    JOINED_ON("joined-on", "入党日期", "Joined on", "入党时间", "joined", "joiningdate"),
    STATE("state", "状态", "State", "党员状态", "人员类别", "status");

    private final String tag;
    private final String chinese;
    private final String english;
    private final Set<String> others;

    RosterColumn(String tag, String chinese, String english, String... others) {
        this.tag = tag;
        this.chinese = chinese;
        this.english = english;
        this.others = Set.of(others);
    }

    /** What follows {@code roster.column.} in the message bundles. */
    public String tag() {
        return tag;
    }

    /** The heading in the template: both languages in one cell. */
    public String heading() {
        return chinese + " " + english;
    }

    /** What a template offers for {@link #STATE}, in both languages. */
    public static List<String> stateWords() {
        return List.of("正式党员", "预备党员", "入党申请人", "full", "probationary", "applicant");
    }

    /** Without this column nothing can be read. */
    boolean required() {
        return this == NUMBER || this == NAME;
    }

    /** The column with that heading, whatever white space and punctuation surround it. */
    static Optional<RosterColumn> of(String heading) {
        String letters = Headings.letters(heading);
        return Arrays.stream(values())
                .filter(column -> column.isCalled(letters))
                .findFirst();
    }

    private boolean isCalled(String letters) {
        return letters.equals(Headings.letters(chinese))
                || letters.equals(Headings.letters(english))
                || letters.equals(Headings.letters(heading()))
                || others.contains(letters);
    }
}
