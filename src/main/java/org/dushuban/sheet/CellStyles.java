package org.dushuban.sheet;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of cells: all of them hold text. */
final class CellStyles {

    private final CellStyle text;
    private final CellStyle guarded;
    private final CellStyle heading;
    private final CellStyle mark;
    private final CellStyle guardedMark;

    CellStyles(Workbook book) {
        text = book.createCellStyle();
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        text.setVerticalAlignment(VerticalAlignment.TOP);
        text.setWrapText(true);
        guarded = like(book, text);
        guarded.setQuotePrefixed(true);
        heading = like(book, text);
        Font bold = book.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        mark = marked(book, text);
        guardedMark = marked(book, guarded);
    }

    private static CellStyle like(Workbook book, CellStyle other) {
        CellStyle style = book.createCellStyle();
        style.cloneStyleFrom(other);
        return style;
    }

    private static CellStyle marked(Workbook book, CellStyle other) {
        CellStyle style = like(book, other);
        style.setQuotePrefixed(other.getQuotePrefixed());
        style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    CellStyle text() {
        return text;
    }

    /** For a text that would be taken for a formula when somebody edits it. */
    CellStyle guarded() {
        return guarded;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle mark() {
        return mark;
    }

    CellStyle guardedMark() {
        return guardedMark;
    }
}
