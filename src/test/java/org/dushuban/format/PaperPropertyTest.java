package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dushuban.format.Papers.contents;
import static org.dushuban.format.Papers.read;
import static org.dushuban.format.Papers.told;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.dushuban.question.QuestionContent;
import org.dushuban.support.Thorough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every paper. */
class PaperPropertyTest {

    private static final int PAPERS = Thorough.orElse(400, 150);
    private static final int TEXTS = Thorough.orElse(3_000, 1_000);

    private static final String[] PIECES = {
        "1", "2", "3", "12", ".", "、", "．", "（", "）", "(", ")", "A", "B", "C", "D", "Ａ", "a", ":", "：", " ", "\t",
        "\u3000", "\n", "\n\n", "\r\n", "答案", "参考答案", "解析：", "【答案】", "【", "】", "一、", "二、", "单选题", "多选题", "判断题", "填空题",
        "简答题", "连线题", "排序题", "√", "×", "对", "____", "__", "_", "[ ]", "①", "②", "③", "-", "~", "1-5", "ABCDA", "；", ";",
        "|", "党史", "会议", "第1题", "每题2分", "（2分）", "难度：易", "出处：《党章》", "第 1 页", "姓名：", "\uD83D", "\uDE00", "\u0000",
        "\uFDD0", "![", "](", "/files/", "注意事项"
    };

    @Test
    void questionsTypedInAnyStyleAreReadBackEqual() {
        for (long seed = 0; seed < PAPERS; seed++) {
            TypedPaper paper = TypedPaper.of(new Random(seed));
            Reading reading = read(paper.text());
            assertThat(told(reading)).as("seed %d%n%s", seed, paper.text()).isEmpty();
            assertThat(contents(reading)).as("seed %d%n%s", seed, paper.text()).isEqualTo(paper.questions());
        }
    }

    @Test
    void anyTextEndsAndEveryFindingIsOnItsLine() {
        for (long seed = 0; seed < TEXTS; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(120); i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            check(text.toString(), seed);
        }
    }

    @Test
    void anyPaperWithSomethingLostEndsAndEveryFindingIsOnItsLine() {
        for (long seed = 0; seed < PAPERS; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(TypedPaper.of(random).text());
            for (int i = 1 + random.nextInt(5); i > 0 && text.length() > 40; i--) {
                int at = random.nextInt(text.length() - 30);
                text.delete(at, at + 1 + random.nextInt(20));
                text.insert(at, PIECES[random.nextInt(PIECES.length)]);
            }
            check(text.toString(), seed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.\n",
                "1. 甲\nA. 一\nB. 二\n",
                "A.\n",
                "答案：\n",
                "1.A\n",
                "\n",
                "_",
                "(",
                "![](",
                "甲\n",
                "1. 甲（A）",
                "一、单选\n1.\n1-5 A\n",
                "1. 甲 答：1.\n",
                "第1页\n甲\n",
                "2、 ",
                "A.A.",
                "1A",
                "①",
                "【",
                "参考答案\n1.A\n",
                "1. 甲\n答：\n2.\n",
                "每2分",
                "1        "
            })
    void longTextTakesLinearTime(String piece) {
        StringBuilder text = new StringBuilder("一、简答题\n1. 甲\n答：乙\n");
        while (text.length() < 1_000_000) {
            text.append(piece);
        }
        String paper = text.toString();
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(paper));
    }

    private static void check(String text, long seed) {
        Reading reading = read(text);
        String kept = reading.text();
        assertThat(kept).as("seed %d", seed).isNotNull().doesNotContain("\r");
        for (Finding finding : reading.findings()) {
            if (finding.place() instanceof Place.Line(int line, int from, int to)) {
                assertThat(0 <= from && from <= to && to <= kept.length())
                        .as("seed %d %s", seed, finding)
                        .isTrue();
                assertThat(kept.substring(from, to))
                        .as("seed %d %s", seed, finding)
                        .doesNotContain("\n");
                assertThat(kept.substring(0, from)
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count()
                                + 1)
                        .as("seed %d %s%n%s", seed, finding, kept)
                        .isEqualTo(line);
                assertThat(finding.severity() == Severity.NOTE || from < to)
                        .as("seed %d %s", seed, finding)
                        .isTrue();
            }
        }
        assertThat(read(kept)).as("seed %d", seed).isEqualTo(reading);
        List<QuestionContent> contents = contents(reading);
        assertThat(contents).as("seed %d", seed).doesNotContainNull();
    }
}
