package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dushuban.format.QtiSamples.body;
import static org.dushuban.format.QtiSamples.choices;
import static org.dushuban.format.QtiSamples.content;
import static org.dushuban.format.QtiSamples.mapping;
import static org.dushuban.format.QtiSamples.named;
import static org.dushuban.format.QtiSamples.read;
import static org.dushuban.format.QtiSamples.response;
import static org.dushuban.format.QtiSamples.told;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dushuban.format.QtiSamples.Version;
import org.dushuban.question.Blank;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.question.OrderingRule;
import org.dushuban.question.Pair;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QtiReaderTest {

    private static final Version V = Version.TWO_TWO;
    private static final LocalText STEM = LocalText.of("中共一大在哪里召开？");
    private static final String CHOICE =
            "<choiceInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\" maxChoices=\"1\">"
                    + "<prompt>中共一大在哪里召开？</prompt>" + choices("simpleChoice", "北京", "<p>上海</p>", "<b>广州</b>")
                    + "</choiceInteraction>";

    // ---- each interaction in each version

    @ParameterizedTest
    @EnumSource
    void singleChoiceIsRead(Version version) {
        byte[] item =
                version.item(response("single", "identifier", "B"), body(CHOICE), version.template("match_correct"));

        assertThat(content(item)).isEqualTo(new QuestionContent.SingleChoice(STEM, texts("北京", "上海", "**广州**"), 1));
        assertThat(told(read(item))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void multipleChoiceTakesWhatIsWorthSomething(Version version) {
        byte[] item = version.item(
                named("RESPONSE", "multiple", "identifier", mapping("A", "1", "C", "0.5", "B", "-1"), "A"),
                body("<p>哪些是红色圣地？</p><choiceInteraction responseIdentifier=\"RESPONSE\" maxChoices=\"0\">"
                        + choices("simpleChoice", "延安", "东京", "井冈山") + "</choiceInteraction>"),
                version.template("map_response"));

        assertThat(content(item))
                .isEqualTo(new QuestionContent.MultipleChoice(
                        LocalText.of("哪些是红色圣地？"), texts("延安", "东京", "井冈山"), new TreeSet<>(Set.of(0, 2))));
        assertThat(told(read(item))).containsExactly("warning qti-uneven C = 0.5", "warning qti-negative B = -1");
    }

    @ParameterizedTest
    @EnumSource
    void orderIsRead(Version version) {
        byte[] item = version.item(
                response("ordered", "identifier", "B", "C", "A"),
                body("<orderInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\"><prompt>按时间排序</prompt>"
                        + choices("simpleChoice", "长征", "一大", "南昌起义") + "</orderInteraction>"),
                version.template("match_correct"));

        assertThat(content(item))
                .isEqualTo(new QuestionContent.Ordering(
                        LocalText.of("按时间排序"), texts("一大", "南昌起义", "长征"), OrderingRule.ALL_OR_NOTHING));
    }

    @ParameterizedTest
    @EnumSource
    void matchIsReadFromWhicheverSideHasOnePartnerEach(Version version) {
        String left = choices("simpleAssociableChoice", "一大", "二大", "三大")
                .replace("\"A\"", "\"L1\"")
                .replace("\"B\"", "\"L2\"")
                .replace("\"C\"", "\"L3\"");
        String right = choices("simpleAssociableChoice", "1921", "1922");
        byte[] item = version.item(
                response("multiple", "directedPair", "L1 A", "L2 B"),
                body("<matchInteraction responseIdentifier=\"RESPONSE\" maxAssociations=\"2\"><prompt>哪一年？</prompt>"
                        + "<simpleMatchSet>" + left + "</simpleMatchSet><simpleMatchSet>" + right
                        + "</simpleMatchSet></matchInteraction>"),
                version.template("map_response"));

        assertThat(content(item))
                .isEqualTo(new QuestionContent.Matching(
                        LocalText.of("哪一年？"),
                        List.of(
                                new Pair(LocalText.of("1921"), LocalText.of("一大")),
                                new Pair(LocalText.of("1922"), LocalText.of("二大"))),
                        texts("三大")));
    }

    @ParameterizedTest
    @EnumSource
    void textEntriesBecomeBlanks(Version version) {
        byte[] item = version.item(
                named("R1", "single", "string", mapping("1921", "1", "一九二一", "1"), "1921"),
                named(
                        "R2",
                        "single",
                        "string",
                        "<mapping><mapEntry mapKey=\"Shanghai\" mappedValue=\"1\" caseSensitive=\"false\"/></mapping>"),
                body("<p>中共一大于<textEntryInteraction responseIdentifier=\"R1\"/>年在"
                        + "<textEntryInteraction responseIdentifier=\"R2\" expectedLength=\"8\"/>召开。</p>"),
                "<responseProcessing><setOutcomeValue identifier=\"SCORE\"><sum><mapResponse identifier=\"R1\"/>"
                        + "<mapResponse identifier=\"R2\"/></sum></setOutcomeValue></responseProcessing>");

        assertThat(content(item))
                .isEqualTo(new QuestionContent.FillIn(
                        LocalText.of("中共一大于[[1]]年在[[2]]召开。"),
                        List.of(
                                new Blank(
                                        List.of("1921", "一九二一"),
                                        Match.EXACT,
                                        EnumSet.of(Fold.WIDTH, Fold.SPACE, Fold.PUNCTUATION)),
                                Blank.of("Shanghai"))));
        assertThat(told(read(item))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void inlineChoiceIsAChoiceWhereThereIsOne(Version version) {
        String list = "<inlineChoiceInteraction responseIdentifier=\"%s\">" + choices("inlineChoice", "1920", "1921")
                + "</inlineChoiceInteraction>";
        byte[] one = version.item(
                response("single", "identifier", "B"),
                body("<p>一大在" + list.formatted("RESPONSE") + "年召开。</p>"),
                version.template("match_correct"));
        byte[] two = version.item(
                named("R1", "single", "identifier", "", "B"),
                named("R2", "single", "identifier", "", "A"),
                body("<p>一大在" + list.formatted("R1") + "年，不在" + list.formatted("R2") + "年。</p>"));

        assertThat(content(one))
                .isEqualTo(new QuestionContent.SingleChoice(
                        LocalText.of("一大在\\_\\_\\_\\_年召开。"), texts("1920", "1921"), 1));
        assertThat(content(two))
                .isEqualTo(new QuestionContent.FillIn(
                        LocalText.of("一大在[[1]]年，不在[[2]]年。"), List.of(Blank.of("1921"), Blank.of("1920"))));
        assertThat(told(read(two))).containsExactly("note qti-choices-lost inlineChoiceInteraction");
    }

    @ParameterizedTest
    @EnumSource
    void gapsBecomeBlanks(Version version) {
        byte[] item = version.item(
                response("multiple", "directedPair", "A G1", "B G2"),
                body("<gapMatchInteraction responseIdentifier=\"RESPONSE\">" + choices("gapText", "南湖", "上海", "北京")
                        + "<p>先在<gap identifier=\"G2\"/>，后在<gap identifier=\"G1\"/>。</p></gapMatchInteraction>"));

        assertThat(content(item))
                .isEqualTo(new QuestionContent.FillIn(
                        LocalText.of("先在[[1]]，后在[[2]]。"), List.of(Blank.of("上海"), Blank.of("南湖"))));
    }

    @ParameterizedTest
    @EnumSource
    void extendedTextTakesItsModelFromTheRubric(Version version) {
        byte[] item = version.item(
                response("single", "string"),
                body("<rubricBlock view=\"scorer\"><p>讲清背景、经过、意义。</p></rubricBlock><rubricBlock"
                        + " view=\"candidate\"><p>不超过 300 字。</p></rubricBlock><extendedTextInteraction"
                        + " responseIdentifier=\"RESPONSE\""
                        + " expectedLength=\"300\"><prompt>谈谈长征。</prompt></extendedTextInteraction>"));

        assertThat(content(item))
                .isEqualTo(new QuestionContent.ShortText(
                        LocalText.of("不超过 300 字。\n\n谈谈长征。"), LocalText.of("讲清背景、经过、意义。"), 300));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
        toleranceMode='absolute' tolerance='0.5 0.5', 0.5, ""
        toleranceMode='absolute' tolerance='0.5', 0.5, ""
        toleranceMode='exact', 0, ""
        toleranceMode='relative' tolerance='10 10', 200, ""
        toleranceMode='absolute' tolerance='1 2', 1, warning qti-tolerance absolute 1 2
        toleranceMode='absolute' tolerance='2 2' includeLowerBound='false', 2, warning qti-tolerance absolute 2 2
        """)
    void numberIsReadWithItsTolerance(String equal, BigDecimal tolerance, String warning) {
        byte[] item = V.item(
                response("single", "float", "2000.0"),
                body("<p>约 <textEntryInteraction responseIdentifier=\"RESPONSE\"/> 万人</p>"),
                "<responseProcessing><responseCondition><responseIf><equal " + equal
                        + "><variable identifier=\"RESPONSE\"/><correct"
                        + " identifier=\"RESPONSE\"/></equal><setOutcomeValue identifier=\"SCORE\"><baseValue"
                        + " baseType=\"float\">2</baseValue></setOutcomeValue>"
                        + "</responseIf></responseCondition></responseProcessing>");

        assertThat(content(item))
                .isEqualTo(new QuestionContent.Numeric(
                        LocalText.of("约 \\_\\_\\_\\_ 万人"), new BigDecimal("2000"), tolerance, null));
        assertThat(read(item).questions().getFirst().points()).isEqualByComparingTo("2");
        assertThat(told(read(item))).isEqualTo(warning.isEmpty() ? List.of() : List.of(warning));
    }

    // ---- scoring

    @Test
    void valuesThatTheProcessingNamesAreWeighed() {
        String branch = "<%s><match><variable identifier=\"RESPONSE\"/><baseValue"
                + " baseType=\"identifier\">%s</baseValue></match><setOutcomeValue identifier=\"SCORE\"><baseValue"
                + " baseType=\"float\">%s</baseValue></setOutcomeValue></%s>";
        byte[] item = V.item(
                response("single", "identifier"),
                body(CHOICE),
                "<responseProcessing><responseCondition>" + branch.formatted("responseIf", "B", "3", "responseIf")
                        + branch.formatted("responseElseIf", "A", "1", "responseElseIf")
                        + branch.formatted("responseElseIf", "C", "0", "responseElseIf")
                        + "</responseCondition></responseProcessing>");

        assertThat(content(item))
                .isInstanceOfSatisfying(
                        QuestionContent.SingleChoice.class,
                        choice -> assertThat(choice.right()).isEqualTo(1));
        assertThat(read(item).questions().getFirst().points()).isEqualByComparingTo("3");
        assertThat(told(read(item))).containsExactly("warning qti-partial A = 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.imsglobal.org/question/qti_v2p0/rptemplates/match_correct",
                "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct.xml",
                "https://www.imsglobal.org/question/qti_v2p2/rptemplates/match_correct",
                "/rptemplates/match_correct.xml",
                "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/CC2_match_basic"
            })
    void templatesAreKnownUnderEveryAddress(String address) {
        byte[] item = V.item(
                response("single", "identifier", "B"),
                body(CHOICE),
                "<responseProcessing template=\"" + address + "\"/>");

        assertThat(told(read(item))).isEmpty();
        assertThat(read(item).questions()).hasSize(1);
    }

    @Test
    void scoringThatIsNotUnderstoodIsTold() {
        byte[] item = V.item(
                response("single", "identifier", "B"),
                body(CHOICE),
                "<responseProcessing><responseCondition><responseIf><customOperator><mapResponsePoint"
                        + " identifier=\"R\"/></customOperator><setOutcomeValue identifier=\"SCORE\"><baseValue"
                        + " baseType=\"float\">1</baseValue></setOutcomeValue>"
                        + "</responseIf></responseCondition></responseProcessing>");

        assertThat(told(read(item))).containsExactly("warning qti-processing customOperator");
        assertThat(told(read(
                        V.item(response("single", "identifier", "B"), body(CHOICE), V.template("map_response_point")))))
                .containsExactly("warning qti-processing map_response_point");
    }

    @Test
    void whatStandsSomewhereInAResponseIsEnoughWhereItIsSaid() {
        byte[] item = V.item(
                response("single", "string"),
                body("<p>地点：<textEntryInteraction responseIdentifier=\"RESPONSE\"/></p>"),
                "<responseProcessing><responseCondition><responseIf><substring caseSensitive=\"false\"><baseValue"
                        + " baseType=\"string\">上海</baseValue><variable"
                        + " identifier=\"RESPONSE\"/></substring><setOutcomeValue identifier=\"SCORE\"><baseValue"
                        + " baseType=\"float\">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>");

        assertThat(content(item))
                .isEqualTo(new QuestionContent.FillIn(
                        LocalText.of("地点：[[1]]"), List.of(new Blank(List.of("上海"), Match.CONTAINS, Fold.ALL))));
    }

    // ---- what is wrong or not held

    @ParameterizedTest
    @ValueSource(
            strings = {
                "associateInteraction",
                "hotspotInteraction",
                "graphicOrderInteraction",
                "graphicAssociateInteraction",
                "graphicGapMatchInteraction",
                "selectPointInteraction",
                "positionObjectInteraction",
                "sliderInteraction",
                "uploadInteraction",
                "drawingInteraction",
                "mediaInteraction",
                "hottextInteraction",
                "customInteraction"
            })
    void interactionsThatNoKindIsLikeAreNamed(String name) {
        for (Version version : Version.values()) {
            byte[] item = version.item(
                    response("single", "point"),
                    body("<p>看图</p><" + name + " responseIdentifier=\"RESPONSE\"><prompt>指出。</prompt></" + name + ">"));

            assertThat(told(read(item))).as(version.name()).containsExactly("error qti-interaction " + name);
            assertThat(read(item).questions()).isEmpty();
        }
    }

    @Test
    void severalKindsInOneItemAreNamed() {
        byte[] item = V.item(
                response("single", "identifier", "A"),
                body(CHOICE + "<extendedTextInteraction responseIdentifier=\"R2\"/>"));

        assertThat(told(read(item)))
                .containsExactly("error qti-several-interactions choiceInteraction, extendedTextInteraction");
    }

    @Test
    void whatIsMissingIsTold() {
        assertThat(told(read(V.item(body("<p>只有文字</p>"))))).containsExactly("error qti-no-interaction");
        assertThat(told(read(V.item(response("single", "identifier"), body(CHOICE)))))
                .containsExactly("error no-answer");
        assertThat(told(read(V.item(response("single", "identifier", "X"), body(CHOICE)))))
                .contains("error answer-no-option X");
        assertThat(told(read(V.item(
                        response("single", "string"),
                        body("<extendedTextInteraction"
                                + " responseIdentifier=\"RESPONSE\"><prompt>谈谈。</prompt></extendedTextInteraction>")))))
                .containsExactly("note qti-no-limit 1000", "error no-model");
        assertThat(told(read(V.item(
                        response("ordered", "identifier", "B"),
                        body("<orderInteraction responseIdentifier=\"RESPONSE\"><prompt>排</prompt>"
                                + choices("simpleChoice", "甲", "乙") + "</orderInteraction>")))))
                .containsExactly("error qti-order-part B");
        assertThat(told(read(V.item(
                        response("single", "integer", "很多"),
                        body("<p>几？<textEntryInteraction responseIdentifier=\"RESPONSE\"/></p>")))))
                .contains("error qti-not-a-number 很多");
    }

    @Test
    void findingsSayWhereTheyAre() {
        Finding finding = read(V.item(response("single", "identifier", "X"), "<itemBody>\n\n" + CHOICE + "</itemBody>"))
                .findings()
                .getLast();

        assertThat(finding.place()).isEqualTo(new Place.Item("", 3));
    }

    @Test
    void changingContentIsRefused() {
        byte[] item = V.item(
                response("single", "integer", "4"),
                "<templateProcessing/>",
                body("<p><printedVariable identifier=\"X\"/> 加一？<textEntryInteraction"
                        + " responseIdentifier=\"RESPONSE\"/></p>"));

        assertThat(told(read(item)))
                .containsExactly("error qti-variable templateProcessing", "error qti-variable printedVariable");
    }

    @Test
    void mediaAndLooksAreTold() {
        byte[] item = V.item(
                response("single", "identifier", "A"),
                "<stylesheet href=\"a.css\" type=\"text/css\"/>",
                body("<p style=\"color:red\">听<object type=\"audio/mpeg\" data=\"a.mp3\">录音</object>，"
                        + "<math><mi>x</mi></math><img src=\"gone.png\" alt=\"会址\"/></p>" + CHOICE));

        assertThat(told(read(item)))
                .containsExactlyInAnyOrder(
                        "note qti-element stylesheet",
                        "warning qti-picture gone.png",
                        "note qti-html <p style>",
                        "warning qti-media object audio/mpeg",
                        "warning qti-media math");
        assertThat(content(item).stem().zh()).isEqualTo("听 录音 ， x 会址\n\n中共一大在哪里召开？");
    }

    // ---- texts

    @ParameterizedTest
    @EnumSource
    void twoLanguagesBecomeOneText(Version version) {
        byte[] item = version.item(
                response("single", "identifier", "A"),
                body("<div xml:lang=\"en\"><p>Where?</p></div><div xml:lang=\"zh-CN\"><p>哪里？</p></div>"
                        + "<choiceInteraction responseIdentifier=\"RESPONSE\">"
                        + choices(
                                "simpleChoice",
                                "<span xml:lang=\"zh\">上海</span><span xml:lang=\"en\">Shanghai</span>",
                                "1921")
                        + "</choiceInteraction>"));

        assertThat(content(item))
                .isEqualTo(new QuestionContent.SingleChoice(
                        new LocalText("哪里？", "Where?"),
                        List.of(new LocalText("上海", "Shanghai"), LocalText.of("1921")),
                        0));
    }

    @ParameterizedTest
    @CsvSource({"正确, 错误, A, true", "错, 对, A, false", "False, True, B, true", "√, ×, B, false"})
    void optionsThatOnlySayWhetherItHoldsMakeAStatement(String first, String second, String right, boolean holds) {
        byte[] item = V.item(
                response("single", "identifier", right),
                body("<choiceInteraction responseIdentifier=\"RESPONSE\"><prompt>一大在上海召开。</prompt>"
                        + choices("simpleChoice", first, second) + "</choiceInteraction>"));

        assertThat(content(item)).isEqualTo(new QuestionContent.TrueFalse(LocalText.of("一大在上海召开。"), holds));
    }

    @ParameterizedTest
    @EnumSource
    void feedbackBecomesTheExplanation(Version version) {
        byte[] item = version.item(
                response("single", "identifier", "B"),
                body(CHOICE.replace(
                        "北京",
                        "北京<feedbackInline outcomeIdentifier=\"FEEDBACK\" identifier=\"A\""
                                + " showHide=\"show\">不在北京</feedbackInline>")),
                version.template("match_correct"),
                "<modalFeedback outcomeIdentifier=\"FEEDBACK\" identifier=\"B\" showHide=\"show\"><p>在望志路 106"
                        + " 号</p></modalFeedback>");

        assertThat(read(item).questions().getFirst().explanation()).isEqualTo(LocalText.of("在望志路 106 号\n\n- A：不在北京"));
        assertThat(told(read(item))).containsExactly("note qti-feedback");
    }

    @Test
    void moreEntriesThanAQuestionHasAreToldAndNotReadOneByOne() {
        String entries = "<textEntryInteraction responseIdentifier=\"R\"/>".repeat(9);
        byte[] item = V.item(
                named("R", "single", "string", mapping("1921", "1", "1922", "-1"), "1921"),
                body("<p>" + entries + "</p>"),
                V.template("map_response"));
        assertThat(told(read(item))).containsExactly("error too-many-blanks 9");
        String gaps = "<gap identifier=\"G\"/>".repeat(9);
        byte[] gapped = V.item(
                named("R", "multiple", "directedPair", "", "A G"),
                body("<gapMatchInteraction responseIdentifier=\"R\">" + choices("gapText", "一") + "<p>" + gaps
                        + "</p></gapMatchInteraction>"));
        assertThat(told(read(gapped))).containsExactly("error too-many-blanks 9");
    }

    @Test
    void aChoiceOfAPairIsToldWhereItStands() {
        String left = choices("simpleAssociableChoice", "一大", "二大")
                .replace("\"A\"", "\"L1\"")
                .replace("\"B\"", "\"L2\"");
        byte[] item = V.item(
                response("multiple", "directedPair", "L1 C", "L2 C"),
                body("<matchInteraction responseIdentifier=\"RESPONSE\"><prompt>哪一年？</prompt>\n<simpleMatchSet>\n"
                        + left
                        + "</simpleMatchSet>\n<simpleMatchSet>\n"
                        + choices("simpleAssociableChoice", "1922", "1921", "1922")
                        + "</simpleMatchSet></matchInteraction>"));
        List<String> lines = new String(item, StandardCharsets.UTF_8).lines().toList();
        Finding finding = read(item).findings().stream()
                .filter(one -> one.fault() == QuestionFault.OPTION_TWICE)
                .findFirst()
                .orElseThrow();
        assertThat(lines.get(((Place.Item) finding.place()).line() - 1)).contains("identifier=\"A\"");
    }

    private static List<LocalText> texts(String... texts) {
        return List.of(texts).stream().map(LocalText::of).toList();
    }
}
