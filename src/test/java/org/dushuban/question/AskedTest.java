package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dushuban.shared.Json;
import org.dushuban.shared.LocalText;
import org.dushuban.support.SomeQuestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What leaves the server about a question tells nothing of its key. */
class AskedTest {

    private static final LocalText STEM = new LocalText("题干", "Stem");

    @Test
    void nothingOfTheKeyIsInWhatIsAsked() {
        List<QuestionContent> keyed = List.of(
                new QuestionContent.FillIn(
                        STEM,
                        List.of(
                                new Blank(List.of("canary", "Ｃanary"), Match.CONTAINS, Set.of(Fold.CASE)),
                                Blank.of("canary"))),
                new QuestionContent.Numeric(STEM, new BigDecimal("7654321"), new BigDecimal("7654321"), null),
                new QuestionContent.Date(STEM, new PartialDate(7654, 3, 21), 7654, 7655),
                new QuestionContent.ShortText(STEM, new LocalText("canary", "canary"), 300));

        for (QuestionContent content : keyed) {
            assertThat(Json.write(Asked.of(content, List.of())))
                    .contains("题干")
                    .doesNotContain("anary", "7654", "exact", "contains", "fold", "case");
        }
    }

    @Test
    void whichOptionsAreRightIsNotInWhatIsAsked() {
        for (int right = 0; right < 4; right++) {
            List<Integer> order = List.of(2, 0, 3, 1);
            assertThat(Json.write(Asked.of(new QuestionContent.SingleChoice(STEM, texts(4), right), order)))
                    .isEqualTo(Json.write(Asked.of(new QuestionContent.SingleChoice(STEM, texts(4), 0), order)));
            assertThat(Json.write(Asked.of(
                            new QuestionContent.MultipleChoice(STEM, texts(4), new TreeSet<>(Set.of(right))), order)))
                    .isEqualTo(Json.write(Asked.of(
                            new QuestionContent.MultipleChoice(STEM, texts(4), new TreeSet<>(Set.of(0, 1, 2))),
                            order)));
        }
        assertThat(Asked.of(new QuestionContent.TrueFalse(STEM, true), List.of()))
                .isEqualTo(Asked.of(new QuestionContent.TrueFalse(STEM, false), List.of()));
    }

    @Test
    void itemsAndChoicesStandAsThePaperOrdersThem() {
        QuestionContent row = new QuestionContent.Ordering(STEM, texts(3), OrderingRule.ADJACENT_PAIRS);
        QuestionContent matching = new QuestionContent.Matching(
                STEM, List.of(new Pair(text("左一"), text("右一")), new Pair(text("左二"), text("右一"))), List.of(text("多余")));

        assertThat(Asked.of(row, List.of(2, 0, 1)))
                .isEqualTo(new Asked.Ordering(STEM, List.of(text("选项2"), text("选项0"), text("选项1"))));
        assertThat(Asked.of(matching, List.of(1, 0)))
                .isEqualTo(new Asked.Matching(STEM, List.of(text("左一"), text("左二")), List.of(text("多余"), text("右一"))));
        assertThat(row.parts()).isEqualTo(new QuestionContent.Parts(3, true));
        assertThat(matching.parts()).isEqualTo(new QuestionContent.Parts(2, true));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAskedIsOfTheKindOfItsQuestion(QuestionKind kind) {
        SomeQuestions questions = new SomeQuestions(4);
        for (int round = 0; round < 50; round++) {
            QuestionContent content = questions.of(kind);
            Asked asked = Asked.of(
                    content, IntStream.range(0, content.parts().count()).boxed().toList());

            assertThat(asked.kind()).isEqualTo(kind.tag()).isEqualTo(content.kind());
            assertThat(asked.stem()).isEqualTo(content.stem());
        }
    }

    private static List<LocalText> texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> text("选项" + i)).toList();
    }

    private static LocalText text(String zh) {
        return LocalText.of(zh);
    }
}
