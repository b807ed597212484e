package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dushuban.shared.Fraction;
import org.dushuban.shared.LocalText;
import org.dushuban.support.SomeQuestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What answers of each kind are worth, beside the multiple choice with its rules. */
class KindGradingTest {

    private static final int RUNS = 2_000;
    private static final MultipleChoiceRule RULE = MultipleChoiceRule.RIGHT_MINUS_WRONG;
    private static final LocalText STEM = LocalText.of("题");

    @ParameterizedTest
    @EnumSource
    void everyAnswerIsWorthAShareOfOneAndOneOfAnotherKindNothing(QuestionKind kind) {
        Random random = new Random(12);
        SomeQuestions questions = new SomeQuestions(12);
        for (int run = 0; run < RUNS; run++) {
            QuestionContent content = questions.of(kind);
            QuestionContent other = questions.any();
            Grade own = Grader.grade(content, Answers.guess(content, random), RULE);
            Grade foreign = Grader.grade(content, Answers.guess(other, random), RULE);

            if (kind == QuestionKind.SHORT_TEXT) {
                assertThat(own).isEqualTo(new Grade.ByPerson());
            } else {
                assertThat(share(own)).as(content.toString()).isBetween(Fraction.ZERO, Fraction.ONE);
            }
            if (!content.kind().equals(other.kind())) {
                assertThat(foreign).as("%s answered as %s", content, other).isEqualTo(Grade.NOTHING);
            }
        }
    }

    @Test
    void eachBlankCountsAlike() {
        QuestionContent gaps =
                new QuestionContent.FillIn(STEM, List.of(Blank.of("南湖"), Blank.of("1921", "一九二一"), Blank.of("毛泽东")));

        assertThat(worth(gaps, new Answer.FillIn(List.of("南湖", "一九二一", "毛泽东")))).isEqualTo("1/1");
        assertThat(worth(gaps, new Answer.FillIn(List.of(" 南 湖。", "１９２１", "")))).isEqualTo("2/3");
        assertThat(worth(gaps, new Answer.FillIn(List.of("", "", "南湖")))).isEqualTo("0/1");
        assertThat(worth(gaps, new Answer.FillIn(List.of("南湖", "1921")))).isEqualTo("0/1");
    }

    @Test
    void blankIsComparedAsItSays() {
        assertThat(new Blank(List.of("南湖"), Match.CONTAINS, Set.of()).fits("浙江嘉兴南湖红船"))
                .isTrue();
        assertThat(new Blank(List.of("南湖"), Match.EXACT, Set.of()).fits("浙江嘉兴南湖红船"))
                .isFalse();
        assertThat(new Blank(List.of("南湖"), Match.EXACT, Set.of()).fits("南湖 ")).isFalse();
        assertThat(new Blank(List.of("南湖"), Match.CONTAINS, Fold.ALL).fits("")).isFalse();
        assertThat(Blank.of("1.5").fits("15")).isFalse();
        assertThat(Blank.of("1.5").fits("１．５")).isTrue();
    }

