package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dushuban.question.Blank;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.dushuban.support.Sheets;
import org.junit.jupiter.api.Test;

/** Tables made for other systems, as these make them. */
class ForeignSheetsTest {

    @Test
    void surveyKingHasASheetForEachKind() {
        byte[] bytes = Sheets.xlsx(book -> {
            List<String> choice = List.of("序号", "题干", "选项 A", "选项 B", "选项 C", "选项 D", "解析", "分数", "答案", "标签");
            Sheet single = book.createSheet("单选题");
            Sheets.fill(
                    single,
                    List.of(choice, List.of("1", "党的一大在*哪里*召开？", "上海", "北京", "", "", "见 <简史>", "", "A", "党史,建党")));
            single.getRow(1).getCell(0).setCellValue(1);
            single.getRow(1).getCell(7).setCellValue(2);
            Sheets.fill(
                    book.createSheet("多选题"),
                    List.of(
                            List.of("序号", "题干", "选项 A", "选项 B", "选项 C", "解析", "分数", "评分方式", "答案", "标签"),
                            List.of("1", "哪些？", "甲", "乙", "丙", "", "4", "漏选得部分分", "AC", "")));
            Sheets.fill(
                    book.createSheet("判断题"),
                    List.of(
                            List.of("序号", "题干", "选项 A", "选项 B", "解析", "分数", "答案", "标签"),
                            List.of("1", "对吗？", "正确", "错误", "", "1", "B", "")));
            Sheet blanks = book.createSheet("填空题");
            Sheets.fill(
                    blanks,
                    List.of(
                            List.of("序号", "题干", "空 1", "空 2", "空 3", "解析", "分数", "标签", "得分方式"),
                            List.of("1", "____年在____召开", "", "上海\n沪", "", "", "2", "", "完全一致得分")));
            blanks.getRow(1).getCell(2).setCellValue(1921);
            Sheets.fill(
                    book.createSheet("简答题"),
                    List.of(List.of("序号", "题干", "解析", "分数", "答案", "标签"), List.of("1", "为什么？", "", "5", "因为……", "")));
        });
        Reading reading = Formats.read(new Upload("题库.xlsx", bytes), Effort.NONE);
        assertThat(reading.findings().stream().map(Finding::fault))
                .containsExactly(SheetFault.SCORING, SheetFault.SCORING);
        assertThat(reading.questions().stream().map(FoundQuestion::content))
                .containsExactly(
                        new QuestionContent.SingleChoice(
                                LocalText.of("党的一大在\\*哪里\\*召开？"), List.of(LocalText.of("上海"), LocalText.of("北京")), 0),
                        new QuestionContent.MultipleChoice(
                                LocalText.of("哪些？"),
                                List.of(LocalText.of("甲"), LocalText.of("乙"), LocalText.of("丙")),
                                new TreeSet<>(Set.of(0, 2))),
                        new QuestionContent.TrueFalse(LocalText.of("对吗？"), false),
                        new QuestionContent.FillIn(
                                LocalText.of("[[1]]年在[[2]]召开"),
                                List.of(Blank.of("1921"), new Blank(List.of("上海", "沪"), Match.EXACT, Fold.ALL))),
                        new QuestionContent.ShortText(LocalText.of("为什么？"), LocalText.of("因为……"), 1_000));
        assertThat(reading.questions().getFirst().tags()).containsExactly("党史", "建党");
        assertThat(reading.questions().getFirst().points()).isEqualByComparingTo("2");
        assertThat(reading.questions().getFirst().number()).isNull();
    }

    @Test
    void surveyKingsMistakesHaveTheirCells() {
        byte[] bytes = Sheets.xlsx(book -> Sheets.fill(
                book.createSheet("填空题"),
                List.of(List.of("序号", "题干", "空1", "空2", "空3"), List.of("1", "甲", "一", "", "三"), List.of("2"))));
        Reading reading = Formats.read(new Upload("题库.xlsx", bytes), Effort.NONE);
        assertThat(reading.questions()).isEmpty();
        assertThat(reading.findings())
                .containsExactly(new Finding(
                        Severity.ERROR,
                        new Place.Cell("填空题", 2, "D", "空2"),
                        QuestionFault.BLANK_EMPTY,
                        "2",
                        List.of(),
                        1));
    }

