package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dushuban.material.Picture;
import org.dushuban.question.Blank;
import org.dushuban.question.Difficulty;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.question.OrderingRule;
import org.dushuban.question.Pair;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoodleReaderTest {

    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static final String ADDRESS =
            Picture.of(Base64.getDecoder().decode(PNG)).orElseThrow().address();

    // ---- kinds

    @Test
    void aSingleChoiceHasOneWholeAnswer() {
        FoundQuestion question =
                only(question("multichoice", "<single>true</single>" + answer(0, "甲") + answer(100, "乙")));
        assertThat(question.content()).isEqualTo(new QuestionContent.SingleChoice(text("题干"), texts("甲", "乙"), 1));
        assertThat(question.place()).isEqualTo(new Place.Item("", 1));
        assertThat(only(question("multichoice", answer(0, "甲") + answer(100, "乙")))
                        .content())
                .isInstanceOf(QuestionContent.SingleChoice.class);
    }

    @Test
    void aMultipleChoiceCountsWhatHasAWeight() {
        String answers =
                "<single>false</single>" + answer("33.33333", "甲") + answer("33", "乙") + answer("33.33333", "丙");
        Reading reading = read(question("multichoice", answers + answer(-50, "丁")));
        assertThat(content(reading))
                .isEqualTo(new QuestionContent.MultipleChoice(
                        text("题干"), texts("甲", "乙", "丙", "丁"), new TreeSet<>(Set.of(0, 1, 2))));
        assertThat(faults(reading)).containsExactly(MoodleFault.PENALTY);
        String uneven = "<single>0</single>" + answer(80, "甲") + answer(20, "乙");
        assertThat(faults(read(question("multichoice", uneven)))).containsExactly(MoodleFault.WEIGHTS);
    }

    @Test
    void emptyOptionsAtTheEndAreNone() {
        String answers = "<single>true</single>" + answer(100, "甲") + answer(0, "乙") + answer(0, "");
        assertThat(only(question("multichoice", answers)).content())
                .isEqualTo(new QuestionContent.SingleChoice(text("题干"), texts("甲", "乙"), 0));
        String right = "<single>true</single>" + answer(0, "甲") + answer(0, "乙") + answer(100, "");
        assertThat(faults(read(question("multichoice", right)))).containsExactly(QuestionFault.ANSWER_NO_OPTION);
    }

    @ParameterizedTest
    @CsvSource({"100,0,true", "0,100,false"})
    void aStatementHoldsOrDoesNot(int ifTrue, int ifFalse, boolean right) {
        assertThat(only(question("truefalse", answer(ifTrue, "true") + answer(ifFalse, "false")))
                        .content())
                .isEqualTo(new QuestionContent.TrueFalse(text("题干"), right));
    }

    @Test
    void shortAnswersAreABlank() {
        String answers = "<usecase>1</usecase>" + answer(100, "1921") + answer(100, "一九二一") + answer(50, "1920");
        Reading reading = read(question("shortanswer", answers));
        assertThat(((QuestionContent.FillIn) content(reading)).blanks())
                .containsExactly(new Blank(List.of("1921", "一九二一"), Match.EXACT, EnumSet.noneOf(Fold.class)));
        assertThat(faults(reading)).containsExactly(MoodleFault.PARTIAL);
        assertThat(((QuestionContent.FillIn) only(question("shortanswer", answer(100, "*1921*") + answer(0, "*")))
                                .content())
                        .blanks())
                .containsExactly(new Blank(List.of("1921"), Match.CONTAINS, Set.of(Fold.CASE)));
        assertThat(faults(read(question("shortanswer", answer(100, "a*c") + answer(100, "abc")))))
                .containsExactly(MoodleFault.WILDCARD);
    }

    @Test
    void numbersHaveTolerancesAndUnits() {
        String number = "<answer fraction='100'><text>3.14</text><tolerance>0.01</tolerance></answer>";
        String units = "<units><unit><multiplier>1</multiplier><unit_name>km</unit_name></unit>"
                + "<unit><multiplier>1000</multiplier><unit_name>m</unit_name></unit></units>";
        Reading reading = read(question("numerical", number + units));
        assertThat(content(reading))
                .isEqualTo(new QuestionContent.Numeric(
                        text("题干"), new BigDecimal("3.14"), new BigDecimal("0.01"), text("km")));
        assertThat(faults(reading)).containsExactly(MoodleFault.UNITS);
        assertThat(faults(read(question("numerical", number + number)))).containsExactly(MoodleFault.NUMBERS);
        assertThat(faults(read(question("numerical", answer(100, "=x"))))).containsExactly(MoodleFault.NUMBER);
        assertThat(faults(read(question("numerical", answer(100, "1e99999"))))).containsExactly(MoodleFault.NUMBER);
    }

    @Test
    void aPairWithoutALeftOneIsADistractor() {
        String pairs = pair("遵义", "贵州") + pair("延安", "陕西") + pair("", "江西");
        assertThat(only(question("matching", pairs)).content())
                .isEqualTo(new QuestionContent.Matching(
                        text("题干"),
                        List.of(new Pair(text("遵义"), text("贵州")), new Pair(text("延安"), text("陕西"))),
                        texts("江西")));
    }

    @Test
    void theChoicesOfDraggedPairsAreHtmlWithPictures() {
        String right = "<subquestion format='html'><text>%s</text><answer format='html'><text><![CDATA[%s]]></text>"
                + "<file name='a.png' path='/' encoding='base64'>" + PNG + "</file></answer></subquestion>";
        String picture = "<p><img src=\"@@PLUGINFILE@@/a.png\" alt=\"图\"></p>";
        Reading reading = read(question(
                "ddmatch",
                right.formatted("遵义", picture)
                        + right.formatted("延安", "<p>陕<b>西</b></p>")
                        + right.formatted("", picture + "乙")));
        assertThat(content(reading))
                .isEqualTo(new QuestionContent.Matching(
                        text("题干"),
                        List.of(
                                new Pair(text("遵义"), text("![图](" + ADDRESS + ")")),
                                new Pair(text("延安"), text("陕**西**"))),
                        texts("![图](" + ADDRESS + ")\n\n乙")));
        assertThat(faults(reading)).containsExactly(MoodleFault.UNSHOWN);
        assertThat(reading.pictures()).containsOnlyKeys(ADDRESS);
    }

    @Test
    void aPairIsToldWhereItStands() {
        String pairs = pair("", "江西") + "\n" + pair("遵义", "贵州") + "\n" + pair("延安", "") + "\n" + pair("遵义", "江西");
        assertThat(read(question("matching", pairs)).findings().stream()
                        .map(finding -> finding.fault() + " " + ((Place.Item) finding.place()).line()))
                .containsExactly("OPTION_TWICE 4", "OPTION_EMPTY 3", "OPTION_TWICE 1");
    }

    private static String pair(String left, String right) {
        return "<subquestion format='html'><text>%s</text><answer><text>%s</text></answer></subquestion>"
                .formatted(left, right);
    }

    @Test
    void anEssayNeedsAModel() {
        String info = "<graderinfo format='html'><text>要点</text></graderinfo>";
        FoundQuestion question = only(question("essay", info + feedback("解析")));
        assertThat(question.content()).isEqualTo(new QuestionContent.ShortText(text("题干"), text("要点"), 1_000));
        assertThat(question.explanation()).isEqualTo(text("解析"));
        FoundQuestion told = only(question("essay", feedback("解析")));
        assertThat(told.content()).isEqualTo(new QuestionContent.ShortText(text("题干"), text("解析"), 1_000));
        assertThat(told.explanation()).isNull();
        assertThat(faults(read(question("essay", "")))).containsExactly(QuestionFault.NO_MODEL);
    }

    @ParameterizedTest
    @CsvSource({
        "ALL_OR_NOTHING,ALL_OR_NOTHING,",
        "ABSOLUTE_POSITION,POSITION,",
        "RELATIVE_NEXT_EXCLUDE_LAST,ADJACENT_PAIRS,",
        "LONGEST_ORDERED_SUBSET,ADJACENT_PAIRS,GRADING"
    })
    void anOrderIsGraded(String grading, OrderingRule rule, String fault) {
        Reading reading = read(
                question("ordering", "<gradingtype>" + grading + "</gradingtype>" + answer(1, "甲") + answer(2, "乙")));
        assertThat(content(reading)).isEqualTo(new QuestionContent.Ordering(text("题干"), texts("甲", "乙"), rule));
        assertThat(faults(reading).stream().map(Object::toString))
                .containsExactlyElementsOf(Optional.ofNullable(fault).stream().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"calculated", "ddwtos", "gapselect", "stack", ""})
    void otherTypesAreNamed(String type) {
        Finding finding = read(question(type, "")).findings().getFirst();
        assertThat(finding.fault()).isEqualTo(MoodleFault.TYPE);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.value()).isEqualTo(type);
    }

    @Test
    void whatAsksNothingIsTold() {
        assertThat(faults(read(question("description", "") + question("random", ""))))
                .containsExactly(MoodleFault.NOTHING_ASKED, MoodleFault.NOTHING_ASKED);
    }

    // ---- texts

    @ParameterizedTest
    @CsvSource({
        "html,**粗**",
        "markdown,**粗**",
        "plain_text,\\<b>粗\\</b>",
        "moodle_auto_format,**粗**",
        "agpu_auto_format,**粗**"
    })
    void eachTextHasAFormat(String format, String markdown) {
        String question = "<question type='truefalse'><questiontext format='" + format
                + "'><text>&lt;b&gt;粗&lt;/b&gt;</text></questiontext>" + answer(100, "true") + "</question>";
        assertThat(only(question).content().stem()).isEqualTo(text(markdown));
    }

    @Test
    void aLineBreakIsOneOnlyWhereTheFormatSaysSo() {
        assertThat(formatted("moodle_auto_format", "一\n二")).isEqualTo("一\\\n二");
        assertThat(formatted("moodle_auto_format", "<b>一</b>甲\n二")).isEqualTo("**一**甲\\\n二");
        assertThat(formatted("html", "一\n二")).isEqualTo("一\n二");
        assertThat(formatted("html", "<p>1 < 2</p>")).isEqualTo("1 < 2");
        assertThat(formatted("html", "<p>a*b</p>")).isEqualTo("a\\*b");
    }

    private static String formatted(String format, String text) {
        return only("<question type='truefalse'><questiontext format='" + format + "'><text><![CDATA[" + text
                        + "]]></text></questiontext>" + answer(100, "true") + "</question>")
                .content()
                .stem()
                .zh();
    }

    @Test
    void bothLanguagesAreRead() {
        assertThat(stem("<span lang='zh_cn' class='multilang'>红船</span> <span class='multilang' lang='en_us'>Red "
                        + "<span>boat</span></span>！"))
                .isEqualTo(new LocalText("红船！", "Red boat！"));
        assertThat(stem("{mlang zh}红船{mlang}{mlang other}Boat{mlang}")).isEqualTo(new LocalText("红船", "Boat"));
        assertThat(stem("<span lang='en' class='multilang'>Only</span>")).isEqualTo(text("Only"));
        Reading reading = read(question("truefalse", answer(100, "true"), "{mlang zh}是{mlang}{mlang fr}oui{mlang}"));
        assertThat(faults(reading)).containsExactly(MoodleFault.LANGUAGE);
    }

    private static LocalText stem(String html) {
        return only(question("truefalse", answer(100, "true"), html)).content().stem();
    }

    @Test
    void picturesComeWithTheTextAndOtherFilesAreTold() {
        String files = "<file name='a b.png' path='/' encoding='base64'>" + PNG + "</file>"
                + "<file name='c.png' path='/x/' encoding='base64'>" + PNG + "</file>"
                + "<file name='d.mp3' path='/' encoding='base64'>SUQzAwAAAAAAEFRDT04=</file>";
        String html = "<img src=\"@@PLUGINFILE@@/a%20b.png\" alt=\"图\"> <a href=\"@@PLUGINFILE@@/d.mp3\">听</a>"
                + " <img src=\"@@PLUGINFILE@@/gone.png\" alt=\"没有\"> <img src=\"http://example.org/e.png\">";
        Reading reading = read("<question type='truefalse'><questiontext format='html'><text><![CDATA[" + html
                + "]]></text>" + files + "</questiontext>" + answer(100, "true") + "</question>");
        assertThat(content(reading).stem().zh()).startsWith("![图](" + ADDRESS + ") 听 没有");
        assertThat(reading.pictures()).containsOnlyKeys(ADDRESS);
        assertThat(reading.findings().stream()
                        .filter(finding -> finding.severity() == Severity.WARNING)
                        .map(finding -> finding.fault() + " " + finding.value()))
                .containsExactly("FILE d.mp3", "PICTURE gone.png", "PICTURE http://example.org/e.png");
        assertThat(reading.findings().stream()
                        .filter(finding -> finding.fault() == MoodleFault.UNSHOWN)
                        .map(Finding::value))
                .containsExactly("x/c.png");
    }

    @Test
    void picturesOfMarkdownAndInAddressesAreKept() {
        String markdown =
                "<question type='truefalse'><questiontext format='markdown'><text>![图](@@PLUGINFILE@@/a.png)</text>"
                        + "<file name='a.png' encoding='base64'>" + PNG + "</file></questiontext>" + answer(100, "true")
                        + "</question>";
        assertThat(only(markdown).content().stem()).isEqualTo(text("![图](" + ADDRESS + ")"));
        assertThat(stem("<img src='data:image/png;base64," + PNG + "' alt='图'>"))
                .isEqualTo(text("![图](" + ADDRESS + ")"));
    }

    @Test
    void rawHtmlInMarkdownIsTurnedIntoMarkdownAndWhatIsLostIsTold() {
        assertThat(formatted("markdown", "一<sub>二</sub> **三** <https://a.example> `<b>` \\<i>"))
                .isEqualTo("一<sub>二</sub> **三** <https://a.example> `<b>` \\<i>");
        Reading reading = read("<question type='truefalse'><questiontext format='markdown'><text><![CDATA["
                + "**甲** <font color=\"red\">乙</font>\n\n- ![丙](https://a.example/b.png) <!-- 丁 -->"
                + "]]></text></questiontext>" + answer(100, "true") + "</question>");
        assertThat(content(reading).stem()).isEqualTo(text("**甲** 乙\n\n- 丙"));
        assertThat(reading.findings().stream()
                        .map(finding -> finding.severity() + " " + finding.fault() + " " + finding.value()))
                .containsExactly(
                        "WARNING PICTURE https://a.example/b.png",
                        "NOTE HTML <font>",
                        "NOTE HTML <font color>",
                        "NOTE HTML <img>");
        assertThat(stem("markdown", "<script>alert(1)</script>\n\n甲")).isEqualTo(text("甲"));
    }

    private static LocalText stem(String format, String text) {
        return text(formatted(format, text));
    }

    @Test
    void elementsInATextAreAnError() {
        assertThat(faults(read("<question type='truefalse'><questiontext><text>甲<b>乙</b></text></questiontext>"
                        + answer(100, "true") + "</question>")))
                .containsExactly(MoodleFault.MARKUP);
    }

    // ---- what goes with a question

    @Test
    void aQuestionBringsTopicNumberTagsPointsAndSource() {
        String more = "<name><text>名称</text></name><idnumber>N-1</idnumber><defaultgrade>2.5000000</defaultgrade>"
                + "<tags><tag><text>党史</text></tag><tag><text>difficulty-easy</text></tag></tags>"
                + feedback("<p>解析</p><p>出处：《简史》第一章</p>") + answer(100, "true");
        Reading reading =
                read("<question type='category'><category><text>$course$/top/党史/一//二</text></category></question>"
                        + question("truefalse", more));
        FoundQuestion question = reading.questions().getFirst();
        assertThat(question.topic()).containsExactly("党史", "一/二");
        assertThat(question.number()).isEqualTo("N-1");
        assertThat(question.points()).isEqualTo(new BigDecimal("2.5"));
        assertThat(question.tags()).containsExactly("党史");
        assertThat(question.difficulty()).isEqualTo(Difficulty.EASY);
        assertThat(question.explanation()).isEqualTo(text("解析"));
        assertThat(question.source()).isEqualTo(new Source.Citation(text("简史"), text("第一章")));
        assertThat(faults(reading)).containsExactly(MoodleFault.NAME);
    }

    @Test
    void whatACategorySaysBeyondItsPathIsTold() {
        Reading reading = read("<question type='category'><category><text>top/党史</text></category><info"
                + " format='html'><text>说明</text></info><idnumber>K1</idnumber></question><question"
                + " type='category'><category><text>top/党史</text></category><info"
                + " format='html'><text></text></info>"
                + "<idnumber></idnumber></question>" + question("truefalse", answer(100, "true")));
        assertThat(reading.questions()).hasSize(1);
        assertThat(reading.findings().stream()
                        .map(finding -> finding.severity() + " " + finding.fault() + " " + finding.value()))
                .containsExactly("NOTE CATEGORY info", "NOTE CATEGORY idnumber");
    }

    @Test
    void feedbackOfAnswersIsListedInTheExplanation() {
        String answers = "<answer fraction='100'><text>甲</text><feedback><text>好</text></feedback></answer><answer"
                + " fraction='0'><text>乙</text><feedback><text><![CDATA[<p>错</p><p>再想</p>]]></text></feedback></answer>";
        Reading reading = read(question("multichoice", feedback("总之") + answers));
        assertThat(reading.questions().getFirst().explanation()).isEqualTo(text("总之\n\n- 甲：好\n- 乙：错\n  \n  再想"));
        assertThat(faults(reading)).containsExactly(MoodleFault.FEEDBACK);
    }

    @Test
    void settingsThatAreNotKeptAreNotedByName() {
        String settings =
                "<penalty>0.3333333</penalty><hidden>1</hidden><shuffleanswers>0</shuffleanswers><answernumbering>ABCD</answernumbering><hint"
                        + " format='html'><text>提示</text></hint><unknown>x</unknown>"
                        + "<partiallycorrectfeedback><text></text></partiallycorrectfeedback>";
        Reading reading = read(question("truefalse", settings + answer(100, "true")));
        assertThat(reading.findings()).allMatch(finding -> finding.severity() == Severity.NOTE);
        assertThat(reading.findings().stream().map(Finding::value))
                .containsExactly("penalty", "hidden", "shuffleanswers", "answernumbering", "hint", "unknown");
    }

    // ---- cloze

    @Test
    void severalGapsAreBlanks() {
        String stem =
                "<p>党的一大于{1:NUMERICAL:=1921:0#对}年在{1:SHORTANSWER:=上海~%50%嘉兴~*#错}召开，出席者有{1:SAC:=A\\}B~=C\\#D}。</p>";
        Reading reading = read(question("cloze", "", stem));
        assertThat(content(reading))
                .isEqualTo(new QuestionContent.FillIn(
                        text("党的一大于[[1]]年在[[2]]召开，出席者有[[3]]。"),
                        List.of(
                                new Blank(List.of("1921"), Match.EXACT, Set.of(Fold.CASE)),
                                new Blank(List.of("上海"), Match.EXACT, Set.of(Fold.CASE)),
                                new Blank(List.of("A}B", "C#D"), Match.EXACT, Set.of()))));
        assertThat(faults(reading)).containsExactly(MoodleFault.FEEDBACK, MoodleFault.PARTIAL);
    }

    @Test
    void aSingleGapIsAQuestionOfItsKind() {
        assertThat(only(question("multianswer", "", "首都是{1:MULTICHOICE:上海~=北京~广州}。"))
                        .content())
                .isEqualTo(new QuestionContent.SingleChoice(text("首都是\\_\\_\\_\\_\\_。"), texts("上海", "北京", "广州"), 1));
        assertThat(only(question("cloze", "", "选{1:MR:%50%甲~%50%乙~丙}")).content())
                .isInstanceOf(QuestionContent.MultipleChoice.class);
        assertThat(only(question("cloze", "", "约{1:NM:=3.14:0.01}")).content())
                .isEqualTo(new QuestionContent.Numeric(
                        text("约\\_\\_\\_\\_\\_"), new BigDecimal("3.14"), new BigDecimal("0.01"), null));
    }

    @Test
    void whatABlankCannotBeIsTold() {
        String stem = "{1:MC:=甲~乙}和{2:NM:=3:1}";
        Reading reading = read(question("cloze", "", stem));
        assertThat(((QuestionContent.FillIn) content(reading)).blanks().stream().map(Blank::accepted))
                .containsExactly(List.of("甲"), List.of("3"));
        assertThat(faults(reading))
                .containsExactly(MoodleFault.GAP_WEIGHT, MoodleFault.GAP_CHOICE, MoodleFault.GAP_TOLERANCE);
        assertThat(faults(read(question("cloze", "", "{1:MR:=甲~乙}和{1:SA:=丙}")))).contains(MoodleFault.GAP);
        assertThat(faults(read(question("cloze", "", "{1:SA:=甲 没有结尾")))).contains(MoodleFault.GAP);
        assertThat(faults(read(question("cloze", "", "{1:NEU:=甲}")))).contains(MoodleFault.GAP);
        assertThat(faults(read(question("cloze", "", "没有空 {x} {1}")))).containsExactly(QuestionFault.NO_ANSWER);
        assertThat(faults(read(question("cloze", "", "题 " + "{1:SA:=甲}".repeat(9)))))
                .containsExactly(QuestionFault.TOO_MANY_BLANKS);
        assertThat(faults(read(question("cloze", "", "题 " + "{1:SA:=甲}".repeat(90)))))
                .containsExactly(QuestionFault.TOO_MANY_BLANKS);
    }

    // ---- files

    @Test
    void whatIsNoQuizIsTold() {
        assertThat(faults(bytes("<html/>"))).containsExactly(MoodleFault.ROOT);
        assertThat(faults(bytes("nothing"))).containsExactly(FileFault.DAMAGED);
        assertThat(faults(bytes("<!DOCTYPE quiz><quiz/>"))).containsExactly(FileFault.DOCTYPE);
        Reading torn = bytes("<quiz>\n" + question("truefalse", answer(100, "true")) + "\n<question>");
        assertThat(faults(torn)).containsExactly(FileFault.DAMAGED);
        assertThat(torn.findings().getFirst().place()).isEqualTo(new Place.Item("", 3));
    }

    @Test
    void longAndHostileTextsEnd() {
        for (String piece : List.of(
                "{1:SA:",
                "{1:",
                "{mlang x}",
                "<span lang='x' class='multilang'>",
                "<span",
                "@@PLUGINFILE@@",
                "~",
                "*",
                "(",
                "<b>",
                "&")) {
            String text = piece.repeat(200_000 / piece.length());
            for (String type : List.of("cloze", "shortanswer")) {
                assertThat(read(question(type, answer(100, "x"), text)))
                        .as(piece)
                        .isNotNull();
            }
        }
    }

    // ---- helpers

    private static String question(String type, String more) {
        return question(type, more, "题干");
    }

    private static String question(String type, String more, String stem) {
        return "<question type='" + type + "'><questiontext format='html'><text><![CDATA[" + stem
                + "]]></text></questiontext>" + more + "</question>";
    }

    private static String answer(Object fraction, String text) {
        return "<answer fraction='" + fraction + "' format='html'><text>" + text
                + "</text><feedback format='html'><text></text></feedback></answer>";
    }

    private static String feedback(String html) {
        return "<generalfeedback format='html'><text><![CDATA[" + html + "]]></text></generalfeedback>";
    }

    private static Reading read(String questions) {
        return bytes("<quiz>" + questions + "</quiz>");
    }

    private static Reading bytes(String xml) {
        return ExchangeLaw.read(xml.getBytes(StandardCharsets.UTF_8), new MoodleReader());
    }

    private static FoundQuestion only(String questions) {
        Reading reading = read(questions);
        assertThat(reading.questions()).as(reading.findings().toString()).hasSize(1);
        return reading.questions().getFirst();
    }

    private static QuestionContent content(Reading reading) {
        assertThat(reading.questions()).as(reading.findings().toString()).hasSize(1);
        return reading.questions().getFirst().content();
    }

    private static List<FormatFault> faults(Reading reading) {
        return reading.findings().stream().map(Finding::fault).toList();
    }

    private static LocalText text(String zh) {
        return LocalText.of(zh);
    }

    private static List<LocalText> texts(String... zh) {
        return List.of(zh).stream().map(LocalText::of).toList();
    }
}
