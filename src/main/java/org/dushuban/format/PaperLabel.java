package org.dushuban.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of a question behind a word of its own: 答案：B, 【解析】…. Longer words come before those that they hold. */
enum PaperLabel {
    EXPLANATION("答案解析", "试题解析", "题目解析", "解析", "详解", "解答", "分析"),
    ANSWER("正确答案", "参考答案", "标准答案", "本题答案", "正确选项", "答案", "答"),
    SOURCE("题目来源", "出处", "来源", "依据"),
    TOPIC("所属知识点", "知识点", "考查点", "考点"),
    DIFFICULTY("难易程度", "难度等级", "难易度", "难度"),
    POINTS("本题分值", "分值", "分数"),
    TAGS("标签", "关键词"),
    KIND("题目类型", "题型"),
    NUMBER("外部编号", "题目编号", "编号");

    private static final int MAX_IN_LINE = 100;

    /** Words that sentences are made of too: within a line they say something of a question only behind what does. */
    private static final Set<String> IN_SENTENCES = Set.of("解答", "分析", "来源", "依据", "编号");

    private static final String BEFORE = " 。.;!?)]】,|、:";
    /** How a title goes on: 答案 与解析, 答案 部分. */
    private static final String TITLE = "与及和部解";

    private static final String OPENING = "【[(<";
    private static final String CLOSING = "】])>";

    /** The first characters of all words, since most characters are none of them. */
    private static final String BEGINNINGS = Arrays.stream(values())
            .flatMap(label -> label.words.stream())
            .map(word -> word.substring(0, 1))
            .distinct()
            .collect(Collectors.joining());

    private final List<String> words;

    PaperLabel(String... words) {
        this.words = List.of(words);
    }

    /**
     * A label where it stands.
     *
     * @param from where it begins
     * @param value where what it says begins
     * @param bracket what closes the bracket that it opens before the word and leaves open; 0 for none
     * @param model whether its word is that of an answer in sentences
     * @param unsure whether its word, as it stands there, may be one of a sentence
     */
    record Found(PaperLabel label, int from, int value, char bracket, boolean model, boolean unsure) {}

    /** The labels of a line, in their order. */
    static List<Found> in(PaperLine line) {
        List<Found> found = new ArrayList<>();
        int at = line.from();
        while (at < line.to() && found.size() < MAX_IN_LINE) {
            Found next = at(line.folded(), at, line.from(), line.to());
            if (next != null && next.unsure() && !ended(found, line.folded(), at)) {
                next = null;
            }
            if (next != null) {
                found.add(next);
            }
            at = next == null ? at + 1 : Math.max(at + 1, next.value());
        }
        return found;
    }

    /** Whether the label found last says no more than stands before this place: an answer in marks, or a word. */
    private static boolean ended(List<Found> found, String folded, int at) {
        if (found.isEmpty() || found.getLast().label() == EXPLANATION) {
            return false;
        }
        Found last = found.getLast();
        return last.label() != ANSWER
                || at - last.value() <= PaperAnswer.LONGEST && PaperAnswer.isMarks(folded.substring(last.value(), at));
    }

    private static @Nullable Found at(String folded, int at, int first, int to) {
        int bracket = OPENING.indexOf(folded.charAt(at));
        if (bracket < 0 && at > first && BEFORE.indexOf(folded.charAt(at - 1)) < 0) {
            return null;
        }
        int begin = bracket < 0 ? at : PaperChars.skipBlanks(folded, at + 1, to);
        if (begin == to || BEGINNINGS.indexOf(folded.charAt(begin)) < 0) {
            return null;
        }
        for (PaperLabel label : values()) {
            for (String word : label.words) {
                if (folded.startsWith(word, begin)) {
                    return label.found(folded, at, begin + word.length(), first, to, bracket, word);
                }
            }
        }
        return null;
    }

    private static boolean endsWord(String folded, int wordEnd, int to, int bracket) {
        int at = PaperChars.skipBlanks(folded, wordEnd, to);
        return at < to && folded.charAt(at) == CLOSING.charAt(bracket);
    }

    private @Nullable Found found(String folded, int from, int wordEnd, int first, int to, int bracket, String word) {
        boolean model = word.equals("答") || word.equals("参考答案");
        boolean set = bracket >= 0
                && (endsWord(folded, wordEnd, to, bracket) || folded.charAt(to - 1) == CLOSING.charAt(bracket));
        boolean unsure = !set && from > first && IN_SENTENCES.contains(word);
        int at = PaperChars.skipBlanks(folded, wordEnd, to);
        if (bracket >= 0 && endsWord(folded, wordEnd, to, bracket)) {
            int colon = PaperChars.skipBlanks(folded, at + 1, to);
            int value = colon < to && folded.charAt(colon) == ':' ? colon + 1 : at + 1;
            return new Found(this, from, value, (char) 0, model, unsure);
        }
        if (at < to && folded.charAt(at) == ':') {
            return new Found(this, from, at + 1, bracket < 0 ? 0 : CLOSING.charAt(bracket), model, unsure);
        }
        // 答案 B is as common as 答案：B
        boolean bare = this == ANSWER && !word.equals("答") && bracket < 0 && at > wordEnd && at < to;
        boolean answers = bare
                && (from == first
                        ? TITLE.indexOf(folded.charAt(at)) < 0
                        : to - at <= PaperAnswer.LONGEST && PaperAnswer.isMarks(folded.substring(at, to)));
        return answers ? new Found(this, from, at, (char) 0, model, unsure) : null;
    }
}