    @Test
    void oneRowPerOptionContinuesInBlankCells() {
        byte[] bytes = Sheets.xlsx(book -> {
            Sheet sheet = book.createSheet("Sheet1");
            Sheets.fill(
                    sheet,
                    List.of(
                            List.of("题目序号", "题目类型", "题目内容", "整体解析", "是否正确项", "选项内容", "选项解析"),
                            List.of("1", "1", "哪一年？", "见简史", "否", "1919", "五四运动"),
                            List.of("", "", "", "", "是", "1921", ""),
                            List.of("2", "2", "哪些？", "", "1", "甲"),
                            List.of("2", "2", "哪些？", "", "0", "乙"),
                            List.of("2", "2", "哪些？", "", "1", "丙"),
                            List.of("3", "3", "对吗？", "", "", "对"),
                            List.of("", "", "", "", "√", "错"),
                            List.of("4", "单选题", "没有答案", "", "否", "甲"),
                            List.of("", "", "", "", "大概", "乙"),
                            List.of("5", "7", "什么？", "", "是", "甲")));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
            sheet.getRow(1).getCell(0).setCellValue(1);
            sheet.getRow(1).getCell(1).setCellValue(1);
        });
        Reading reading = Formats.read(new Upload("a.xlsx", bytes), Effort.NONE);
        assertThat(reading.questions().stream().map(FoundQuestion::content))
                .containsExactly(
                        new QuestionContent.SingleChoice(
                                LocalText.of("哪一年？"), List.of(LocalText.of("1919"), LocalText.of("1921")), 1),
                        new QuestionContent.MultipleChoice(
                                LocalText.of("哪些？"),
                                List.of(LocalText.of("甲"), LocalText.of("乙"), LocalText.of("丙")),
                                new TreeSet<>(Set.of(0, 2))),
                        new QuestionContent.TrueFalse(LocalText.of("对吗？"), false));
        assertThat(reading.questions().getFirst().explanation()).isEqualTo(LocalText.of("见简史\n\n- A：五四运动"));
        assertThat(reading.findings().stream()
                        .map(finding -> ((Place.Cell) finding.place()).row()
                                + ((Place.Cell) finding.place()).column()
                                + " "
                                + finding.fault().tag()))
                .containsExactlyInAnyOrder(
                        "2G sheet-option-explanation",
                        "10E sheet-option-flag",
                        "9E no-answer",
                        "11B sheet-kind-unknown");
    }

    @Test
    void whatEachRowSaysAgainIsNoMistake() {
        Reading reading = rows(
                List.of("1", "单选题", "哪一年？", "见简史", "2", "否", "1919"),
                List.of("1", "单选题", "哪一年？", "见简史", "2", "是", "1921"));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.questions()).hasSize(1);
        assertThat(rows(
                                List.of("1", "单选题", "哪一年？", "见简史", "2", "否", "1919"),
                                List.of("1", "单选题", "哪一年？", "见党章", "2", "是", "1921"))
                        .findings()
                        .stream()
                        .map(finding -> ((Place.Cell) finding.place()).row() + " "
                                + finding.fault().tag()))
                .containsExactly("3 sheet-cell-unused");
    }

    @Test
    void allRowsOfAShortTextAreItsAnswer() {
        Reading reading = rows(
                List.of("1", "简答题", "为什么？", "", "", "", "其一……"),
                List.of("", "", "", "", "", "", ""),
                List.of("", "", "", "", "", "", "其二……"));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.questions().stream().map(FoundQuestion::content))
                .containsExactly(
                        new QuestionContent.ShortText(LocalText.of("为什么？"), LocalText.of("其一……\n\n其二……"), 1_000));
    }

    @SafeVarargs
    private static Reading rows(List<String>... rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of("题目序号", "题目类型", "题目内容", "整体解析", "分值", "是否正确项", "选项内容"));
        all.addAll(List.of(rows));
        return Formats.read(
                new Upload("a.xlsx", Sheets.xlsx(book -> Sheets.fill(book.createSheet("Sheet1"), all))), Effort.NONE);
    }

    @Test
    void optionWithoutAQuestionIsTold() {
        byte[] bytes = Sheets.xlsx(book -> Sheets.fill(
                book.createSheet("Sheet1"),
                List.of(List.of("题目序号", "题目内容", "是否正确项", "选项内容"), List.of("", "", "是", "甲"))));
        assertThat(Formats.read(new Upload("a.xlsx", bytes), Effort.NONE).findings().stream()
                        .map(Finding::fault))
                .containsExactly(SheetFault.OPTION_ASTRAY);
    }
}
