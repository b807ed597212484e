package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dushuban.format.Papers.contents;
import static org.dushuban.format.Papers.holds;
import static org.dushuban.format.Papers.multiple;
import static org.dushuban.format.Papers.notes;
import static org.dushuban.format.Papers.only;
import static org.dushuban.format.Papers.read;
import static org.dushuban.format.Papers.single;
import static org.dushuban.format.Papers.texts;
import static org.dushuban.format.Papers.told;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dushuban.question.Blank;
import org.dushuban.question.Difficulty;
import org.dushuban.question.OrderingRule;
import org.dushuban.question.Pair;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

    private static final QuestionContent RED_ARMY = single("遵义会议召开于哪一年？", 1, "1934年", "1935年", "1936年", "1937年");

    private static final String OPTIONS = "A. 1934年\nB. 1935年\nC. 1936年\nD. 1937年\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. ", "1.", "1、", "1．", "1：", "１．", "１、", "(1) ", "（1）", "（１）", "1)", "①", "第1题 ", "第1题：", "第一题、", "⒈",
                "⑴", "1 ", "1。", "一、"
            })
    void stemsAreNumberedInManyWays(String number) {
        assertThat(only(number + "遵义会议召开于哪一年？\n" + OPTIONS + "答案：B").content()).isEqualTo(RED_ARMY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A. 1934年\nB. 1935年\nC. 1936年\nD. 1937年",
                "A、1934年\nB、1935年\nC、1936年\nD、1937年",
                "A．1934年　B．1935年　C．1936年　D．1937年",
                "A.1934年\tB.1935年\tC.1936年\tD.1937年",
                "A. 1934年  B. 1935年\nC. 1936年  D. 1937年",
                "A.1934年B.1935年C.1936年D.1937年",
                "(A) 1934年 (B) 1935年 (C) 1936年 (D) 1937年",
                "（A）1934年\n（B）1935年\n（C）1936年\n（D）1937年",
                "A: 1934年\nB: 1935年\nC: 1936年\nD: 1937年",
                "A：1934年 B：1935年 C：1936年 D：1937年",
                "Ａ．1934年\nＢ．1935年\nＣ．1936年\nＤ．1937年",
                "a. 1934年 b. 1935年 c. 1936年 d. 1937年",
                "A) 1934年\nB) 1935年\nC) 1936年\nD) 1937年",
                "A 1934年\nB 1935年\nC 1936年\nD 1937年",
                "【A】1934年\n【B】1935年\n【C】1936年\n【D】1937年",
                "A.1934年\n\nB.1935年\n\nC.1936年\n\nD.1937年",
                "A.\n1934年\nB.\n1935年\nC.\n1936年\nD.\n1937年"
            })
    void optionsAreTypedInManyWays(String options) {
        assertThat(only("1. 遵义会议召开于哪一年？\n" + options + "\n答案：B").content()).isEqualTo(RED_ARMY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "答案：B",
                "答案:B",
                "答案: b",
                "答案：Ｂ",
                "【答案】B",
                "【答案】：B",
                "[答案]B",
                "正确答案：B",
                "参考答案：B。",
                "标准答案 B",
                "答案 B",
                "答：B",
                "答案：B. 1935年",
                "答案：1935年",
                "（答案：B）",
                "答案：选B",
                "答案：（B）",
                "答案：\nB"
            })
    void answersStandBehindTheOptions(String answer) {
        assertThat(only("1. 遵义会议召开于哪一年？\n" + OPTIONS + answer).content()).isEqualTo(RED_ARMY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"（B）", "( B )", "（　B　）", "(b)", "[B]", "【B】", "（ Ｂ ）", "__B__", "（__B__）", " （B）（2分）"})
    void answersStandInTheBracketsOfTheStem(String bracket) {
        assertThat(only("1. 遵义会议召开于哪一年？" + bracket + "\n" + OPTIONS).content()).isEqualTo(RED_ARMY);
    }

    @Test
    void bracketInsideTheStemStaysAsAPlace() {
        assertThat(only("1. 遵义会议于（ B ）召开。\n" + OPTIONS).content())
                .isEqualTo(single("遵义会议于（　　）召开。", 1, "1934年", "1935年", "1936年", "1937年"));
    }

    @Test
    void letterInBracketsIsAWordWhereAnEmptyPlaceStandsToo() {
        assertThat(only("1. 维生素(A)缺乏会引起（  ）\nA. 夜盲症\nB. 佝偻病\n答案：A").content())
                .isEqualTo(single("维生素(A)缺乏会引起", 0, "夜盲症", "佝偻病"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABD", "A,B,D", "A、B、D", "A B D", "a，b，d", "ＡＢＤ", "A；B；D", "DBA", "A和B和D"})
    void severalRightOptionsMakeAMultipleChoice(String answer) {
        assertThat(only("1. 三大法宝包括\nA. 统一战线\nB. 武装斗争\nC. 土地改革\nD. 党的建设\n答案：" + answer)
                        .content())
                .isEqualTo(multiple("三大法宝包括", List.of(0, 1, 3), "统一战线", "武装斗争", "土地改革", "党的建设"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. 古田会议召开于1929年。（√）",
                "1. 古田会议召开于1929年。（ √ ）",
                "1. 古田会议召开于1929年。( 对 )",
                "1. 古田会议召开于1929年。（T）",
                "1. 古田会议召开于1929年。√",
                "（√）1. 古田会议召开于1929年。",
                "1.（ √ ）古田会议召开于1929年。",
                "1. 古田会议召开于1929年。（　　）\n答案：正确",
                "( ) 1. 古田会议召开于1929年。 答案：✓",
                "1. 古田会议召开于1929年。\n【答案】对",
                "判断题\n1. 古田会议召开于1929年。\nA. 对\nB. 错\n答案：A"
            })
    void statementsAreMarked(String paper) {
        assertThat(only(paper).content()).isEqualTo(holds("古田会议召开于1929年。", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"×", "✗", "错", "错误", "F", "否", "x", "╳"})
    void wrongStatementsAreMarked(String mark) {
        assertThat(only("1. 古田会议召开于1930年。（" + mark + "）").content()).isEqualTo(holds("古田会议召开于1930年。", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. 党的一大在____召开，后转移到____继续。\n答案：上海；嘉兴|浙江嘉兴",
                "1. 党的一大在（　　）召开，后转移到（　　）继续。\n答案：上海;嘉兴|浙江嘉兴",
                "1. 党的一大在[ ]召开，后转移到[  ]继续。\n答案：上海；嘉兴|浙江嘉兴。",
                "1. 党的一大在＿＿＿召开，后转移到＿＿＿继续。\n答案：（1）上海；（2）嘉兴|浙江嘉兴",
                "1. 党的一大在____召开，后转移到____继续。\n答案：①上海②嘉兴|浙江嘉兴",
                "1. 党的一大在____召开，后转移到____继续。\n答案：\n上海\n嘉兴|浙江嘉兴",
                "1. 党的一大在____召开，后转移到____继续。\n答案：上海、嘉兴|浙江嘉兴",
                "四、填空题\n1. 党的一大在（ 上海 ）召开，后转移到（ 嘉兴|浙江嘉兴 ）继续。"
            })
    void blanksBecomeMarks(String paper) {
        assertThat(only(paper).content())
                .isEqualTo(new QuestionContent.FillIn(
                        LocalText.of("党的一大在[[1]]召开，后转移到[[2]]继续。"), List.of(Blank.of("上海"), Blank.of("嘉兴", "浙江嘉兴"))));
    }

    @Test
    void wordsOnShortLinesFillThemButAreToBeLookedAt() {
        Reading reading = read("一、填空题\n1. 党的一大在__上海__召开。\n2. 新民学会成立于（1918）年。");
        assertThat(contents(reading))
                .containsExactly(
                        new QuestionContent.FillIn(LocalText.of("党的一大在[[1]]召开。"), List.of(Blank.of("上海"))),
                        new QuestionContent.FillIn(LocalText.of("新民学会成立于[[1]]年。"), List.of(Blank.of("1918"))));
        assertThat(told(reading)).containsExactly("paper-blanks-filled: __", "paper-blanks-filled: （1918）");
    }

    @Test
    void longLinesAreEmptyWhateverStandsBetweenThem() {
        assertThat(told(read("一、填空题\n1. 五四运动以____和____为口号。"))).containsExactly("no-answer: 1. 五四运动以____和____为口号。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"答：", "参考答案：", "【参考答案】", "答案："})
    void shortAnswersGoOverSeveralLines(String label) {
        QuestionContent content = only("五、简答题\n1. 简述长征的意义。\n" + label + "长征是宣言书，\n长征是宣传队，\n\n长征是播种机。")
                .content();
        assertThat(content)
                .isEqualTo(new QuestionContent.ShortText(
                        LocalText.of("简述长征的意义。"), LocalText.of("长征是宣言书，\\\n长征是宣传队，\n\n长征是播种机。"), 1_000));
    }

    @Test
    void partsOfAnAnswerAreNoQuestions() {
        Reading reading = read("""
            五、简答题
            1. 简述三大作风。
            答：1. 理论联系实际；
            2. 密切联系群众；
            3. 批评与自我批评。
            2. 简述两个务必。
            答：（1）谦虚谨慎；
            （2）艰苦奋斗。
            """);
        assertThat(reading.questions()).hasSize(2);
        assertThat(told(reading)).containsExactly("paper-number-within: 2. 密切联系群众；");
    }

    @Test
    void orderIsReadFromLettersAndFigures() {
        QuestionContent right = new QuestionContent.Ordering(
                LocalText.of("按时间先后排列"), texts("南昌起义", "秋收起义", "广州起义"), OrderingRule.ALL_OR_NOTHING);
        assertThat(only("七、排序题\n1. 按时间先后排列\nA. 秋收起义 B. 广州起义 C. 南昌起义\n答案：CAB").content())
                .isEqualTo(right);
        assertThat(only("1.【排序题】按时间先后排列\n① 秋收起义 ② 广州起义\n③ 南昌起义\n答案：③→①→②").content())
                .isEqualTo(right);
    }

    @Test
    void pairsAreReadFromTwoListsOrFromTheAnswer() {
        List<Pair> pairs = List.of(
                new Pair(LocalText.of("一大"), LocalText.of("1921年")),
                new Pair(LocalText.of("二大"), LocalText.of("1922年")));
        QuestionContent right =
                new QuestionContent.Matching(LocalText.of("把会议与时间连起来"), pairs, List.of(LocalText.of("1923年")));
        String lists = "六、连线题\n1. 把会议与时间连起来\nA. 一大　　① 1922年\nB. 二大　　② 1921年\n③ 1923年\n";
        assertThat(only(lists + "答案：A-②；B-①").content()).isEqualTo(right);
        assertThat(only(lists + "答案：A②,B①").content()).isEqualTo(right);
        assertThat(only("六、连线题\n1. 把会议与时间连起来\n答案：一大——1921年；二大——1922年").content())
                .isEqualTo(new QuestionContent.Matching(LocalText.of("把会议与时间连起来"), pairs, List.of()));
    }

    @Test
    void headingsSetKindAndPoints() {
        Reading reading = read("""
            一、单项选择题（每题2分，共20分）
            1. 甲（A） A. 一 B. 二
            二、多选题（本大题共10小题，每小题 1.5 分）
            1. 乙（A） A. 一 B. 二
            三、判断题
            （对的打√，错的打×，每题１分）
            1. 丙（√）
            四、填空题（每空1分）
            1. 丁____，____。答案：一；二
            【简答题】每题10分
            1. 戊 答：己
            """);
        assertThat(told(reading)).isEmpty();
        assertThat(reading.questions().stream().map(one -> one.content().kind()))
                .containsExactly("single-choice", "multiple-choice", "true-false", "fill-in", "short-text");
        assertThat(reading.questions().stream().map(FoundQuestion::points))
                .containsExactly(
                        new BigDecimal("2"),
                        new BigDecimal("1.5"),
                        new BigDecimal("1"),
                        new BigDecimal("2"),
                        new BigDecimal("10"));
    }

    @Test
    void everythingElseThatIsSaidOfAQuestionIsKept() {
        FoundQuestion question = only("""
            1. 【单选题】遵义会议召开于哪一年？（3分）
            A. 1934年 B. 1935年
            【答案】B【解析】1935年1月召开，
            是党的历史上的转折点。
            出处：《中国共产党简史》第三章
            难度：较难 知识点：党史/长征
            标签：会议、长征
            编号：DS-17
            """);
        assertThat(question.content()).isEqualTo(single("遵义会议召开于哪一年？", 1, "1934年", "1935年"));
        assertThat(question.explanation()).isEqualTo(LocalText.of("1935年1月召开，\\\n是党的历史上的转折点。"));
        assertThat(question.source()).isEqualTo(new Source.Citation(LocalText.of("中国共产党简史"), LocalText.of("第三章")));
        assertThat(question.difficulty()).isEqualTo(Difficulty.HARD);
        assertThat(question.topic()).containsExactly("党史", "长征");
        assertThat(question.tags()).isEqualTo(Set.of("会议", "长征"));
        assertThat(question.number()).isEqualTo("DS-17");
        assertThat(question.points()).isEqualTo(new BigDecimal("3"));
    }

    @Test
    void topicsTagsAndSourcesKeepTheirCharacters() {
        UUID material = UUID.fromString("00000000-0000-0000-0000-000000000007");
        FoundQuestion question = only("""
            1. 遵义会议召开于哪一年？（B）
            A. 1934年 B. 1935年
            知识点：党史/新时代（2012—2022）
            标签：“三会一课”，党课　（一）
            出处：/materials/%s#a
            """.formatted(material));
        assertThat(question.topic()).containsExactly("党史", "新时代（2012—2022）");
        assertThat(question.tags()).isEqualTo(Set.of("“三会一课”", "党课", "（一）"));
        assertThat(question.source()).isEqualTo(new Source.Passage(material, "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"结合实际，分析：为什么要加强党的建设？", "根据材料。解答：党的性质是什么？", "下列说法的 依据：是什么？", "写出文件、编号：12和13的标题", "说明党费（来源：党员）的用途"
            })
    void wordsOfSentencesAreNoLabelsInThem(String stem) {
        assertThat(only("1. " + stem + "\n答案：略。\n题型：简答题").content().stem().zh()).isEqualTo(stem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"答案：B 分析：见简史", "答案：B\n分析：见简史", "答案：B【分析】见简史", "答案：B 难度：易 分析：见简史", "答案：B。解答：见简史"})
    void wordsOfSentencesAreLabelsBehindWhatSaysSomething(String labels) {
        FoundQuestion question = only("1. 遵义会议召开于哪一年？\n" + OPTIONS + labels);
        assertThat(question.content()).isEqualTo(RED_ARMY);
        assertThat(question.explanation()).isEqualTo(LocalText.of("见简史"));
    }

    @Test
    void anAnswerMayBeAboutWhatIsFilledInElsewhere() {
        Reading reading = read("""
            部门：________ 姓名：________
            1. 党支部做什么？
            答案：
            支部：三会一课，
            单位 职责分明
            部门：配合
            姓名：____ 班级：____
            解析：如下
            支部：见党章
            2. 遵义会议召开于哪一年？（B）
            A. 1934年
            B. 1935年

            姓名：______
            """);
        assertThat(told(reading)).containsExactly("paper-kind-unsure: 支部：三会一课，");
        assertThat(notes(reading)).containsExactly("paper-aside x3");
        assertThat(((QuestionContent.ShortText) contents(reading).getFirst())
                        .model()
                        .zh())
                .isEqualTo("支部：三会一课，\\\n单位 职责分明\\\n部门：配合");
        assertThat(reading.questions().getFirst().explanation()).isEqualTo(LocalText.of("如下\\\n支部：见党章"));
    }

    @Test
    void stemsMayBeginWithFiguresAndGoOverLines() {
        Reading reading = read("""
            1.1921年7月，党的一大召开。
            下列说法正确的是（ A ）
            A.代表十三人
            B.代表三十人
            2.1935年1月召开的是（ B ）
            A.古田会议
            B.遵义会议，
            地点在贵州
            """);
        assertThat(told(reading)).isEmpty();
        assertThat(contents(reading))
                .containsExactly(
                        single("1921年7月，党的一大召开。\\\n下列说法正确的是", 0, "代表十三人", "代表三十人"),
                        single("1935年1月召开的是", 1, "古田会议", "遵义会议，\\\n地点在贵州"));
    }

    @Test
    void typedCharactersStayWhatTheyAre() {
        assertThat(only("1. *a* <b> [c] 1_000\nA. # 一\nB. `二`\n答案：A").content())
                .isEqualTo(single("\\*a\\* \\<b> \\[c\\] 1\\_000", 0, "\\# 一", "\\`二\\`"));
    }

    @Test
    void linesThatAreNoQuestionsAreNotedOnce() {
        Reading reading = read("""
            2024年党史知识竞赛试题
            （考试时间：60分钟）
            姓名：________ 得分：____
            注意事项：
            1. 答题前请填写姓名。
            2. 请用黑色签字笔作答。

            一、判断题
            1. 甲（√）
            第 1 页 共 2 页
            2. 乙（×）
            - 2 -
            """);
        assertThat(contents(reading)).containsExactly(holds("甲", true), holds("乙", false));
        assertThat(told(reading)).isEmpty();
        assertThat(notes(reading)).containsExactly("paper-aside x8");
    }

    @Test
    void encodingIsFoundOut() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            Found found = new Found(Effort.NONE);
            byte[] bytes = "1. 古田会议召开于1929年。（√）\r\n".getBytes(charset);
            new TextReader().read(new Upload("a.txt", bytes), found);
            Reading reading = found.reading(Format.TEXT);
            assertThat(contents(reading)).containsExactly(holds("古田会议召开于1929年。", true));
            assertThat(reading.charset()).isEqualTo(charset);
            assertThat(reading.text()).isEqualTo("1. 古田会议召开于1929年。（√）\n");
        }
    }
}
