package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dushuban.format.Papers.contents;
import static org.dushuban.format.Papers.notes;
import static org.dushuban.format.Papers.read;
import static org.dushuban.format.Papers.told;

import java.util.List;
import org.dushuban.question.Blank;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperKeyTest {

    private static final String FIVE = questions(1, 5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "参考答案\n1-5 ABCDA",
                "答案：1-5 ABCDA",
                "答案：\n1-5：ABCDA",
                "党史知识竞赛试题参考答案及解析\n1～5：ABCDA",
                "参考答案：\n1—5 A B C D A",
                "参考答案\n1.A 2.B 3.C 4.D 5.A",
                "答案：1.A 2.B 3.C 4.D 5.A",
                "参考答案\n1、A；2、B；3、C；4、D；5、A",
                "参考答案\n1.A2.B3.C4.D5.A",
                "参考答案\n1A 2B 3C 4D 5A",
                "参考答案\n1 A 2 B 3 C 4 D 5 A",
                "参考答案\n(1)A (2)B (3)C (4)D (5)A",
                "参考答案\n1-3 ABC  4-5 DA",
                "参考答案\n1至3：ABC\n4至5：DA",
                "【参考答案】\n1.A\n2.B\n3.C\n4.D\n5.A",
                "1-5 ABCDA",
                "【答案】1-5：ABCDA",
                "参考答案\n１－５　ＡＢＣＤＡ",
                "参考答案\n1.【答案】A\n2.【答案】B\n3.【答案】C\n4.【答案】D\n5.【答案】A"
            })
    void keyAtTheEndAnswersEveryQuestion(String key) {
        Reading reading = read(FIVE + "\n" + key);
        assertThat(told(reading)).isEmpty();
        assertThat(letters(reading)).isEqualTo("ABCDA");
    }

    @Test
    void keyGoesByHeadings() {
        Reading reading = read(mixed() + """
            参考答案
            一、单项选择题（每题2分）
            1-2 AB
            二、多项选择题：1.ABD 2.AC
            三、1-3 √×√
            四、填空题
            1. 1921年；上海 2. 南湖
            五、简答题
            1. 答：（1）理论联系实际；
            （2）密切联系群众。
            """);
        assertThat(told(reading)).isEmpty();
        assertThat(letters(reading)).isEqualTo("AB ABD AC +-+");
        assertThat(contents(reading))
                .contains(
                        new QuestionContent.FillIn(
                                LocalText.of("[[1]]，党的一大在[[2]]召开。"), List.of(Blank.of("1921年"), Blank.of("上海"))),
                        new QuestionContent.FillIn(LocalText.of("后转移到[[1]]。"), List.of(Blank.of("南湖"))),
                        new QuestionContent.ShortText(
                                LocalText.of("简述三大作风。"), LocalText.of("（1）理论联系实际；\\\n（2）密切联系群众。"), 1_000));
    }

    @Test
    void keyWithoutHeadingsGoesOnToTheNextSectionWhenItsNumbersBeginAgain() {
        Reading reading = read(mixed() + """
            答案
            1.A 2.B
            1.ABD 2.AC
            1.√ 2.× 3.√
            1. 1921年；上海
            2. 南湖
            1. 三大作风是……
            """);
        assertThat(told(reading)).isEmpty();
        assertThat(letters(reading)).isEqualTo("AB ABD AC +-+");
        assertThat(reading.questions()).hasSize(10);
    }

    @Test
    void multipleChoicesInARangeArePartedByBlanks() {
        Reading reading = read("二、多选题\n" + questions(6, 8) + "参考答案\n6-8 ABD AC BCD");
        assertThat(told(reading)).isEmpty();
        assertThat(letters(reading)).isEqualTo(" ABD AC BCD");
    }

    @Test
    void keyMayExplain() {
        Reading reading = read(questions(1, 2) + """
            参考答案与解析
            1.A 解析：见第一章，
            第二节。
            2.【答案】B【解析】见第三章。【出处】《党章》
            """);
        assertThat(told(reading)).isEmpty();
        assertThat(letters(reading)).isEqualTo("AB");
        assertThat(reading.questions().getFirst().explanation()).isEqualTo(LocalText.of("见第一章，\\\n第二节。"));
        assertThat(reading.questions().getLast().explanation()).isEqualTo(LocalText.of("见第三章。"));
        assertThat(reading.questions().getLast().source()).isNotNull();
    }

    @Test
    void questionsMayGoOnBehindAKey() {
        Reading reading = read(questions(1, 2) + "参考答案\n1-2 AB\n二、单选题（每题3分）\n" + questions(1, 2) + "答案：1-2 CD");
        assertThat(told(reading)).isEmpty();
        assertThat(letters(reading)).isEqualTo("ABCD");
        assertThat(reading.questions().getLast().points()).isEqualTo("3");
    }

    @Test
    void keyOfAQuestionThatDoesNotExistIsToldAtItsPlace() {
        Reading reading = read(questions(1, 2) + "参考答案\n1.A 2.B 3.C");
        assertThat(told(reading)).containsExactly("paper-key-no-question: 3.");
        assertThat(letters(reading)).isEqualTo("AB");
    }

    @Test
    void headingOfNoSectionIsTold() {
        Reading reading = read("一、单选题\n" + questions(1, 2) + "参考答案\n一、单选题\n1-2 AB\n二、判断题\n1.√");
        assertThat(told(reading)).contains("paper-key-no-question: 二、判断题");
        assertThat(letters(reading)).isEqualTo("AB");
    }

    @Test
    void numberOfAnswersHasToFit() {
        Reading reading = read(questions(1, 3) + "参考答案\n1-3 AB");
        assertThat(told(reading)).hasSize(4).contains("paper-key-count: AB");
        assertThat(reading.questions()).isEmpty();
    }

    @Test
    void secondAnswerOfAKeyIsTold() {
        Reading reading = read(questions(1, 2) + "参考答案\n1.A 2.B\n2.C");
        assertThat(told(reading)).containsExactly("paper-key-twice: 2.");
    }

    @Test
    void keyAndQuestionHaveToAgree() {
        Reading reading = read("1. 甲（A）\nA. 一\nB. 二\n2. 乙（A）\nA. 一\nB. 二\n参考答案\n1-2 AB");
        assertThat(told(reading)).containsExactly("paper-answers-differ: （A）");
        assertThat(letters(reading)).isEqualTo("A");
    }

    @Test
    void answerOfTheLastQuestionIsNoKey() {
        Reading reading = read("五、简答题\n1. 甲\n参考答案：\n1. 一；\n2. 二。");
        assertThat(reading.questions()).hasSize(1);
        assertThat(notes(reading)).isEmpty();
    }

    private static String mixed() {
        return "一、单选题\n" + questions(1, 2) + "二、多选题\n" + questions(1, 2) + """
            三、判断题
            1. 甲（　）
            2. 乙（　）
            3. 丙（　）
            四、填空题
            1. ____，党的一大在____召开。
            2. 后转移到____。
            五、简答题
            1. 简述三大作风。
            """;
    }

    private static String questions(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int number = from; number <= to; number++) {
            text.append(number).append(". 第").append(number).append("问是（　　）\nA. 甲  B. 乙  C. 丙  D. 丁\n");
        }
        return text.toString();
    }

    /** The right answers in one word, several letters and the first mark parted by a blank. */
    private static String letters(Reading reading) {
        StringBuilder letters = new StringBuilder();
        for (QuestionContent content : contents(reading)) {
            switch (content) {
                case QuestionContent.SingleChoice choice -> letters.append(Sketch.letter(choice.right()));
                case QuestionContent.MultipleChoice choice -> {
                    letters.append(' ');
                    choice.right().forEach(place -> letters.append(Sketch.letter(place)));
                }
                case QuestionContent.TrueFalse statement ->
                    letters.append("+-".indexOf(letters.charAt(letters.length() - 1)) < 0 ? " " : "")
                            .append(statement.right() ? '+' : '-');
                case QuestionContent.FillIn _,
                        QuestionContent.Numeric _,
                        QuestionContent.Date _,
                        QuestionContent.Ordering _,
                        QuestionContent.Matching _,
                        QuestionContent.ShortText _ -> {}
            }
        }
        return letters.toString();
    }
}
