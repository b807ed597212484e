package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.assertj.core.api.Assertions;
import org.dushuban.question.Blank;
import org.dushuban.question.Difficulty;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.question.OrderingRule;
import org.dushuban.question.PartialDate;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionKind;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.dushuban.support.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table of questions as people fill it in. */
class SheetReaderTest {

    private static final List<String> CHINESE = List.of(
            "题型", "题干", "选项A", "选项B", "选项C", "答案", "解析", "分值", "难度", "知识点", "出处", "标签", "外部编号", "题干（英文）", "选项A（英文）");
    private static final List<String> ENGLISH = List.of(
            "Kind",
            "Stem",
            "Option A",
            "Option B",
            "Option C",
            "Answer",
            "Explanation",
            "Points",
            "Difficulty",
            "Topic",
            "Source",
            "Tags",
            "External number",
            "Stem (English)",
            "Option A (English)");
    private static final List<String> CELLS = List.of(
            "单选题", "哪一年？", "1919", "1921", "1949", "B", "见简史", "2", "难", "党史/建党", "《简史》第一章", "必考，历史", "Q-1", "When?",
            "In 1919");
    private static final FoundQuestion QUESTION = new FoundQuestion(
            new Place.Cell("题目", 2, "", ""),
            "Q-1",
            new QuestionContent.SingleChoice(
                    new LocalText("哪一年？", "When?"),
                    List.of(new LocalText("1919", "In 1919"), LocalText.of("1921"), LocalText.of("1949")),
                    1),
            Difficulty.HARD,
            List.of("党史", "建党"),
            Set.of("必考", "历史"),
            LocalText.of("见简史"),
            new Source.Citation(LocalText.of("简史"), LocalText.of("第一章")),
            new BigDecimal("2"));

    @Test
    void headingsMayStandInAnyOrderAndSpace() {
        Random random = new Random(57);
        for (int round = 0; round < 60; round++) {
            List<Integer> order = new ArrayList<>();
            for (int column = 0; column < CELLS.size(); column++) {
                order.add(column);
            }
            Collections.shuffle(order, random);
            List<String> names = round % 2 == 0 ? CHINESE : ENGLISH;
            List<String> headings = order.stream()
                    .map(column -> spaced(names.get(column), random))
                    .toList();
            List<String> cells = order.stream().map(CELLS::get).toList();
            Reading reading = read(headings, cells);
            assertThat(reading.findings()).as("round %d: %s", round, headings).isEmpty();
            assertThat(reading.questions()).as("round %d: %s", round, headings).containsExactly(QUESTION);
        }
    }