    @Test
    void moreFoldsNeverTurnAHitIntoAMissAndWhatIsEqualIsContained() {
        Random random = new Random(13);
        String alphabet = "aAＡ1.．。 \u3000南湖《》";
        for (int run = 0; run < RUNS; run++) {
            String accepted = some(random, alphabet) + "南";
            String written = random.nextInt(3) == 0 ? accepted : some(random, alphabet) + "南";
            Set<Fold> few = EnumSet.allOf(Fold.class);
            few.removeIf(_ -> random.nextBoolean());
            boolean hit = new Blank(List.of(accepted), Match.EXACT, few).fits(written);

            if (hit) {
                assertThat(new Blank(List.of(accepted), Match.EXACT, Fold.ALL).fits(written))
                        .as("%s, %s", accepted, written)
                        .isTrue();
                assertThat(new Blank(List.of(accepted), Match.CONTAINS, few).fits(written))
                        .as("%s, %s", accepted, written)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.14|1/1",
                "3.15|1/1",
                "3.13|1/1",
                "3.1500|1/1",
                "３．１４|1/1",
                "3.151|0/1",
                "3.129|0/1",
                "-3.14|0/1",
                "三|0/1",
                "about 3.14|0/1"
            })
    void numberWithinTheToleranceIsRightItsEdgeIncluded(String text, String worth) {
        QuestionContent number =
                new QuestionContent.Numeric(STEM, new BigDecimal("3.14"), new BigDecimal("0.01"), LocalText.of("米"));

        assertThat(worth(number, new Answer.Numeric(text))).isEqualTo(worth);
    }

    @Test
    void toleranceReachesAsFarUpAsDown() {
        Random random = new Random(14);
        for (int run = 0; run < RUNS; run++) {
            BigDecimal right = BigDecimal.valueOf(random.nextInt(-1_000, 1_000), 2);
            BigDecimal off = BigDecimal.valueOf(random.nextInt(200), 2);
            QuestionContent number = new QuestionContent.Numeric(STEM, right, BigDecimal.ONE, null);
            String above = worth(number, new Answer.Numeric(right.add(off).toPlainString()));

            assertThat(worth(number, new Answer.Numeric(right.subtract(off).toPlainString())))
                    .isEqualTo(above)
                    .isEqualTo(off.compareTo(BigDecimal.ONE) <= 0 ? "1/1" : "0/1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1921-07-23, 2, 12, 1921-07-23, 1/1",
        "1921-07-23, 2, 12, 1921年7月25日, 1/1",
        "1921-07-23, 2, 12, 1921年7月26日, 9/10",
        "1921-07-23, 2, 12, 1921年7月13日, 1/5",
        "1921-07-23, 2, 12, 1921年8月4日, 0/1",
        "1921-07-23, 2, 12, 1921年7月, 0/1",
        "1921-07, 0, 1, 一九二一年七月, 1/1",
        "1921-07, 0, 1, 1921年7月1日, 1/1",
        "1921-07, 0, 1, 1921年8月, 0/1",
        "1921, 0, 5, 一九二一, 1/1",
        "1921, 0, 5, 1921年, 1/1",
        "1921, 0, 5, 1923, 3/5",
        "1921, 0, 5, 1919-05-04, 3/5",
        "1921, 0, 5, 1926, 0/1",
        "-0221, 0, 10, 公元前221年, 1/1",
        "-0221, 0, 10, 221, 0/1",
        "1921, 0, 5, 建党那年, 0/1"
    })
    void dateIsGradedByItsDistance(PartialDate right, int full, int none, String text, String worth) {
        assertThat(worth(new QuestionContent.Date(STEM, right, full, none), new Answer.Date(text)))
                .isEqualTo(worth);
    }

    @Test
    void dateFurtherAwayIsNeverWorthMore() {
        Random random = new Random(15);
        for (int run = 0; run < RUNS; run++) {
            int full = random.nextInt(20);
            QuestionContent year = new QuestionContent.Date(
                    STEM, new PartialDate(1921, null, null), full, full + 1 + random.nextInt(40));
            int sign = random.nextBoolean() ? 1 : -1;
            Fraction before = Fraction.ONE;
            for (int distance = 0; distance < 70; distance++) {
                Fraction worth = share(Grader.grade(year, new Answer.Date(1921 + sign * distance + "年"), RULE));
                assertThat(worth).isBetween(Fraction.ZERO, before);
                before = worth;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ALL_OR_NOTHING, '0 1 2 3', 1/1",
        "ALL_OR_NOTHING, '0 1 3 2', 0/1",
        "ADJACENT_PAIRS, '0 1 2 3', 1/1",
        "ADJACENT_PAIRS, '3 0 1 2', 2/3",
        "ADJACENT_PAIRS, '0 1 3 2', 1/3",
        "ADJACENT_PAIRS, '1 0 2 3', 1/3",
        "ADJACENT_PAIRS, '0 2 1 3', 0/1",
        "ADJACENT_PAIRS, '3 2 1 0', 0/1",
        "POSITION,       '0 1 2 3', 1/1",
        "POSITION,       '1 0 2 3', 1/2",
        "POSITION,       '3 0 1 2', 0/1",
        "POSITION,       '3 2 1 0', 0/1",
        "POSITION,       '0 1 2',   0/1"
    })
    void orderIsWorthWhatItsRuleSays(OrderingRule rule, String order, String worth) {
        Answer answer = new Answer.Ordering(
                Arrays.stream(order.split(" ")).map(Integer::valueOf).toList());

        assertThat(worth(row(4, rule), answer)).isEqualTo(worth);
    }

    @Test
    void backwardsNoPairIsRightAndTurnedRoundNoPlace() {
        for (int items = 2; items <= QuestionContent.MAX_OPTIONS; items++) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, items).boxed().toList());
            Collections.reverse(order);
            assertThat(worth(row(items, OrderingRule.ADJACENT_PAIRS), new Answer.Ordering(order)))
                    .isEqualTo("0/1");
            Collections.reverse(order);
            for (int by = 1; by < items; by++) {
                Collections.rotate(order, 1);
                assertThat(worth(row(items, OrderingRule.POSITION), new Answer.Ordering(order)))
                        .isEqualTo("0/1");
            }
        }
    }

