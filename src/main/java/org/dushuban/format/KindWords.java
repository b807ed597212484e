package org.dushuban.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dushuban.question.QuestionKind;
import org.dushuban.sheet.Headings;

/** What the kinds of questions are called in files. */
final class KindWords {

    private static final Map<String, QuestionKind> KINDS = kinds();

    /** A choice, of which the answer says whether it is a single or a multiple one. */
    private static final List<String> CHOICES = List.of("选择题", "选择");

    private static final String QUESTION = "题";

    private KindWords() {}

    /** The word that is written. */
    static String word(QuestionKind kind, boolean english) {
        return (english ? english(kind) : chinese(kind)).getFirst();
    }

    /** The kind that is called so, whatever the space, the case and the width; empty where none is. */
    static Optional<QuestionKind> of(String word) {
        QuestionKind known = KINDS.get(word);
        if (known != null) {
            return Optional.of(known);
        }
        String letters = Headings.letters(word);
        String bare = letters.endsWith(QUESTION) ? letters.substring(0, letters.length() - 1) : letters;
        return Stream.of(letters, bare)
                .flatMap(one -> Stream.ofNullable(KINDS.get(one)))
                .findFirst();
    }

    /** What a kind is called in Chinese; the first word is the one that is written. */
    static List<String> chinese(QuestionKind kind) {
        return switch (kind) {
            case SINGLE_CHOICE -> List.of("单选题", "单选", "单项选择题", "单项选择");
            case MULTIPLE_CHOICE -> List.of("多选题", "多选", "多项选择题", "多项选择", "不定项选择题", "不定项选择", "不定项");
            case TRUE_FALSE -> List.of("判断题", "判断", "是非题", "对错题", "判断正误", "正误题");
            case FILL_IN -> List.of("填空题", "填空");
            case NUMERIC -> List.of("数值题", "数值", "数字题");
            case DATE -> List.of("日期题", "日期", "年代题", "时间题");
            case ORDERING -> List.of("排序题", "排序", "排列题");
            case MATCHING -> List.of("连线题", "连线", "匹配题", "匹配", "配对题", "配对", "配伍题");
            case SHORT_TEXT ->
                List.of(
                        "简答题", "简答", "简述题", "论述题", "论述", "问答题", "问答", "名词解释", "案例分析", "材料分析", "辨析题", "辨析", "分析题", "主观题",
                        "解答题", "写作题");
        };
    }

    /** What a choice is called that does not say which. */
    static List<String> choices() {
        return CHOICES;
    }

    /** Whether it says a choice, and not which. */
    static boolean isChoice(String word) {
        String letters = Headings.letters(word);
        return CHOICES.contains(letters) || letters.equals("choice");
    }

    private static List<String> english(QuestionKind kind) {
        return switch (kind) {
            case SINGLE_CHOICE -> List.of("Single choice", "Single");
            case MULTIPLE_CHOICE -> List.of("Multiple choice", "Multiple", "Multiple answers");
            case TRUE_FALSE -> List.of("True or false", "True/false", "TF", "Judgement");
            case FILL_IN -> List.of("Fill in", "Fill in the blank", "Fill in the blanks", "Blanks", "Cloze");
            case NUMERIC -> List.of("Number", "Numeric", "Numerical");
            case DATE -> List.of("Date");
            case ORDERING -> List.of("Put in order", "Ordering", "Order", "Sequence");
            case MATCHING -> List.of("Matching", "Match", "Pairs");
            case SHORT_TEXT -> List.of("Short answer", "Short text", "Essay", "Open question");
        };
    }

    private static Map<String, QuestionKind> kinds() {
        Map<String, QuestionKind> kinds = new HashMap<>();
        for (QuestionKind kind : QuestionKind.values()) {
            Stream.of(chinese(kind), english(kind), List.of(kind.tag()))
                    .flatMap(List::stream)
                    .forEach(word -> {
                        kinds.put(word, kind);
                        kinds.put(Headings.letters(word), kind);
                    });
        }
        return kinds;
    }
}