    private static String spaced(String heading, Random random) {
        String spaces = " \u3000\u00A0\t\n\u2003";
        StringBuilder spaced = new StringBuilder();
        heading.chars().forEach(c -> {
            if (random.nextInt(3) == 0) {
                spaced.append(spaces.charAt(random.nextInt(spaces.length())));
            }
            spaced.append((char) (random.nextInt(4) == 0 ? Character.toUpperCase(c) : c));
        });
        return spaced.append(random.nextBoolean() ? "\u3000" : "").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"题干*", "题目", "试题内容", "题干（必填）", "Ｓｔｅｍ", "QUESTION TEXT"})
    void otherNamesOfColumnsAreKnown(String heading) {
        Reading reading = read(List.of(heading, "选项 A", "备选项B", "正确答案", "题型"), List.of("甲", "乙", "丙", "A", "单选"));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.questions()).hasSize(1);
    }

    @Test
    void headingsMayStandBelowATitle() {
        Reading reading = Formats.read(
                upload(List.of(List.of("党史知识题库"), List.of(), List.of("题型", "题干", "答案"), List.of("判断题", "甲", "对"))),
                Effort.NONE);
        assertThat(reading.questions()).hasSize(1);
        assertThat(reading.questions().getFirst().place()).isEqualTo(new Place.Cell("题目", 4, "", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "ABD!0 1 3",
                "A,B,D!0 1 3",
                "A、B、D!0 1 3",
                "A，B，D!0 1 3",
                "a b d!0 1 3",
                "ＡＢＤ!0 1 3",
                "A;B；D!0 1 3",
                "D B A!0 1 3",
                "（AC）!0 2",
                "A.!0",
                "丙!2"
            })
    void lettersAreReadAsPeopleWriteThem(String answer, String places) {
        Reading reading = choice("多选题", answer);
        assertThat(reading.findings()).isEmpty();
        assertThat(content(reading, QuestionContent.MultipleChoice.class).right())
                .isEqualTo(Stream.of(places.split(" "))
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"对", "√", "T", "t", "TRUE", "正确", "是", "Y", "yes", "1", "Ｔ", "✓"})
    void whatHoldsIsReadAsPeopleWriteIt(String answer) {
        assertThat(content(row("判断题", answer), QuestionContent.TrueFalse.class).right())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"错", "×", "F", "false", "错误", "否", "N", "no", "0", "✗", "x", "不对"})
    void whatDoesNotHoldIsReadAsPeopleWriteIt(String answer) {
        assertThat(content(row("判断题", answer), QuestionContent.TrueFalse.class).right())
                .isFalse();
    }

    @Test
    void blanksHaveSeveralTextsAndAWayToBeCompared() {
        Reading reading = read(
                List.of("题型", "题干", "答案", "评分"), List.of("填空题", "____召开于____年", "一大|1大；~一九\\|\\；二一", "忽略：大小写、空格；无"));
        QuestionContent.FillIn gaps = content(reading, QuestionContent.FillIn.class);
        assertThat(gaps.stem().zh()).isEqualTo("[[1]]召开于[[2]]年");
        assertThat(gaps.blanks().getFirst().accepted()).containsExactly("一大", "1大");
        assertThat(gaps.blanks().getFirst().folds()).containsExactly(Fold.CASE, Fold.SPACE);
        assertThat(gaps.blanks().getLast().accepted()).containsExactly("一九|；二一");
        assertThat(gaps.blanks().getLast().match()).isEqualTo(Match.CONTAINS);
        assertThat(gaps.blanks().getLast().folds()).isEmpty();
    }

    @Test
    void gapsThatDoNotFitTheAnswersAreTold() {
        Reading reading = read(List.of("题型", "题干", "答案"), List.of("填空题", "（　）和____", "一大"));
        assertThat(reading.questions()).hasSize(1);
        assertThat(reading.findings())
                .containsExactly(new Finding(
                        Severity.WARNING, new Place.Cell("题目", 2, "B", "题干"), SheetFault.GAPS, "2", List.of("1"), 1));
    }

    @ParameterizedTest
    @CsvSource({"1921,1921,0", "1921±1,1921,1", "'1,200',1200,0", "－3.5 ± 0.25,-3.5,0.25", "３＋－１,3,1"})
    void numbersHaveATolerance(String answer, BigDecimal right, BigDecimal tolerance) {
        QuestionContent.Numeric numeric =
                content(row("数值题", answer.replace("＋－", "+-")), QuestionContent.Numeric.class);
        assertThat(numeric.right()).isEqualByComparingTo(right);
        assertThat(numeric.tolerance()).isEqualByComparingTo(tolerance);
    }

    @ParameterizedTest
    @CsvSource({
        "1921-07-23 ±0/30,1921-07-23,0,30",
        "1921年7月23日±3,1921-07-23,3,4",
        "一九二一年七月,1921-07,0,1",
        "公元前221年 ± 1/10,-0221,1,10"
    })
    void datesHaveDistances(String answer, String right, int full, int none) {
        assertThat(content(row("日期题", answer), QuestionContent.Date.class))
                .isEqualTo(new QuestionContent.Date(LocalText.of("题"), PartialDate.parse(right), full, none));
    }

    @Test
    void itemsArePutIntoTheOrderOfTheAnswer() {
        Reading reading = read(
                List.of("题型", "题干", "A", "B", "C", "答案", "评分"), List.of("排序题", "题", "甲", "乙", "丙", "C、A、B", "位置得分"));
        QuestionContent.Ordering row = content(reading, QuestionContent.Ordering.class);
        assertThat(row.items()).containsExactly(LocalText.of("丙"), LocalText.of("甲"), LocalText.of("乙"));
        assertThat(row.rule()).isEqualTo(OrderingRule.POSITION);
    }

    @Test
    void pairsStandInOptionsAndInTheAnswer() {
        Reading reading = read(
                List.of("题型", "题干", "选项A", "选项B", "选项C", "答案"),
                List.of("连线题", "题", "一大=>上海", "=>延安", "七大=>北京", "八大=>北京；=>广州"));
        QuestionContent.Matching matching = content(reading, QuestionContent.Matching.class);
        assertThat(matching.pairs().stream()
                        .map(pair -> pair.left().zh() + "-" + pair.right().zh()))
                .containsExactly("一大-上海", "七大-北京", "八大-北京");
        assertThat(matching.distractors()).containsExactly(LocalText.of("延安"), LocalText.of("广州"));
    }

    @Test
    void shortTextsHaveAModelAndALimit() {
        Reading reading = read(List.of("题型", "题干", "答案", "评分"), List.of("简答题", "题", "**要点**", "300字以内"));
        assertThat(content(reading, QuestionContent.ShortText.class))
                .isEqualTo(new QuestionContent.ShortText(LocalText.of("题"), LocalText.of("**要点**"), 300));
    }

    @Test
    void kindIsGuessedWhereTheAnswerTellsIt() {
        Reading reading = Formats.read(
                upload(List.of(
                        List.of("题干", "选项A", "选项B", "答案"),
                        List.of("一", "甲", "乙", "A"),
                        List.of("二", "甲", "乙", "AB"),
                        List.of("三", "", "", "错"),
                        List.of("四", "", "", "1921"))),
                Effort.NONE);
        assertThat(reading.questions().stream()
                        .map(question -> question.content().kind()))
                .containsExactly("single-choice", "multiple-choice", "true-false");
        assertThat(errors(reading)).containsExactly("5 sheet-kind-missing");
        assertThat(reading.findings().stream().filter(finding -> finding.fault() == SheetFault.KIND_GUESSED))
                .hasSize(3);
    }

    @Test
    void everyMistakeIsToldAtOnceWithItsCell() {
        Reading reading = Formats.read(
                upload(List.of(
                        List.of("题型", "题干", "选项A", "选项B", "选项C", "答案", "分值", "难度", "外部编号", "评分"),
                        List.of("单选题", "", "甲", "", "丙", "A", "2", "", "N1"),
                        List.of("单选题", "一", "甲", "乙", "甲", "AB", "两分", "极难", "N1"),
                        List.of("单选题", "二", "甲", "乙", "", "D"),
                        List.of("选择填空", "三", "甲", "乙", "", "A"),
                        List.of("多选题", "四", "甲", "", "", "对"),
                        List.of("判断题", "五", "", "", "", "也许"),
                        List.of("填空题", "六", "", "", "", "a；；b", "", "", "", "看心情"),
                        List.of("数值题", "七", "", "", "", "很多"),
                        List.of("日期题", "八", "", "", "", "2021-02-30"),
                        List.of("排序题", "九", "甲", "乙", "", "AA"),
                        List.of("连线题", "十", "甲=>乙", "丙", "丁=>"),
                        List.of("简答题", "十一"),
                        List.of("判断题", "好", "", "", "", "对"))),
                Effort.NONE);
        assertThat(reading.questions().stream()
                        .map(question -> question.content().stem().zh()))
                .containsExactly("好");
        assertThat(errors(reading))
                .containsExactlyInAnyOrder(
                        "2B no-stem",
                        "2D option-empty",
                        "3E option-twice",
                        "3F several-right",
                        "3I number-twice",
                        "4F answer-no-option",
                        "5A sheet-kind-unknown",
                        "6F sheet-letters",
                        "6D too-few-options",
                        "7F sheet-truth",
                        "8F blank-empty",
                        "8J sheet-grading",
                        "9F sheet-number",
                        "10F sheet-date",
                        "11F sheet-order",
                        "12D sheet-pair",
                        "12E option-empty",
                        "13F no-model");
        assertThat(reading.findings().stream().filter(finding -> finding.severity() == Severity.WARNING))
                .extracting(SheetReaderTest::told)
                .containsExactlyInAnyOrder("3G sheet-points", "3H sheet-difficulty");
    }

    @ParameterizedTest
    @CsvSource({"填空题,；,too-many-blanks", "填空题,a|,too-many-accepted", "连线题,=>a；,too-many-choices"})
    void thousandsOfAnswersInOneCellAreToldOnce(String kind, String answer, String fault) {
        Reading reading = row(kind, answer.repeat(5_000));
        assertThat(errors(reading)).contains("2C " + fault).hasSizeLessThan(5);
    }

    @Test
    void missingHeadingsNameWhatWasLookedFor() {
        Reading reading = read(List.of("题型", "题干", "选项A"), List.of("单选题", "甲", "乙"));
        assertThat(reading.findings())
                .containsExactly(new Finding(
                        Severity.ERROR,
                        new Place.Cell("题目", 1, "", ""),
                        SheetFault.HEADING_MISSING,
                        "答案 / Answer",
                        List.of(),
                        1));
        assertThat(read(List.of("姓名", "电话"), List.of("甲", "1"))
                        .findings()
                        .getFirst()
                        .fault())
                .isEqualTo(SheetFault.NO_HEADINGS);
    }

    @Test
    void whatIsNotReadIsTold() {
        Reading reading = read(List.of("题型", "题干", "答案", "审核人", "", "题干"), List.of("判断题", "甲", "对", "张三", "备注"));
        assertThat(reading.questions()).hasSize(1);
        assertThat(reading.findings().stream().map(SheetReaderTest::told))
                .containsExactlyInAnyOrder("1D sheet-heading-unknown", "1F sheet-heading-twice", "2E sheet-no-heading");
    }

    @Test
    void cellsThatAKindDoesNotUseAreTold() {
        Reading reading = read(List.of("题型", "题干", "选项A", "答案", "评分"), List.of("数值题", "甲", "乙", "3", "漏选得一半"));
        assertThat(reading.questions()).hasSize(1);
        assertThat(reading.findings().stream().map(SheetReaderTest::told))
                .containsExactlyInAnyOrder("2C sheet-cell-unused", "2E sheet-scoring");
    }

    @Test
    void numbersAndDatesInCellsAreTexts() {
        byte[] bytes = Sheets.xlsx(book -> {
            var sheet = book.createSheet("题目");
            Sheets.fill(sheet, List.of(List.of("题型", "题干", "选项A", "选项B", "答案", "分值"), List.of("单选题", "哪年？")));
            sheet.getRow(1).createCell(2).setCellValue(1921);
            sheet.getRow(1).createCell(3).setCellValue(0.5);
            sheet.getRow(1).createCell(4).setCellValue("A");
            sheet.getRow(1).createCell(5).setCellValue(2.5);
        });
        Reading reading = Formats.read(new Upload("a.xlsx", bytes), Effort.NONE);
        assertThat(content(reading, QuestionContent.SingleChoice.class).options())
                .containsExactly(LocalText.of("1921"), LocalText.of("0.5"));
        assertThat(reading.questions().getFirst().points()).isEqualTo(new BigDecimal("2.5"));
    }

    @Test
    void everySheetIsRead() {
        byte[] bytes = Sheets.xlsx(book -> {
            Sheets.fill(book.createSheet("党史"), List.of(List.of("题型", "题干", "答案"), List.of("判断", "甲", "对")));
            Sheets.fill(book.createSheet("名单"), List.of(List.of("姓名"), List.of("张三")));
            Sheets.fill(book.createSheet("国史"), List.of(List.of("题干", "答案", "题型"), List.of("乙", "错", "判断")));
        });
        Reading reading = Formats.read(new Upload("a.xlsx", bytes), Effort.NONE);
        assertThat(reading.questions()).hasSize(2);
        assertThat(reading.findings().stream().map(Finding::fault)).containsExactly(SheetFault.SHEET_SKIPPED);
    }

    @Test
    void everyEncodingIsFoundOut() {
        String text = "题型,题干,答案\r\n判断题,“一大”召开于上海,对\r\n";
        Charset gb18030 = Charset.forName("GB18030");
        List<byte[]> files = List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(gb18030));
        List<Charset> charsets = List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                gb18030);
        for (int i = 0; i < files.size(); i++) {
            Reading reading = Formats.read(new Upload("a.csv", files.get(i)), Effort.NONE);
            assertThat(reading.charset()).isEqualTo(charsets.get(i));
            assertThat(reading.findings()).isEmpty();
            assertThat(reading.questions().getFirst().content().stem().zh()).isEqualTo("“一大”召开于上海");
        }
    }

    @Test
    void pastedTableIsRead() {
        Reading reading = Formats.readText("题型\t题干\t答案\n判断题\t甲\t对\n", Effort.NONE);
        assertThat(reading.format()).isEqualTo(Format.CSV);
        assertThat(reading.questions()).hasSize(1);
    }

    @Test
    void readingEndsWhenItIsCancelled() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("题型", "题干", "答案")));
        for (int i = 0; i < 1_000; i++) {
            rows.add(List.of("判断题", "甲" + i, "对"));
        }
        Effort cancelled = new Effort() {
            @Override
            public void reached(double share) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Upload upload = upload(rows);
        Assertions.assertThatThrownBy(() -> Formats.read(upload, cancelled)).isInstanceOf(CancellationException.class);
    }

    @Test
    void cellsAreReadAsTheSpreadsheetShowsThem() {
        Reading reading =
                Formats.read(dated("yyyy\"年\"m\"月\"", LocalDate.of(1921, 7, 1).atStartOfDay()), Effort.NONE);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.questions().stream().map(FoundQuestion::content))
                .containsExactly(
                        new QuestionContent.Date(LocalText.of("甲"), new PartialDate(1921, 7, null), 0, 1),
                        new QuestionContent.FillIn(
                                LocalText.of("乙"), List.of(new Blank(List.of("1921年7月"), Match.EXACT, Fold.ALL))));
    }

    @Test
    void cellOfWhichThatCannotBeToldIsTold() {
        Reading reading = Formats.read(
                dated("[DBNum1]yyyy\"年\"m\"月\"", LocalDate.of(1921, 7, 1).atStartOfDay()), Effort.NONE);
        assertThat(reading.questions()).hasSize(2);
        assertThat(reading.findings())
                .containsExactly(
                        new Finding(
                                Severity.WARNING,
                                new Place.Cell("题目", 2, "C", "答案"),
                                SheetFault.CELL_SHOWN,
                                "1921-07-01",
                                List.of(),
                                1),
                        new Finding(
                                Severity.WARNING,
                                new Place.Cell("题目", 3, "C", "答案"),
                                SheetFault.CELL_SHOWN,
                                "1921-07-01",
                                List.of(),
                                1));
    }

    @Test
    void blanksInColumnsOfTheirOwnAndAnAnswerHaveToSayTheSame() {
        List<String> headings = List.of("题型", "题干", "空1", "空2", "答案");
        assertThat(read(headings, List.of("填空题", "甲", "一", "二", "一；二")).findings())
                .isEmpty();
        Reading reading = read(headings, List.of("填空题", "甲", "一", "二", "一；三"));
        assertThat(reading.questions()).hasSize(1);
        assertThat(reading.findings())
                .containsExactly(new Finding(
                        Severity.WARNING,
                        new Place.Cell("题目", 2, "E", "答案"),
                        SheetFault.ANSWER_BESIDE,
                        "一；三",
                        List.of(),
                        1));
    }

    @Test
    void whatMarkdownNeverShowsIsTold() {
        Reading reading = read(
                List.of("题型", "题干", "选项A", "选项B", "答案", "解析"),
                List.of(
                        "单选题",
                        "看 <font color='red'>图</font> ![图](https://example.org/a.png)",
                        "H<sub>2</sub>O",
                        "a<b",
                        "A",
                        "<div>见简史</div>"));
        assertThat(reading.questions()).hasSize(1);
        assertThat(reading.findings().stream().map(finding -> told(finding) + " " + finding.value()))
                .containsExactly(
                        "2B sheet-markup <font>",
                        "2B sheet-markup ![](https://example.org/a.png)",
                        "2F sheet-markup <div>");
    }

    @ParameterizedTest
    @CsvSource({
        "不定项选择,MULTIPLE_CHOICE",
        "论述,SHORT_TEXT",
        "简述题,SHORT_TEXT",
        "案例分析,SHORT_TEXT",
        "案例分析题,SHORT_TEXT",
        "材料分析题,SHORT_TEXT",
        "辨析题,SHORT_TEXT",
        "解答题,SHORT_TEXT",
        "正误题,TRUE_FALSE",
        "排列题,ORDERING",
        "配伍题,MATCHING"
    })
    void kindsAreCalledAsInPapers(String word, QuestionKind kind) {
        assertThat(KindWords.of(word)).contains(kind);
    }

    @Test
    void rowsBelowTheLastOneOfASpreadsheetAreTooMany() {
        byte[] bytes = Sheets.rawXlsx(
                Sheets.sheetXml(Sheets.row(1, "题型", "题干", "答案") + Sheets.row(2_000_000_000, "判断", "甲", "也许")));
        assertThat(Formats.read(new Upload("a.xlsx", bytes), Effort.NONE).findings().stream()
                        .map(Finding::fault))
                .containsExactly(SheetFault.TOO_MANY_ROWS);
        String csv = "题型,题干,答案" + "\n".repeat(1_048_576) + "判断,甲,也许";
        assertThat(Formats.readText(csv, Effort.NONE).findings().stream().map(Finding::fault))
                .containsExactly(SheetFault.TOO_MANY_ROWS);
    }

    /** A date and a blank whose answers are dates to the spreadsheet. */
    private static Upload dated(String format, LocalDateTime moment) {
        return new Upload("题库.xlsx", Sheets.xlsx(book -> {
            Sheet sheet = book.createSheet("题目");
            Sheets.fill(sheet, List.of(List.of("题型", "题干", "答案"), List.of("日期题", "甲"), List.of("填空题", "乙")));
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            for (int row = 1; row <= 2; row++) {
                Cell cell = sheet.getRow(row).createCell(2);
                cell.setCellValue(moment);
                cell.setCellStyle(style);
            }
        }));
    }

    private static Reading choice(String kind, String answer) {
        return read(
                List.of("题型", "题干", "选项A", "选项B", "选项C", "选项D", "答案"), List.of(kind, "题", "甲", "乙", "丙", "丁", answer));
    }

    private static Reading row(String kind, String answer) {
        return read(List.of("题型", "题干", "答案"), List.of(kind, "题", answer));
    }

    private static Reading read(List<String> headings, List<String> cells) {
        return Formats.read(upload(List.of(headings, cells)), Effort.NONE);
    }

    private static Upload upload(List<List<String>> rows) {
        return new Upload("题库.xlsx", Sheets.xlsx(book -> Sheets.fill(book.createSheet("题目"), rows)));
    }

    private static <T extends QuestionContent> T content(Reading reading, Class<T> kind) {
        assertThat(errors(reading)).isEmpty();
        assertThat(reading.questions()).hasSize(1);
        return kind.cast(reading.questions().getFirst().content());
    }

    private static List<String> errors(Reading reading) {
        return reading.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(SheetReaderTest::told)
                .toList();
    }

    private static String told(Finding finding) {
        Place.Cell cell = (Place.Cell) finding.place();
        return cell.row() + cell.column() + " " + finding.fault().tag();
    }
}
