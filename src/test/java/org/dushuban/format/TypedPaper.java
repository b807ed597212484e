package org.dushuban.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.dushuban.question.Blank;
import org.dushuban.question.BlankMarks;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;

/**
 * A paper with random questions, typed in a random manner.
 *
 * @param questions what stands in it
 */
record TypedPaper(String text, List<QuestionContent> questions) {

    private static final String[] WORDS = {
        "遵义会议", "古田会议", "中国共产党", "1921年", "7月23日", "上海", "嘉兴南湖", "井冈山", "长征", "红军", "延安", "统一战线", "党的建设", "实事求是",
        "群众路线", "武装斗争", "抗日战争", "土地革命", "南昌起义", "西柏坡"
    };

    private static final String[] NUMBERS = {"%d. ", "%d.", "%d、", "%d．", "(%d) ", "（%d）", "第%d题 ", "%d："};
    private static final String[] LETTERS = {"%c. ", "%c.", "%c、", "%c．", "(%c) ", "（%c）", "%c: ", "%c："};
    private static final String[] ANSWERS = {"答案：", "【答案】", "正确答案: ", "参考答案：", "答案 "};
    private static final String[] GAPS = {"____", "（　　）", "(   )", "________", "＿＿＿"};

    static TypedPaper of(Random random) {
        return new Typist(random).paper();
    }

    /** Keeps to one manner for the whole paper, as people do. */
    private static final class Typist {

        private final Random random;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder key = new StringBuilder();
        private final List<QuestionContent> questions = new ArrayList<>();
        private final String number;
        private final String letter;
        private final String answer;
        private final boolean keyed;
        private final boolean inBrackets;
        private final boolean wide;
        private final String between;
        private final String end;

        Typist(Random random) {
            this.random = random;
            number = one(NUMBERS);
            letter = one(LETTERS);
            answer = one(ANSWERS);
            keyed = random.nextInt(3) == 0;
            inBrackets = random.nextBoolean();
            wide = random.nextInt(4) == 0;
            between = one("\n", "  ", "\t", "　　");
            end = one("\n", "\n\n", "\r\n");
        }

        TypedPaper paper() {
            line(one("2024年党史知识竞赛试题", "党史学习测试卷（A卷）"));
            int part = 1;
            List<String> kinds = new ArrayList<>(List.of("单项选择题", "多项选择题", "判断题", "填空题", "简答题"));
            Collections.shuffle(kinds, random);
            for (String kind : kinds.subList(0, 1 + random.nextInt(kinds.size()))) {
                String heading = "一二三四五".charAt(part++ - 1) + "、" + kind;
                line(heading + one("", "（每题2分，共20分）", "：", " (每小题1分)"));
                key.append(heading).append(end);
                int count = 1 + random.nextInt(6);
                for (int i = 1; i <= count; i++) {
                    question(kind, i);
                }
            }
            return new TypedPaper(text + (keyed ? one("参考答案", "答案：", "试题参考答案及解析") + end + key : ""), questions);
        }

        private void question(String kind, int place) {
            String numbered = shown(String.format(number, place));
            switch (kind) {
                case "单项选择题" -> choice(numbered, place, 1);
                case "多项选择题" -> choice(numbered, place, 1 + random.nextInt(4));
                case "判断题" -> statement(numbered, place);
                case "填空题" -> blanks(numbered, place);
                default -> {
                    String stem = "简述" + words(2) + "的意义。";
                    String model = words(6) + "。";
                    questions.add(new QuestionContent.ShortText(LocalText.of(stem), LocalText.of(model), 1_000));
                    line(numbered + stem);
                    answer(place, one("", "答：") + model, "");
                }
            }
        }

        private void choice(String numbered, int place, int right) {
            List<String> options = different(4 + random.nextInt(3));
            TreeSet<Integer> places = new TreeSet<>();
            while (places.size() < right) {
                places.add(random.nextInt(options.size()));
            }
            StringBuilder letters = new StringBuilder();
            places.forEach(
                    one -> letters.append(letters.isEmpty() ? "" : one("", "")).append((char) ('A' + one)));
            String stem = words(3) + "的是";
            List<LocalText> texts = options.stream().map(LocalText::of).toList();
            boolean many = text.indexOf("多项选择题") >= 0 && text.lastIndexOf("多项选择题") > text.lastIndexOf("单项选择题");
            questions.add(
                    many
                            ? new QuestionContent.MultipleChoice(LocalText.of(stem), texts, places)
                            : new QuestionContent.SingleChoice(LocalText.of(stem), texts, places.first()));
            boolean here = inBrackets && !keyed;
            line(numbered + stem + (here ? bracket(shown(letters.toString())) : one("", "（　　）", "( )")));
            for (int i = 0; i < options.size(); i++) {
                text.append(shown(String.format(letter, (char) ('A' + i)))).append(options.get(i));
                text.append(i + 1 < options.size() ? between : end);
            }
            if (!here) {
                answer(place, shown(letters.toString()), "");
            }
        }

        private void statement(String numbered, int place) {
            boolean right = random.nextBoolean();
            String stem = words(4) + "。";
            questions.add(new QuestionContent.TrueFalse(LocalText.of(stem), right));
            String mark = right ? one("√", "对", "正确") : one("×", "错", "错误");
            boolean here = inBrackets && !keyed;
            line(numbered + stem + (here ? bracket(mark) : one("", "（　）")));
            if (!here) {
                answer(place, mark, "");
            }
        }

        private void blanks(String numbered, int place) {
            int count = 1 + random.nextInt(4);
            StringBuilder stem = new StringBuilder(words(1));
            StringBuilder typed = new StringBuilder(stem);
            List<Blank> blanks = new ArrayList<>();
            List<String> answers = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                String then = words(1);
                stem.append(BlankMarks.mark(i)).append(then);
                typed.append(one(GAPS)).append(then);
                List<String> accepted = different(1 + random.nextInt(2));
                blanks.add(Blank.of(accepted.toArray(String[]::new)));
                answers.add(String.join("|", accepted));
            }
            questions.add(new QuestionContent.FillIn(LocalText.of(stem.toString()), blanks));
            line(numbered + typed);
            answer(place, String.join(one("；", "; "), answers), "");
        }

        private void answer(int place, String given, String behind) {
            if (keyed) {
                key.append(place).append(one(".", "、", ". ")).append(given).append(end);
            } else {
                line(answer + given + behind);
            }
        }

        private String bracket(String inside) {
            return one("（", "(").equals("（") ? "（" + one("", " ", "　") + inside + "）" : "( " + inside + " )";
        }

        /** In full width, if that is the manner. */
        private String shown(String plain) {
            if (!wide) {
                return plain;
            }
            StringBuilder shown = new StringBuilder();
            plain.chars().forEach(c -> shown.append((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
            return shown.toString();
        }

        private List<String> different(int count) {
            List<String> words = new ArrayList<>(List.of(WORDS));
            Collections.shuffle(words, random);
            return words.subList(0, count);
        }

        private String words(int count) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < count; i++) {
                words.append(one(WORDS));
            }
            return words.toString();
        }

        private void line(String words) {
            text.append(words).append(end);
        }

        private String one(String... choices) {
            return choices[random.nextInt(choices.length)];
        }
    }
}
