package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dushuban.format.Papers.contents;
import static org.dushuban.format.Papers.read;
import static org.dushuban.format.Papers.told;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read is told at its very characters, and everything else is read. */
class PaperFaultTest {

    private static final String BEFORE = "1. 甲（A）\nA. 一\nB. 二\n";
    private static final String AFTER = "3. 丙（B）\nA. 一\nB. 二\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "2. 乙（　）\\nA. 一\\nB. 二\\n # no-answer: 2. 乙（　）",
                "2. 乙（C）\\nA. 一\\nB. 二\\n # answer-no-option: （C）",
                "2. 乙\\nA. 一\\nB. 二\\n答案：E\\n # answer-no-option: E",
                "2. 乙\\nA. 一\\nB. 二\\n答案：都对\\n # paper-answer-unreadable: 都对",
                "2. 乙\\nA. 一\\nC. 二\\n答案：A\\n # paper-option-order: C.",
                "2. 乙\\nA. 一\\nA. 二\\n答案：A\\n # paper-option-order: A.",
                "2. 乙\\nA. 一\\n答案：A\\n # too-few-options: 2. 乙",
                "2. 乙\\nA. 一\\nB. 一\\n答案：A\\n # option-twice: 一",
                "2. 乙（A）\\nA. 一\\nB. 二\\n答案：B\\n # paper-answers-differ: （A）",
                "2. 乙\\nA. 一\\nB. 二\\n答案：A\\n答案：B\\n # paper-answers-differ: B",
                "2. （A）\\nA. 一\\nB. 二\\n # no-stem: （A）",
                "2. 【填空题】乙\\nA. 一\\nB. 二\\n答案：A\\n # paper-kind-options: 一",
                "2. 【单选题】乙（AB）\\nA. 一\\nB. 二\\n # several-right: （AB）",
                "2. 【判断题】乙（　）\\n # no-answer: 2. 【判断题】乙（　）",
                "2. 乙____，____。答案：一\\n # paper-blank-count: 一",
                "2. 【排序题】乙\\nA. 一\\nB. 二\\n答案：BB\\n # paper-answer-unreadable: BB",
                "2. 【连线题】乙\\nA. 一\\nB. 二\\n①三\\n②四\\n答案：A①\\n # paper-answer-unreadable: A①",
                "2. 【简答题】乙\\n # no-answer: 2. 【简答题】乙",
                "2. 乙 # no-answer: 2. 乙",
                "2. 乙（A）\\nA.\\nB. 二\\n # option-empty: 2. 乙（A）"
            })
    void questionWithAnErrorStaysOut(String question, String expected) {
        Reading reading = read(BEFORE + question.replace("\\n", "\n").stripTrailing() + "\n" + AFTER);
        assertThat(told(reading)).containsExactly(expected);
        assertThat(contents(reading)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "2. 乙（A）\\nA. 一\\nB. 二\\n难度：未知 # paper-difficulty-unknown: 未知",
                "2. 乙（A）\\nA. 一\\nB. 二\\n分值：很多 # paper-points-unreadable: 很多",
                "2. 乙（A）\\nA. 一\\nB. 二\\n分值：2000 # points: 2000",
                "2. 乙（A）\\nA. 一\\nB. 二\\n题型：怪题 # paper-kind-unknown: 怪题",
                "2. 乙（A）\\nA. 一\\nB. 二\\n难度：易\\n难度：难 # paper-label-twice: 难",
                "2. 乙 答案：一段文字 # paper-kind-unsure: 一段文字",
                "2. 乙（A）\\nA. 一\\nB. 二\\n\\n说明这一行是什么 # paper-line-unknown: 说明这一行是什么"
            })
    void questionToLookAtComesIn(String question, String expected) {
        Reading reading = read(BEFORE + question.replace("\\n", "\n") + "\n" + AFTER);
        assertThat(told(reading)).containsExactly(expected);
        assertThat(contents(reading)).hasSize(3);
    }

    @Test
    void numbersThatJumpOrComeAgainAreTold() {
        assertThat(told(read("1. 甲（√）\n3. 乙（√）\n4. 丙（√）\n4. 丁（√）\n1. 戊（√）\n2. 己（√）")))
                .containsExactly("paper-number-gap: 3.", "paper-number-again: 4.", "paper-number-again: 1.");
        assertThat(told(read("一、判断题\n1. 甲（√）\n二、判断题\n1. 乙（√）\n三、判断题\n2. 丙（√）"))).isEmpty();
        assertThat(told(read("37. 甲（√）\n38. 乙（√）"))).isEmpty();
    }

    @Test
    void textWithoutAQuestionIsTold() {
        for (String text : List.of("", " \n\n", "一段没有题目的文字。")) {
            assertThat(read(text).findings())
                    .filteredOn(finding -> finding.severity() == Severity.ERROR)
                    .extracting(Finding::fault)
                    .containsExactly(FileFault.NO_QUESTION);
        }
    }

    @Test
    void textThatIsTooLongIsTold() {
        String stem = "甲".repeat(50_000);
        assertThat(read("1. " + stem + "（√）\n2. 乙（√）").findings())
                .extracting(Finding::fault)
                .containsExactly(QuestionFault.TEXT_TOO_LONG);
        assertThat(read("1. " + "甲".repeat(PaperLines.MAX_LENGTH) + "\n2. 乙（√）").findings())
                .extracting(Finding::fault)
                .containsExactly(PaperFault.LINE_TOO_LONG);
    }

    @Test
    void mendingOnePlaceChangesNothingElse() {
        String paper = """
            党史知识测试
            一、单选题（每题2分）
            1. 甲（A）
            A. 一
            B. 二
            2. 乙（　）
            A. 一
            B. 二
            3. 丙（C）
            A. 一
            B. 二
            二、判断题
            1. 丁（　）
            2. 戊（√）
            三、填空题
            1. 己____，____。答案：一
            2. 庚____。答案：一
            """;
        Reading first = read(paper);
        assertThat(told(first))
                .containsExactly(
                        "no-answer: 2. 乙（　）", "answer-no-option: （C）", "no-answer: 1. 丁（　）", "paper-blank-count: 一");
        String[][] mends = {{"乙（　）", "乙（B）"}, {"丙（C）", "丙（B）"}, {"丁（　）", "丁（×）"}, {"答案：一\n2.", "答案：一；二\n2."}};
        for (int i = 0; i < mends.length; i++) {
            String mended = paper.replace(mends[i][0], mends[i][1]);
            Reading second = read(mended);
            List<String> left = new ArrayList<>(told(first));
            left.remove(i);
            assertThat(told(second)).as(mends[i][1]).isEqualTo(left);
            assertThat(contents(second)).hasSize(contents(first).size() + 1).containsAll(contents(first));
        }
    }
}
