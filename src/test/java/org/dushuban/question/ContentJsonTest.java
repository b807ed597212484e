package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dushuban.shared.Json;
import org.dushuban.shared.LocalText;
import org.dushuban.support.SomeQuestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"essay\",\"stem\":{\"zh\":\"题\"}}",
                "{\"stem\":{\"zh\":\"题\"},\"right\":true}",
                "{\"kind\":\"org.dushuban.question.QuestionContent$TrueFalse\",\"stem\":{\"zh\":\"题\"},\"right\":true}",
                "{\"kind\":\"true-false\",\"stem\":{\"zh\":\"题\"},\"right\":true,\"points\":5}",
                "{\"kind\":\"true-false\",\"stem\":{\"zh\":\" \"},\"right\":true}",
                "{\"kind\":\"true-false\",\"right\":true}",
                "{\"kind\":\"single-choice\",\"options\":[{\"zh\":\"一\"},{\"zh\":\"二\"}],\"right\":1}",
                "{\"kind\":\"single-choice\",\"stem\":{\"zh\":\"题\"},\"options\":[{\"zh\":\"一\"},{\"zh\":\"二\"}],\"right\":2}",
                "{\"kind\":\"single-choice\",\"stem\":{\"zh\":\"题\"},\"options\":[{\"zh\":\"一\"}],\"right\":0}",
                "{\"kind\":\"single-choice\",\"stem\":{\"zh\":\"题\"},\"options\":[{\"zh\":\"同\"},{\"zh\":\"同\"}],\"right\":0}",
                "{\"kind\":\"multiple-choice\",\"stem\":{\"zh\":\"题\"},\"options\":[{\"zh\":\"一\"},{\"zh\":\"二\"}],\"right\":[]}",
                "{\"kind\":\"fill-in\",\"blanks\":[{\"accepted\":[\"一\"],\"match\":\"exact\",\"folds\":[\"case\"]}]}",
                "{\"kind\":\"fill-in\",\"stem\":{\"zh\":\"题\"},\"blanks\":[]}",
                "{\"kind\":\"fill-in\",\"stem\":{\"zh\":\"题\"},\"blanks\":[{\"accepted\":[\"一\"],\"match\":\"exact\",\"folds\":[\"case\"]},{\"accepted\":[\"一\"],\"match\":\"exact\",\"folds\":[\"case\"]},{\"accepted\":[\"一\"],\"match\":\"exact\",\"folds\":[\"case\"]},{\"accepted\":[\"一\"],\"match\":\"exact\",\"folds\":[\"case\"]},{\"accepted\":[\"一\"],\"match\":\"exact\",\"folds\":[\"case\"]},{\"accepted\":[\"一\"],\"match\":\"exact\",\"folds\":[\"case\"]},{\"accepted\":[\"一\"],\"match\":\"exact\",\"folds\":[\"case\"]},{\"accepted\":[\"一\"],\"match\":\"exact\",\"folds\":[\"case\"]},{\"accepted\":[\"一\"],\"match\":\"exact\",\"folds\":[\"case\"]}]}",
                "{\"kind\":\"fill-in\",\"stem\":{\"zh\":\"题\"},\"blanks\":[null]}",
                "{\"kind\":\"fill-in\",\"stem\":{\"zh\":\"题\"}}",
                "{\"kind\":\"fill-in\",\"stem\":{\"zh\":\"题\"},\"blanks\":[{\"accepted\":[],\"match\":\"exact\",\"folds\":[\"case\"]}]}",
                "{\"kind\":\"fill-in\",\"stem\":{\"zh\":\"题\"},\"blanks\":[{\"accepted\":[\" \"],\"match\":\"exact\",\"folds\":[\"case\"]}]}",
                "{\"kind\":\"fill-in\",\"stem\":{\"zh\":\"题\"},\"blanks\":[{\"accepted\":[\"。\"],\"match\":\"exact\",\"folds\":[\"punctuation\"]}]}",
                "{\"kind\":\"fill-in\",\"stem\":{\"zh\":\"题\"},\"blanks\":[{\"accepted\":[\"0\",\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\",\"12\",\"13\",\"14\",\"15\",\"16\",\"17\",\"18\",\"19\",\"20\"],\"match\":\"exact\",\"folds\":[\"case\"]}]}",
                "{\"kind\":\"fill-in\",\"stem\":{\"zh\":\"题\"},\"blanks\":[{\"accepted\":[\"一\"],\"match\":\"regex\",\"folds\":[\"case\"]}]}",
                "{\"kind\":\"fill-in\",\"stem\":{\"zh\":\"题\"},\"blanks\":[{\"accepted\":[\"一\"],\"match\":\"exact\",\"folds\":[\"all\"]}]}",
                "{\"kind\":\"fill-in\",\"stem\":{\"zh\":\"题\"},\"blanks\":[{\"accepted\":[\"一\"],\"folds\":[]}]}",
                "{\"kind\":\"fill-in\",\"stem\":{\"zh\":\"题\"},\"blanks\":[{\"accepted\":[\"一\"],\"match\":\"exact\"}]}",
                "{\"kind\":\"fill-in\",\"stem\":{\"zh\":\"题[[1]]\"},\"blanks\":[{\"accepted\":[\"一\"],\"match\":\"exact\",\"folds\":[\"case\"]},{\"accepted\":[\"一\"],\"match\":\"exact\",\"folds\":[\"case\"]}]}",
                "{\"kind\":\"fill-in\",\"stem\":{\"zh\":\"题[[1]][[1]]\"},\"blanks\":[{\"accepted\":[\"一\"],\"match\":\"exact\",\"folds\":[\"case\"]}]}",
                "{\"kind\":\"fill-in\",\"stem\":{\"zh\":\"题[[2]]\"},\"blanks\":[{\"accepted\":[\"一\"],\"match\":\"exact\",\"folds\":[\"case\"]}]}",
                "{\"kind\":\"fill-in\",\"stem\":{\"zh\":\"题\",\"en\":\"[[2]]\"},\"blanks\":[{\"accepted\":[\"一\"],\"match\":\"exact\",\"folds\":[\"case\"]}]}",
                "{\"kind\":\"numeric\",\"stem\":{\"zh\":\"题\"},\"right\":1}",
                "{\"kind\":\"numeric\",\"stem\":{\"zh\":\"题\"},\"tolerance\":1}",
                "{\"kind\":\"numeric\",\"stem\":{\"zh\":\"题\"},\"right\":1,\"tolerance\":-1}",
                "{\"kind\":\"numeric\",\"stem\":{\"zh\":\"题\"},\"right\":\"one\",\"tolerance\":1}",
                "{\"kind\":\"date\",\"stem\":{\"zh\":\"题\"},\"right\":\"1921-7-23\",\"full\":0,\"none\":1}",
                "{\"kind\":\"date\",\"stem\":{\"zh\":\"题\"},\"right\":\"1921-02-29\",\"full\":0,\"none\":1}",
                "{\"kind\":\"date\",\"stem\":{\"zh\":\"题\"},\"right\":\"0000\",\"full\":0,\"none\":1}",
                "{\"kind\":\"date\",\"stem\":{\"zh\":\"题\"},\"right\":\"1921\",\"full\":0,\"none\":0}",
                "{\"kind\":\"date\",\"stem\":{\"zh\":\"题\"},\"right\":\"1921\",\"full\":-1,\"none\":1}",
                "{\"kind\":\"date\",\"stem\":{\"zh\":\"题\"},\"right\":\"1921\",\"full\":0,\"none\":36501}",
                "{\"kind\":\"date\",\"stem\":{\"zh\":\"题\"},\"full\":0,\"none\":1}",
                "{\"kind\":\"ordering\",\"stem\":{\"zh\":\"题\"},\"items\":[{\"zh\":\"题\"}],\"rule\":\"position\"}",
                "{\"kind\":\"ordering\",\"stem\":{\"zh\":\"题\"},\"items\":[{\"zh\":\"题\"},{\"zh\":\"题\"}],\"rule\":\"position\"}",
                "{\"kind\":\"ordering\",\"stem\":{\"zh\":\"题\"},\"items\":[{\"zh\":\"题\"},{\"zh\":\"二\"}],\"rule\":\"swaps\"}",
                "{\"kind\":\"ordering\",\"stem\":{\"zh\":\"题\"},\"items\":[{\"zh\":\"题\"},{\"zh\":\"二\"}]}",
                "{\"kind\":\"ordering\",\"stem\":{\"zh\":\"题\"},\"items\":[{\"zh\":\"0\"},{\"zh\":\"1\"},{\"zh\":\"2\"},{\"zh\":\"3\"},{\"zh\":\"4\"},{\"zh\":\"5\"},{\"zh\":\"6\"},{\"zh\":\"7\"},{\"zh\":\"8\"},{\"zh\":\"9\"},{\"zh\":\"10\"}],\"rule\":\"position\"}",
                "{\"kind\":\"matching\",\"stem\":{\"zh\":\"题\"},\"pairs\":[{\"left\":{\"zh\":\"题\"},\"right\":{\"zh\":\"题\"}}],\"distractors\":[]}",
                "{\"kind\":\"matching\",\"stem\":{\"zh\":\"题\"},\"pairs\":[{\"left\":{\"zh\":\"题\"},\"right\":{\"zh\":\"题\"}},{\"left\":{\"zh\":\"题\"},\"right\":{\"zh\":\"二\"}}],\"distractors\":[]}",
                "{\"kind\":\"matching\",\"stem\":{\"zh\":\"题\"},\"pairs\":[{\"left\":{\"zh\":\"题\"},\"right\":{\"zh\":\"题\"}},{\"left\":{\"zh\":\"二\"},\"right\":{\"zh\":\"题\"}}],\"distractors\":[{\"zh\":\"题\"}]}",
                "{\"kind\":\"matching\",\"stem\":{\"zh\":\"题\"},\"pairs\":[{\"left\":{\"zh\":\"题\"},\"right\":{\"zh\":\"题\"}},{\"left\":{\"zh\":\"二\"},\"right\":{\"zh\":\"题\",\"en\":\"other\"}}],\"distractors\":[]}",
                "{\"kind\":\"matching\",\"stem\":{\"zh\":\"题\"},\"pairs\":[{\"left\":{\"zh\":\"题\"},\"right\":{\"zh\":\"题\"}},{\"left\":{\"zh\":\"二\"},\"right\":{\"zh\":\"题\"}}],\"distractors\":[{\"zh\":\"三\"},{\"zh\":\"三\"}]}",
                "{\"kind\":\"matching\",\"stem\":{\"zh\":\"题\"},\"pairs\":[{\"left\":{\"zh\":\"题\"},\"right\":{\"zh\":\"题\"}},{\"left\":{\"zh\":\"二\"},\"right\":{\"zh\":\"题\"}}],\"distractors\":[{\"zh\":\"0\"},{\"zh\":\"1\"},{\"zh\":\"2\"},{\"zh\":\"3\"},{\"zh\":\"4\"},{\"zh\":\"5\"},{\"zh\":\"6\"},{\"zh\":\"7\"},{\"zh\":\"8\"},{\"zh\":\"9\"},{\"zh\":\"10\"},{\"zh\":\"11\"}]}",
                "{\"kind\":\"matching\",\"stem\":{\"zh\":\"题\"},\"pairs\":[{\"left\":{\"zh\":\"题\"},\"right\":{\"zh\":\"题\"}},{\"left\":{\"zh\":\"二\"}}],\"distractors\":[]}",
                "{\"kind\":\"matching\",\"stem\":{\"zh\":\"题\"},\"pairs\":[{\"left\":{\"zh\":\"题\"},\"right\":{\"zh\":\"题\"}},{\"left\":{\"zh\":\"二\"},\"right\":{\"zh\":\"题\"}}]}",
                "{\"kind\":\"short-text\",\"stem\":{\"zh\":\"题\"},\"model\":{\"zh\":\"题\"},\"limit\":0}",
                "{\"kind\":\"short-text\",\"stem\":{\"zh\":\"题\"},\"model\":{\"zh\":\"题\"},\"limit\":10001}",
                "{\"kind\":\"short-text\",\"stem\":{\"zh\":\"题\"},\"limit\":5}",
                "{\"kind\":\"numeric\",\"stem\":{\"zh\":\"题\"},\"right\":1e999999999,\"tolerance\":0}",
                "{\"kind\":\"numeric\",\"stem\":{\"zh\":\"题\"},\"right\":1e2147483647,\"tolerance\":0}",
                "{\"kind\":\"numeric\",\"stem\":{\"zh\":\"题\"},\"right\":1e-2147483647,\"tolerance\":0}",
                "{\"kind\":\"numeric\",\"stem\":{\"zh\":\"题\"},\"right\":1,\"tolerance\":1e-11}",
                "null",
                "[]",
                "",
                "not json"
            })
    void whatIsNoQuestionIsRefused(String json) {
        assertThatThrownBy(() -> Json.read(json, QuestionContent.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"essay\",\"text\":\"…\"}",
                "{\"chosen\":1}",
                "{\"kind\":\"multiple-choice\",\"chosen\":[]}",
                "{\"kind\":\"multiple-choice\"}",
                "{\"kind\":\"single-choice\"}",
                "{\"kind\":\"true-false\"}",
                "{\"kind\":\"single-choice\",\"chosen\":\"x\"}",
                "{\"kind\":\"single-choice\",\"chosen\":1,\"right\":1}",
                "{\"kind\":\"fill-in\",\"texts\":[]}",
                "{\"kind\":\"fill-in\",\"texts\":[\"\",\" \"]}",
                "{\"kind\":\"fill-in\",\"texts\":[null]}",
                "{\"kind\":\"fill-in\"}",
                "{\"kind\":\"fill-in\",\"texts\":[\"x\",\"x\",\"x\",\"x\",\"x\",\"x\",\"x\",\"x\",\"x\"]}",
                "{\"kind\":\"numeric\",\"text\":\" \"}",
                "{\"kind\":\"numeric\"}",
                "{\"kind\":\"numeric\",\"text\":\"11111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111\"}",
                "{\"kind\":\"date\",\"text\":\"\"}",
                "{\"kind\":\"date\",\"text\":\"11111111111111111111111111111111111111111\"}",
                "{\"kind\":\"ordering\",\"order\":[]}",
                "{\"kind\":\"ordering\",\"order\":[0,0]}",
                "{\"kind\":\"ordering\",\"order\":[1,2]}",
                "{\"kind\":\"ordering\",\"order\":[0,null]}",
                "{\"kind\":\"ordering\",\"order\":[-1,0]}",
                "{\"kind\":\"ordering\",\"order\":[0,1,2,3,4,5,6,7,8,9,10]}",
                "{\"kind\":\"ordering\"}",
                "{\"kind\":\"matching\",\"chosen\":{}}",
                "{\"kind\":\"matching\",\"chosen\":{\"0\":null}}",
                "{\"kind\":\"matching\",\"chosen\":{\"x\":1}}",
                "{\"kind\":\"matching\",\"chosen\":{\"0\":0,\"1\":0,\"2\":0,\"3\":0,\"4\":0,\"5\":0,\"6\":0,\"7\":0,\"8\":0,\"9\":0,\"10\":0}}",
                "{\"kind\":\"matching\"}",
                "{\"kind\":\"short-text\",\"text\":\" \"}",
                "{\"kind\":\"short-text\"}",
                "{\"kind\":\"single-choice\",\"chosen\":99999999999}"
            })
    void whatIsNoAnswerIsRefused(String json) {
        assertThatThrownBy(() -> Json.read(json, Answer.class)).isInstanceOf(IllegalArgumentException.class);
    }

    /** This is how contents stand in the database and travel to other nodes: it may grow, and not change. */
    @ParameterizedTest
    @MethodSource("stored")
    void contentIsStoredAsItWasReleased(QuestionContent content, String json) {
        assertThat(Json.write(content)).isEqualTo(json);
        assertThat(Json.read(json, QuestionContent.class)).isEqualTo(content);
    }

    static List<Arguments> stored() {
        LocalText stem = LocalText.of("题");
        LocalText one = LocalText.of("一");
        LocalText two = LocalText.of("二");
        return List.of(
                arguments(new QuestionContent.FillIn(stem, List.of(Blank.of("1921", "一九二一"))), """
                        {"kind":"fill-in","stem":{"zh":"题"},"blanks":[{"accepted":["1921","一九二一"],"match":"exact",\
                        "folds":["case","punctuation","space","width"]}]}"""),
                arguments(
                        new QuestionContent.Numeric(
                                stem, new BigDecimal("3.140"), new BigDecimal("0.01"), LocalText.of("万")),
                        """
                        {"kind":"numeric","stem":{"zh":"题"},"right":3.14,"tolerance":0.01,"unit":{"zh":"万"}}"""),
                arguments(new QuestionContent.Numeric(stem, new BigDecimal("1E+3"), new BigDecimal("0.0"), null), """
                        {"kind":"numeric","stem":{"zh":"题"},"right":1000,"tolerance":0}"""),
                arguments(new QuestionContent.Date(stem, new PartialDate(1921, 7, 23), 0, 30), """
                        {"kind":"date","stem":{"zh":"题"},"right":"1921-07-23","full":0,"none":30}"""),
                arguments(new QuestionContent.Ordering(stem, List.of(one, two), OrderingRule.ADJACENT_PAIRS), """
                        {"kind":"ordering","stem":{"zh":"题"},"items":[{"zh":"一"},{"zh":"二"}],"rule":"adjacent-pairs"}"""),
                arguments(
                        new QuestionContent.Matching(
                                stem, List.of(new Pair(one, two), new Pair(two, two)), List.of(one)),
                        """
                        {"kind":"matching","stem":{"zh":"题"},"pairs":[{"left":{"zh":"一"},"right":{"zh":"二"}},\
                        {"left":{"zh":"二"},"right":{"zh":"二"}}],"distractors":[{"zh":"一"}]}"""),
                arguments(new QuestionContent.ShortText(stem, one, 1000), """
                        {"kind":"short-text","stem":{"zh":"题"},"model":{"zh":"一"},"limit":1000}"""));
    }

    @Test
    void answersAreStoredAsTheyWereReleased() {
        assertThat(Json.write(new Answer.Matching(new TreeMap<>(Map.of(0, 2)))))
                .isEqualTo("{\"kind\":\"matching\",\"chosen\":{\"0\":2}}");
        assertThat(Json.write(new Answer.Ordering(List.of(2, 0, 1))))
                .isEqualTo("{\"kind\":\"ordering\",\"order\":[2,0,1]}");
        assertThat(Json.write(new Answer.FillIn(List.of("南湖", ""))))
                .isEqualTo("{\"kind\":\"fill-in\",\"texts\":[\"南湖\",\"\"]}");
        assertThat(Json.write(new Answer.Date("1921年"))).isEqualTo("{\"kind\":\"date\",\"text\":\"1921年\"}");
    }

    @ParameterizedTest
    @EnumSource
    void everyContentAndItsAnswersComeBackAsTheyWere(QuestionKind kind) {
        SomeQuestions questions = new SomeQuestions(6);
        for (int round = 0; round < 200; round++) {
            QuestionContent content = questions.of(kind);
            Answer answer = Answers.right(content);

            assertThat(Json.read(Json.write(content), QuestionContent.class)).isEqualTo(content);
            assertThat(Json.read(Json.write(answer), Answer.class)).isEqualTo(answer);
        }
    }

    @Test
    void marksOfBlanksAreFoundWhereTheyStand() {
        assertThat(BlankMarks.in("一大在[[1]]召开，[[3]]、[[2]]")).containsExactly(1, 3, 2);
        assertThat(BlankMarks.in("[[0]] [[9]] [[12]] [[x]] [1] [[1] [[")).isEmpty();
        assertThat(BlankMarks.in("[[[1]]]")).containsExactly(1);
        assertThat(BlankMarks.in(BlankMarks.mark(8))).containsExactly(8);
    }

    @Test
    void sourcesComeBackAsTheyWere() {
        Source passage = new Source.Passage(new UUID(1, 2), "p7");
        Source citation = new Source.Citation(new LocalText("《章程》", "Constitution"), null);

        assertThat(Json.read(Json.write(passage), Source.class)).isEqualTo(passage);
        assertThat(Json.read(Json.write(citation), Source.class)).isEqualTo(citation);
        assertThatThrownBy(() -> Json.read("{\"kind\":\"hearsay\"}", Source.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
