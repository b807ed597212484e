package org.dushuban.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.dushuban.support.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the cells of a workbook, whoever wrote it. */
class SheetTextTest {

    private static final TableLimits LIMITS = new TableLimits(20_000_000, 64_000_000, 100, 10, 100, 100_000);

    private static final String ALPHABET = "_x00A1Fg_\u0001\uFFFF\uD83C\uDF89\n甲";

    @Test
    void whatIsSpelledIsReadAgain() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(24), 0, ALPHABET.length())
                    .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
                    .collect(Collectors.joining());
            assertThat(SheetText.decode(SheetText.encode(text)))
                    .as("seed " + seed)
                    .isEqualTo(text);
        }
    }

    @Test
    void everyKindOfCellShowsWhatASpreadsheetShows() {
        String row = "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c>"
                + "<c r=\"C1\" t=\"e\"><v>#REF!</v></c><c r=\"D1\" t=\"str\"><f>A1</f><v>甲</v></c>"
                + "<c r=\"E1\" t=\"d\"><v>2020-01-05T00:00:00</v></c><c r=\"F1\"><v>1921.50</v></c>"
                + "<c r=\"G1\" t=\"inlineStr\"><is><r><t>乙</t></r><r><t>丙</t></r><rPh><t>yi</t></rPh></is></c></row>";
        assertThat(cells(row)).containsExactly("TRUE", "FALSE", "#REF!", "甲", "2020-01-05", "1921.50", "乙丙");
    }

    @Test
    void emptyCellsWithoutAnAddressHoldTheirPlace() {
        String row = "<row><c/><c t=\"str\"><v>甲</v></c><c t=\"str\"/><c t=\"str\"><v>乙</v></c></row>";
        assertThat(cells(row)).containsExactly("", "甲", "", "乙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row a=\"%s\"/>", "<!-- %s -->", "<?a %s?>", "<row><c><v><![CDATA[%s]]></v></c></row>"})
    void whatAParserWouldHoldAsAWholeMayNotBeLong(String xml) {
        byte[] file = Sheets.rawXlsx(Sheets.sheetXml(xml.formatted("a".repeat(5_000_000))));
        assertThatThrownBy(() -> Tables.xlsx(file, LIMITS))
                .isInstanceOfSatisfying(
                        BadTableException.class, bad -> assertThat(bad.fault()).isEqualTo(Fault.TOO_BIG));
    }

    @Test
    void manySmallCellsCountMoreThanTheirCharacters() {
        String rows = ("<row>" + "<c><v>1</v></c>".repeat(10) + "</row>").repeat(90);
        TableLimits few = new TableLimits(20_000_000, 64_000_000, 100, 10, 100, 10_000);
        assertThat(Tables.xlsx(Sheets.rawXlsx(Sheets.sheetXml(rows)), LIMITS)).hasSize(1);
        assertThatThrownBy(() -> Tables.xlsx(Sheets.rawXlsx(Sheets.sheetXml(rows)), few))
                .isInstanceOf(BadTableException.class);
    }

    private static List<String> cells(String row) {
        return Tables.xlsx(Sheets.rawXlsx(Sheets.sheetXml(row)), LIMITS)
                .getFirst()
                .rows()
                .getFirst()
                .cells();
    }
}
