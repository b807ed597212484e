package org.dushuban.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of questions as papers call them. Longer words come before those that they hold. */
enum PaperKind {
    SINGLE("单项选择题", "单项选择", "单选题", "单选"),
    MULTIPLE("不定项选择题", "不定项选择", "多项选择题", "多项选择", "多选题", "多选", "不定项"),
    /** One or several right ones, as the answer says. */
    CHOICE("选择题", "选择"),
    TRUE_FALSE("判断题", "判断正误", "判断", "是非题", "对错题", "正误题"),
    FILL_IN("填空题", "填空"),
    MATCHING("连线题", "连线", "匹配题", "匹配", "配对题", "配对", "配伍题"),
    ORDERING("排序题", "排序", "排列题"),
    SHORT_TEXT(
            "简答题", "简答", "简述题", "论述题", "论述", "问答题", "问答", "名词解释", "案例分析", "材料分析", "辨析题", "辨析", "分析题", "主观题", "解答题",
            "写作题");

    /** The first characters of all words, since most lines begin with none of them. */
    private static final String BEGINNINGS = Arrays.stream(values())
            .flatMap(kind -> kind.words.stream())
            .map(word -> word.substring(0, 1))
            .distinct()
            .collect(Collectors.joining());

    private final List<String> words;

    PaperKind(String... words) {
        this.words = List.of(words);
    }

    /** A word for a kind, found in a text. */
    record Word(PaperKind kind, int from, int to) {}

    /** The first kind that a text names anywhere; empty if it names none. */
    static Optional<Word> in(String folded, int from, int to) {
        for (PaperKind kind : values()) {
            for (String word : kind.words) {
                int at = folded.indexOf(word, from);
                if (at >= 0 && at + word.length() <= to) {
                    return Optional.of(new Word(kind, at, at + word.length()));
                }
            }
        }
        return Optional.empty();
    }

    /** The kind with whose name a text begins. */
    static Optional<Word> at(String folded, int from, int to) {
        if (from >= to || BEGINNINGS.indexOf(folded.charAt(from)) < 0) {
            return Optional.empty();
        }
        for (PaperKind kind : values()) {
            for (String word : kind.words) {
                if (folded.startsWith(word, from) && from + word.length() <= to) {
                    return Optional.of(new Word(kind, from, from + word.length()));
                }
            }
        }
        return Optional.empty();
    }

    /** The kind that a text names and says nothing else. */
    static Optional<PaperKind> named(String folded) {
        String name = folded.strip();
        return at(name, 0, name.length())
                .filter(word ->
                        word.to() == name.length() || name.substring(word.to()).equals("题"))
                .map(Word::kind);
    }

    /** Whether its questions have options with letters. */
    boolean hasOptions() {
        return switch (this) {
            case SINGLE, MULTIPLE, CHOICE, MATCHING, ORDERING -> true;
            case TRUE_FALSE, FILL_IN, SHORT_TEXT -> false;
        };
    }

    /** Whether what belongs to an answer may go over several lines. */
    boolean answersAtLength() {
        return switch (this) {
            case FILL_IN, SHORT_TEXT, MATCHING -> true;
            case SINGLE, MULTIPLE, CHOICE, TRUE_FALSE, ORDERING -> false;
        };
    }
}
