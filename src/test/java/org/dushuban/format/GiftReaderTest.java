package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dushuban.question.Blank;
import org.dushuban.question.Difficulty;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.question.Pair;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GiftReaderTest {

    // ---- kinds

    @Test
    void oneEqualsSignAmongTildesIsASingleChoice() {
        assertThat(only("党的一大在哪里召开？{ ~北京 =上海\n~广州}").content())
                .isEqualTo(new QuestionContent.SingleChoice(text("党的一大在哪里召开？"), texts("北京", "上海", "广州"), 1));
    }

    @Test
    void weightsWithoutAnEqualsSignAreAMultipleChoice() {
        Reading reading = read("哪些？{~%33.33333%甲 ~%33%乙 ~%33.33333%丙 ~%-100%丁}");
        assertThat(content(reading))
                .isEqualTo(new QuestionContent.MultipleChoice(
                        text("哪些？"), texts("甲", "乙", "丙", "丁"), new TreeSet<>(Set.of(0, 1, 2))));
        assertThat(faults(reading)).containsExactly(MoodleFault.PENALTY);
    }

    @Test
    void weightsThatSayMoreThanRightAndWrongAreTold() {
        assertThat(faults(read("哪些？{~%70%甲 ~%30%乙 ~丙}"))).containsExactly(MoodleFault.WEIGHTS);
        assertThat(faults(read("哪些？{~%50%甲 ~乙}"))).containsExactly(MoodleFault.WEIGHTS);
        assertThat(faults(read("哪个？{=甲 ~%50%乙 ~丙}"))).containsExactly(MoodleFault.PARTIAL);
        assertThat(faults(read("哪个？{=甲 =乙 ~丙}"))).containsExactly(QuestionFault.SEVERAL_RIGHT);
        assertThat(faults(read("哪个？{~甲 ~乙}"))).containsExactly(QuestionFault.NO_ANSWER);
    }

    @ParameterizedTest
    @CsvSource({"T,true", "TRUE,true", "true,true", "F,false", "FALSE,false", "False,false", "' T ',true"})
    void truthIsSpelledInSeveralWays(String word, boolean right) {
        assertThat(only("毛泽东出席了党的一大。{" + word + "}").content())
                .isEqualTo(new QuestionContent.TrueFalse(text("毛泽东出席了党的一大。"), right));
    }

    @Test
    void theFirstFeedbackOfAStatementIsForThoseWhoAreWrong() {
        FoundQuestion question = only("对吗？{FALSE#错了#对了####总之}");
        assertThat(question.explanation()).isEqualTo(text("总之\n\n- 错：对了\n- 对：错了"));
    }

    @Test
    void severalRightShortAnswersAreOneBlank() {
        assertThat(blank("党的一大召开于{=1921 =一九二一}年。"))
                .isEqualTo(new QuestionContent.FillIn(
                        text("党的一大召开于[[1]]年。"),
                        List.of(new Blank(List.of("1921", "一九二一"), Match.EXACT, Set.of(Fold.CASE)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"第一次大会在____召开。{=上海}", "第一次大会在（　　）召开。{=上海}", "第一次大会在{=上海}召开。"})
    void roomForAWordIsTheBlank(String gift) {
        assertThat(only(gift).content().stem()).isEqualTo(text("第一次大会在[[1]]召开。"));
    }

    @Test
    void roomForSeveralWordsStaysAsItIs() {
        assertThat(only("____和____{=甲}").content().stem().zh()).doesNotContain("[[1]]");
        assertThat(only("{ =亚洲 }是最大的洲。").content().stem()).isEqualTo(text("[[1]]是最大的洲。"));
        assertThat(only("他在{~家 =校 ~路}里。").content().stem()).isEqualTo(text("他在\\_\\_\\_\\_\\_里。"));
    }

    @Test
    void partlyRightAnswersAndStarsAreTold() {
        Reading reading = read("哪种动物？{=青蛙#好 =%50%猫#怎么？ =%0%*#全错}");
        assertThat(((QuestionContent.FillIn) content(reading))
                        .blanks()
                        .getFirst()
                        .accepted())
                .containsExactly("青蛙");
        assertThat(faults(reading)).containsExactly(MoodleFault.FEEDBACK, MoodleFault.PARTIAL);
        assertThat(blank("谁？{=*毛*}").blanks().getFirst().match()).isEqualTo(Match.CONTAINS);
        assertThat(blank("谁？{=\\\\*毛}").blanks().getFirst().accepted()).containsExactly("*毛");
        assertThat(faults(read("谁？{=毛*东 =朱德}"))).containsExactly(MoodleFault.WILDCARD);
    }

    @ParameterizedTest
    @CsvSource({
        "#3.14:0.01,3.14,0.01",
        "#1921,1921,0",
        "#1..5,3,2",
        "#-1.5..0,-0.75,0.75",
        "#=1822:0 =%50%1822:2,1822,0",
        "#=5:1#好 ~#错,5,1"
    })
    void numbersHaveATolerance(String answer, String right, String tolerance) {
        assertThat(only("多少？{" + answer + "}").content())
                .isEqualTo(new QuestionContent.Numeric(
                        text("多少？"), new BigDecimal(right), new BigDecimal(tolerance), null));
    }

    @Test
    void whatIsNoNumberOrSeveralAreErrors() {
        assertThat(faults(read("多少？{#abc}"))).containsExactly(MoodleFault.NUMBER);
        assertThat(faults(read("多少？{#5..1}"))).containsExactly(MoodleFault.NUMBER);
        assertThat(faults(read("多少？{#=1 =2}"))).containsExactly(MoodleFault.NUMBERS);
        assertThat(faults(read("多少？{#1e999999999}"))).containsExactly(MoodleFault.NUMBER);
        assertThat(faults(read("多少？{#}"))).containsExactly(QuestionFault.NO_ANSWER);
    }

    @Test
    void pairsMayHaveDistractors() {
        assertThat(only("配对{=遵义 -> 贵州 =延安 -> 陕西 = -> 江西}").content())
                .isEqualTo(new QuestionContent.Matching(
                        text("配对"),
                        List.of(new Pair(text("遵义"), text("贵州")), new Pair(text("延安"), text("陕西"))),
                        texts("江西")));
        assertThat(faults(read("配对{=遵义 -> 贵州 =延安 陕西 =a -> b}"))).containsExactly(GiftFault.PAIR);
    }

    @Test
    void anEssayNeedsItsModelInTheFeedback() {
        assertThat(only("为什么？{####因为。}").content())
                .isEqualTo(new QuestionContent.ShortText(text("为什么？"), text("因为。"), 1_000));
        assertThat(faults(read("为什么？{}"))).containsExactly(QuestionFault.NO_MODEL);
    }

    @Test
    void aTextWithoutBracesIsTold() {
        Reading reading = read("说明文字。\n\n问？{T}");
        assertThat(reading.questions()).hasSize(1);
        assertThat(faults(reading)).containsExactly(GiftFault.NO_ANSWERS);
    }

    // ---- texts

    @Test
    void escapedMarksAreText() {
        assertThat(only("代码 \\{ x \\= 1 \\}\\: \\~ \\# \\\\n{=\\=1 ~\\~2 ~\\#3}")
                        .content())
                .isEqualTo(new QuestionContent.SingleChoice(
                        text("代码 { x = 1 }: ~ # \\\\n"), texts("\\=1", "~2", "\\#3"), 0));
    }

    @Test
    void eachTextHasAFormat() {
        QuestionContent.SingleChoice choice = (QuestionContent.SingleChoice)
                only("[html]<b>甲</b>问{=[plain]<b>乙</b> ~[markdown]**丙** ~<i>丁</i> ~[moodle]一\\n二}")
                        .content();
        assertThat(choice.stem()).isEqualTo(text("**甲**问"));
        assertThat(choice.options()).isEqualTo(texts("\\<b>乙\\</b>", "**丙**", "*丁*", "一\\\n二"));
    }

    @Test
    void bothLanguagesAreRead() {
        String spans = "[html]<span lang\\=\"zh\" class\\=\"multilang\">红船</span><span lang\\=\"en\""
                + " class\\=\"multilang\">Red boat</span>？{T}";
        assertThat(only(spans).content().stem()).isEqualTo(new LocalText("红船？", "Red boat？"));
        assertThat(only("\\{mlang en\\}Yes\\{mlang\\}\\{mlang zh_cn\\}是\\{mlang\\}{T}")
                        .content()
                        .stem())
                .isEqualTo(new LocalText("是", "Yes"));
    }

    @Test
    void whatTheHtmlLosesIsNotedOnce() {
        Reading reading = read("[html]<font color\\=\"red\">甲</font>{T}\n\n[html]<font>乙</font>{F}");
        assertThat(reading.findings()).anySatisfy(finding -> {
            assertThat(finding.fault()).isEqualTo(MoodleFault.HTML);
            assertThat(finding.value()).isEqualTo("<font>");
            assertThat(finding.times()).isEqualTo(2);
        });
        assertThat(reading.questions().getFirst().content().stem()).isEqualTo(text("甲"));
    }

    // ---- what goes with a question

    @Test
    void categoriesAreTopics() {
        Reading reading = read("$CATEGORY: $course$/top/党史/新民主//社会主义\n\n"
                + "甲{T}\n\n"
                + "$CATEGORY: tom/dick\n"
                + "乙{F}\n\n"
                + "$CATEGORY: $course$/top\n\n"
                + "丙{T}");
        assertThat(reading.questions().stream().map(FoundQuestion::topic))
                .containsExactly(List.of("党史", "新民主/社会主义"), List.of("tom", "dick"), List.of());
    }

    @Test
    void commentsCarryNumberTagsAndDifficulty() {
        FoundQuestion question = only("// question: 1 [id:a\\]7]\n// [tag:党史] [tag:difficulty-hard]\n甲{T}");
        assertThat(question.number()).isEqualTo("a]7");
        assertThat(question.tags()).containsExactly("党史");
        assertThat(question.difficulty()).isEqualTo(Difficulty.HARD);
        assertThat(read("// [id:1]\n\n甲{T}").questions().getFirst().number()).isNull();
        assertThat(faults(read("// [id:1]\n甲{T}\n\n// [id:1]\n乙{T}"))).containsExactly(QuestionFault.NUMBER_TWICE);
    }

    @Test
    void aTitleIsNoNumberAndNotedOnlyIfItSaysMore() {
        Reading reading = read("::第一题::甲{T}\n\n::乙::乙{T}");
        assertThat(reading.questions()).allMatch(question -> question.number() == null);
        assertThat(faults(reading)).containsExactly(MoodleFault.NAME);
        assertThat(reading.findings().getFirst().times()).isEqualTo(1);
    }

    @Test
    void theSourceIsTheLastLineOfTheFeedback() {
        FoundQuestion question = only("甲{T####见书。\\n\\n出处：《中国共产党简史》第一章}");
        assertThat(question.explanation()).isEqualTo(text("见书。"));
        assertThat(question.source()).isEqualTo(new Source.Citation(text("中国共产党简史"), text("第一章")));
    }

    // ---- what must not be read wrong in silence

    @Test
    void bracesWithoutAPartnerAreErrorsAtTheirLine() {
        assertThat(only(read("好{T}\n\n坏\n{=甲 ~乙\n\n又好{F}"), GiftFault.BRACES).place())
                .isEqualTo(new Place.Line(4, 8, 9));
        assertThat(read("好{T}\n\n坏{=甲 ~乙\n\n又好{F}").questions()).hasSize(2);
        assertThat(faults(read("坏 =甲 ~乙}"))).containsExactly(GiftFault.BRACES);
        assertThat(faults(read("坏 }{T}"))).containsExactly(GiftFault.BRACES);
        assertThat(faults(read("坏{T}}"))).containsExactly(GiftFault.BRACES);
        assertThat(faults(read("int main() { if (x) { y; } }{=甲 ~乙}"))).containsExactly(GiftFault.BRACES);
    }

    @Test
    void aSecondPairOfBracesIsAnError() {
        assertThat(faults(read("{=甲}和{=乙}"))).containsExactly(GiftFault.SECOND_ANSWERS);
        assertThat(faults(read("::一::甲{T}\n::二::乙{F}"))).containsExactly(GiftFault.SECOND_ANSWERS);
        assertThat(faults(read("f() { return 0; }{=甲 ~乙}"))).containsExactly(GiftFault.SECOND_ANSWERS);
    }

    @Test
    void bracesInCodeAreNoShortAnswer() {
        assertThat(faults(read("void f() { return; }"))).containsExactly(GiftFault.UNCLEAR);
        assertThat(faults(read("甲{乙 =丙}"))).containsExactly(GiftFault.UNCLEAR);
        assertThat(faults(read("排序{>ALL 甲 乙}"))).containsExactly(GiftFault.UNCLEAR);
    }

    @Test
    void anEmptyLineWithinBracesIsOneError() {
        Reading reading = read("一{\n=甲\n\n~乙\n}\n\n二{T}");
        assertThat(faults(reading)).containsExactly(GiftFault.BLANK_LINE);
        assertThat(reading.questions()).hasSize(1);
    }

    @Test
    void aSignBehindALetterIsTold() {
        assertThat(faults(read("解？{=y=2x}"))).containsExactly(GiftFault.MARK_INSIDE);
        assertThat(faults(read("解？{~y=2x ~z}"))).containsExactly(GiftFault.MARK_INSIDE);
        assertThat(faults(read("解？{~甲=乙~丙}"))).isEmpty();
        assertThat(faults(read("1+1=2 对吗？{T}"))).isEmpty();
    }

    @Test
    void aTitleThatDoesNotEndIsTold() {
        Reading reading = read("::甲问{T}");
        assertThat(faults(reading)).containsExactly(GiftFault.TITLE);
        assertThat(content(reading).stem()).isEqualTo(text("::甲问"));
    }

    @Test
    void lineEndsMarksAndEncodingsDoNotMatter() {
        String gift = "\uFEFF甲{\r\n=一\r\n~二\r\n}\r\n\r\n乙{T}\r\n// 注释 {\r\n丙\r{F}";
        for (String charset : List.of("UTF-8", "UTF-16LE")) {
            Reading reading = ExchangeLaw.read(gift.getBytes(Charset.forName(charset)), new GiftReader());
            assertThat(reading.questions()).hasSize(1);
            assertThat(faults(reading)).containsExactly(GiftFault.SECOND_ANSWERS);
        }
        byte[] chinese = "甲乙丙{T}".getBytes(Charset.forName("GB18030"));
        Reading reading = ExchangeLaw.read(chinese, new GiftReader());
        assertThat(content(reading).stem()).isEqualTo(text("甲乙丙"));
        assertThat(reading.charset()).isEqualTo(Charset.forName("GB18030"));
    }

    @Test
    void placesAreThoseOfTheFile() {
        Reading reading = read("// 注\r\n\r\n甲{\r\n=一\r\n// 注\r\n~%50%二\r\n}");
        assertThat(only(reading, MoodleFault.PARTIAL).place()).isEqualTo(new Place.Line(6, 23, 28));
    }

    @Test
    void longAndHostileFilesEnd() {
        List<String> pieces = List.of(
                "{", "}", "\\", "=", "~", "#", "%", "::", "\n\n", "{\n\n", "->", "[html]<", "(", "_", "{mlang x}");
        for (String piece : pieces) {
            String file = "甲{" + piece.repeat(200_000 / piece.length());
            assertThat(read(file).findings()).as(piece).isNotEmpty();
            assertThat(read(file + "}").findings()).as(piece).isNotEmpty();
        }
    }

    @Test
    void aPairIsToldWhereItStands() {
        Reading reading = read("配对{\n= -> 江西\n=遵义 -> 贵州\n=延安 -> 贵州\n=遵义 -> 陕西\n= -> 贵州}");
        assertThat(reading.findings().stream()
                        .map(finding -> finding.fault() + " " + ((Place.Line) finding.place()).line()))
                .containsExactlyInAnyOrder("OPTION_TWICE 5", "OPTION_TWICE 6");
    }

    @Test
    void anEmptyPairOfBracketsIsABlankAsInATable() {
        assertThat(blank("在（）召开。{=上海}").stem()).isEqualTo(text("在[[1]]召开。"));
        assertThat(blank("在＿＿＿召开。{=上海}").stem()).isEqualTo(text("在[[1]]召开。"));
        assertThat(blank("在()召开。{=上海}").stem()).isEqualTo(text("在()召开。"));
    }

    @Test
    void rawHtmlInMarkdownIsTurnedIntoMarkdown() {
        assertThat(only("[markdown]<b>甲</b>{T}").content().stem()).isEqualTo(text("**甲**"));
    }

    // ---- helpers

    private static Reading read(String gift) {
        return ExchangeLaw.read(gift.getBytes(StandardCharsets.UTF_8), new GiftReader());
    }

    private static FoundQuestion only(String gift) {
        Reading reading = read(gift);
        assertThat(reading.questions()).as(reading.findings().toString()).hasSize(1);
        return reading.questions().getFirst();
    }

    private static QuestionContent.FillIn blank(String gift) {
        return (QuestionContent.FillIn) only(gift).content();
    }

    private static QuestionContent content(Reading reading) {
        return reading.questions().getFirst().content();
    }

    private static Finding only(Reading reading, FormatFault fault) {
        List<Finding> found = reading.findings().stream()
                .filter(finding -> finding.fault() == fault)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
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
