package org.dushuban.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dushuban.shared.Tagged;
import org.dushuban.sheet.Headings;
import org.jspecify.annotations.Nullable;

/** The columns of tables of questions, but for those that come several times: options and blanks. */
enum SheetColumn implements Tagged {
    KIND("kind", List.of("题型", "题目类型", "试题类型", "题目题型", "类型"), List.of("Kind", "Type", "Question type")),
    STEM(
            "stem",
            List.of("题干", "题目", "题目内容", "试题", "试题内容", "题目题干", "问题", "题目名称"),
            List.of("Stem", "Question", "Question text", "Text")),
    ANSWER(
            "answer",
            List.of("答案", "正确答案", "参考答案", "标准答案", "题目答案"),
            List.of("Answer", "Answers", "Correct answer", "Right answer", "Key")),
    EXPLANATION(
            "explanation",
            List.of("解析", "题目解析", "答案解析", "试题解析", "整体解析", "详解"),
            List.of("Explanation", "Analysis", "General feedback", "Feedback")),
    POINTS("points", List.of("分值", "分数", "题目分值", "题目分数"), List.of("Points", "Score", "Mark", "Marks")),
    DIFFICULTY("difficulty", List.of("难度", "难易程度", "题目难度", "难度等级"), List.of("Difficulty", "Level")),
    TOPIC("topic", List.of("知识点", "知识点名称", "题目分类", "所属分类", "分类", "章节"), List.of("Topic", "Category")),
    SOURCE("source", List.of("出处", "来源", "依据"), List.of("Source", "Reference")),
    TAGS("tags", List.of("标签"), List.of("Tags", "Tag", "Labels")),
    NUMBER(
            "number",
            List.of("外部编号", "编号", "题目编号", "试题编号"),
            List.of("External number", "External id", "Id number", "Number", "Id")),
    GRADING("grading", List.of("评分", "评分方式", "评分规则", "计分方式", "得分方式"), List.of("Grading", "Scoring")),
    UNIT("unit", List.of("单位"), List.of("Unit")),
    /** Only counts the rows or, with one row per option, the questions. */
    SERIAL("serial", List.of("序号", "题目序号", "题号"), List.of("Serial number", "No", "Index")),
    OPTION_TEXT("option-text", List.of("选项内容"), List.of("Option text", "Option")),
    OPTION_RIGHT("option-right", List.of("是否正确项", "是否正确", "正确项"), List.of("Is correct", "Is right", "Correct")),
    OPTION_EXPLANATION("option-explanation", List.of("选项解析"), List.of("Option explanation", "Option feedback"));

    private static final Map<String, SheetColumn> KNOWN = known();

    private final String tag;
    private final List<String> chinese;
    private final List<String> english;

    SheetColumn(String tag, List<String> chinese, List<String> english) {
        this.tag = tag;
        this.chinese = chinese;
        this.english = english;
    }

    /** The name after {@code format.column.} in the message bundles. */
    @Override
    public String tag() {
        return tag;
    }

    String heading(boolean english) {
        return (english ? this.english : chinese).getFirst();
    }

    /** The heading of the column that holds the same in English. */
    String headingOfEnglish(boolean english) {
        return ofEnglish(heading(english), english);
    }

    static String headingOfOption(int index, boolean english) {
        return (english ? "Option " : "选项") + Sketch.letter(index);
    }

    static String headingOfEnglishOption(int index, boolean english) {
        return ofEnglish(headingOfOption(index, english), english);
    }

    /** Both words, for whoever looks for the column. */
    String words() {
        return chinese.getFirst() + " / " + english.getFirst();
    }

    private static String ofEnglish(String heading, boolean english) {
        return heading + (english ? " (English)" : "（英文）");
    }

    private static Map<String, SheetColumn> known() {
        Map<String, SheetColumn> known = new HashMap<>();
        for (SheetColumn column : values()) {
            column.chinese.forEach(word -> known.put(Headings.letters(word), column));
            column.english.forEach(word -> known.put(Headings.letters(word), column));
        }
        return known;
    }

    /**
     * What a heading says.
     *
     * @param column null where it is one of several
     * @param several which ones; null where it is a column of its own
     * @param index of an option or a blank, from 0
     * @param english whether it holds the English text
     */
    record Meant(@Nullable SheetColumn column, @Nullable Several several, int index, boolean english) {}

    enum Several {
        OPTIONS,
        BLANKS
    }

    /** What a heading means, whatever the space in it, its width and case; empty where it is not known. */
    static Optional<Meant> of(String heading) {
        String letters = without(Headings.letters(heading), List.of("必填", "选填", "可选", "required", "optional"));
        Optional<Meant> plain = meant(letters, false);
        if (plain.isPresent()) {
            return plain;
        }
        String base = without(letters, List.of("英文", "英语", "english", "en"));
        if (base.equals(letters)) {
            base = withoutBeginning(letters, List.of("英文", "英语", "english", "en"));
        }
        return base.equals(letters) ? Optional.empty() : meant(base, true);
    }

    private static Optional<Meant> meant(String letters, boolean english) {
        SheetColumn column = KNOWN.get(letters);
        if (column != null) {
            return Optional.of(new Meant(column, null, 0, english));
        }
        int option = letter(withoutBeginning(letters, List.of("备选项", "选择项", "选项", "备选", "option", "choice")));
        if (option >= 0) {
            return Optional.of(new Meant(null, Several.OPTIONS, option, english));
        }
        int blank = figure(without(withoutBeginning(letters, List.of("填空", "空", "第", "blank")), List.of("空")));
        boolean named = letters.contains("空") || letters.startsWith("blank");
        return named && blank > 0 ? Optional.of(new Meant(null, Several.BLANKS, blank - 1, english)) : Optional.empty();
    }

    /** The place of an option that is called by a letter or counted; -1 where it is neither. */
    private static int letter(String name) {
        if (name.length() == 1 && name.charAt(0) >= 'a' && name.charAt(0) <= 'z') {
            return name.charAt(0) - 'a';
        }
        return figure(name) - 1;
    }

    /** 1 to 26; 0 for all else. */
    private static int figure(String text) {
        boolean figures = !text.isEmpty() && text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = figures ? Integer.parseInt(text) : 0;
        return number > 26 ? 0 : number;
    }

    private static String without(String text, List<String> endings) {
        return stripped(text, endings, text::endsWith, end -> text.substring(0, text.length() - end.length()));
    }

    private static String withoutBeginning(String text, List<String> beginnings) {
        return stripped(text, beginnings, text::startsWith, start -> text.substring(start.length()));
    }

    private static String stripped(
            String text, List<String> words, Function<String, Boolean> has, Function<String, String> without) {
        return words.stream().filter(has::apply).findFirst().map(without).orElse(text);
    }
}