    @Test
    void onlyTheRightOrderIsWorthEverything() {
        Random random = new Random(16);
        for (int run = 0; run < RUNS; run++) {
            int items = random.nextInt(2, 6);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, items).boxed().toList());
            List<Integer> right = List.copyOf(order);
            Collections.shuffle(order, random);
            for (OrderingRule rule : OrderingRule.values()) {
                assertThat(worth(row(items, rule), new Answer.Ordering(order)).equals("1/1"))
                        .isEqualTo(order.equals(right));
            }
        }
    }

    @Test
    void eachPairCountsAlikeAndChoicesOfTheSameTextAreTheSame() {
        QuestionContent.Matching matching = new QuestionContent.Matching(
                STEM, List.of(pair("瑞金", "江西"), pair("井冈山", "江西"), pair("遵义", "贵州")), List.of(LocalText.of("湖南")));

        assertThat(matching.choices()).extracting(LocalText::zh).containsExactly("江西", "贵州", "湖南");
        assertThat(worth(matching, matched(0, 0, 1, 0, 2, 1))).isEqualTo("1/1");
        assertThat(worth(matching, matched(0, 0, 1, 2, 2, 1))).isEqualTo("2/3");
        assertThat(worth(matching, matched(1, 0))).isEqualTo("1/3");
        assertThat(worth(matching, matched(0, 1, 1, 1, 2, 0))).isEqualTo("0/1");
        assertThat(worth(matching, matched(0, 0, 1, 0, 2, 3))).isEqualTo("0/1");
        assertThat(worth(matching, matched(0, 0, 3, 1))).isEqualTo("0/1");
    }

    @Test
    void shortTextIsForAPerson() {
        QuestionContent text = new QuestionContent.ShortText(STEM, LocalText.of("要点"), 100);

        assertThat(Grader.grade(text, new Answer.ShortText("要点"), RULE)).isEqualTo(new Grade.ByPerson());
        assertThat(Grader.grade(text, new Answer.Numeric("1"), RULE)).isEqualTo(Grade.NOTHING);
    }

    private static String some(Random random, String alphabet) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, random.nextInt(6))
                .forEach(_ -> text.append(alphabet.charAt(random.nextInt(alphabet.length()))));
        return text.toString();
    }

    private static QuestionContent row(int items, OrderingRule rule) {
        return new QuestionContent.Ordering(
                STEM,
                IntStream.range(0, items).mapToObj(i -> LocalText.of("事件" + i)).toList(),
                rule);
    }

    private static Pair pair(String left, String right) {
        return new Pair(LocalText.of(left), LocalText.of(right));
    }

    private static Answer matched(int... leftsAndChoices) {
        Map<Integer, Integer> chosen = new TreeMap<>();
        for (int at = 0; at < leftsAndChoices.length; at += 2) {
            chosen.put(leftsAndChoices[at], leftsAndChoices[at + 1]);
        }
        return new Answer.Matching(new TreeMap<>(chosen));
    }

    private static String worth(QuestionContent content, Answer answer) {
        Fraction share = share(Grader.grade(content, answer, RULE));
        return share.numerator() + "/" + share.denominator();
    }

    private static Fraction share(Grade grade) {
        return switch (grade) {
            case Grade.Worth(Fraction share) -> share;
            case Grade.ByPerson() -> throw new AssertionError("a person marks it");
        };
    }
}
