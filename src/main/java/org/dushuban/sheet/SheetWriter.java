package org.dushuban.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes an xlsx file, sheet after sheet and row after row, so that a large one costs little memory. Each cell is text:
 * nothing in it is computed, neither now nor when somebody edits it, and no leading zero is lost.
 */
public final class SheetWriter implements AutoCloseable {

    /** The media type of such a file. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Remarks are held in memory until the end, some kilobytes each; beyond so many the colour alone has to do. */
    public static final int REMARKS = 1_000;

    private static final int UNIT_OF_WIDTH = 256;
    private static final int MAX_NAME = 31;
    private static final int WINDOW = 100;
    private static final int REMARK_COLUMNS = 3;
    private static final int REMARK_ROWS = 4;

    private final SXSSFWorkbook book = new SXSSFWorkbook(WINDOW);
    private final CreationHelper helper = book.getCreationHelper();
    private final CellStyles styles = new CellStyles(book);
    private final Set<String> names = new HashSet<>();
    private SXSSFSheet sheet;
    private int rows;
    private int remarks;

    /** @param name of the first sheet, as {@link #sheet} takes it */
    public SheetWriter(String name) {
        sheet = create(name);
    }

    /** Begins another sheet. What its name may not hold becomes a space; a name that is taken gets a number. */
    public void sheet(String name) {
        sheet = create(name);
        rows = 0;
    }

    /**
     * Makes whatever is typed into the first columns text, and them so wide.
     *
     * @param widths in characters
     */
    public void columns(List<Integer> widths) {
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * UNIT_OF_WIDTH);
            sheet.setDefaultColumnStyle(column, styles.text());
        }
    }

    /** Adds a row of headings; as the first row it stays in view. */
    public void headings(List<String> cells) {
        Row row = next();
        for (int column = 0; column < cells.size(); column++) {
            cell(row, column, cells.get(column)).setCellStyle(styles.heading());
        }
        if (rows == 1) {
            sheet.createFreezePane(0, 1);
        }
    }

    /**
     * Adds a row; an empty text leaves its cell out.
     *
     * @throws IllegalArgumentException if a text is longer than {@link TableLimits#CELL_OF_A_SPREADSHEET}
     */
    public void row(List<String> cells) {
        row(cells, Map.of());
    }

    /**
     * Adds a row in which some cells are marked by a colour and a remark.
     *
     * @param marks by column, from 0; a column beyond the last cell may be marked too
     * @throws IllegalArgumentException if a text is longer than {@link TableLimits#CELL_OF_A_SPREADSHEET}
     */
    public void row(List<String> cells, Map<Integer, String> marks) {
        Row row = next();
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                cell(row, column, cells.get(column));
            }
        }
        marks.forEach((column, remark) -> mark(row, column, remark));
    }

    /**
     * Goes on at a row further below; those before it hold nothing.
     *
     * @param number from 1
     * @throws IllegalArgumentException if that row is written already, or there is none of that number
     */
    public void goTo(int number) {
        if (number <= rows || number > TableLimits.ROWS_OF_A_SPREADSHEET) {
            throw new IllegalArgumentException("row " + number + " behind " + rows);
        }
        rows = number - 1;
    }

    /**
     * Offers texts to choose from, in a column from the second row on.
     *
     * @param column from 0
     * @param lastRow the last row, from 1, in which they are offered
     * @throws IllegalArgumentException if all of them together are longer than 255 characters
     */
    public void choices(int column, int lastRow, List<String> texts) {
        DataValidationHelper validation = sheet.getDataValidationHelper();
        DataValidation list = validation.createValidation(
                validation.createExplicitListConstraint(texts.toArray(String[]::new)),
                new CellRangeAddressList(1, lastRow - 1, column, column));
        // in xlsx this shows the arrow
        list.setSuppressDropDownArrow(true);
        sheet.addValidationData(list);
    }

    public void write(OutputStream out) throws IOException {
        book.write(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    private SXSSFSheet create(String name) {
        String safe = WorkbookUtil.createSafeSheetName(name);
        String free = safe;
        for (int number = 2; !names.add(free.toLowerCase(Locale.ROOT)); number++) {
            String suffix = " " + number;
            free = safe.substring(0, Math.min(safe.length(), MAX_NAME - suffix.length())) + suffix;
        }
        return book.createSheet(free);
    }

    private Row next() {
        return sheet.createRow(rows++);
    }

    private Cell cell(Row row, int column, String text) {
        Cell cell = row.createCell(column);
        cell.setCellValue(SheetText.encode(text));
        cell.setCellStyle(Formulas.looksLikeOne(text) ? styles.guarded() : styles.text());
        return cell;
    }

    private void mark(Row row, int column, String remark) {
        Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        boolean guarded = cell.getCellStyle().getQuotePrefixed();
        cell.setCellStyle(guarded ? styles.guardedMark() : styles.mark());
        if (++remarks > REMARKS) {
            return;
        }
        ClientAnchor anchor = helper.createClientAnchor();
        // where it is hung up is where POI looks it up
        anchor.setCol1(column);
        anchor.setCol2(column + REMARK_COLUMNS);
        anchor.setRow1(row.getRowNum());
        anchor.setRow2(row.getRowNum() + REMARK_ROWS);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(SheetText.encode(remark)));
        cell.setCellComment(comment);
    }
}
