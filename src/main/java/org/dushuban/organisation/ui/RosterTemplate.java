package org.dushuban.organisation.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dushuban.organisation.RosterColumn;
import org.dushuban.shared.ui.Languages;
import org.dushuban.shared.ui.Words;
import org.dushuban.shared.ui.WordsProvider;

/**
 * An empty roster to fill in: headings in both languages, numbers and phones as text so that no spreadsheet eats their
 * zeros, a list for the state, and a second sheet that explains each column by an example.
 */
final class RosterTemplate {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LAST_ROW = 20_000;
    private static final int WIDTH = 20 * 256;

    private final SXSSFWorkbook book = new SXSSFWorkbook();
    private final WordsProvider words;
    private final CellStyle text = book.createCellStyle();
    private final CellStyle heading = book.createCellStyle();

    private RosterTemplate(WordsProvider words) {
        this.words = words;
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        Font bold = book.createFont();
        bold.setBold(true);
        heading.setFont(bold);
    }

    static void write(WordsProvider words, DownloadEvent event) throws IOException {
        describe(event, Words.of("organisation.import.template.file"));
        write(words, event.getOutputStream());
    }

    static void write(WordsProvider words, OutputStream out) throws IOException {
        RosterTemplate template = new RosterTemplate(words);
        try (SXSSFWorkbook book = template.book) {
            template.roster();
            template.explanation();
            book.write(out);
        }
    }

    static void describe(DownloadEvent event, String file) {
        event.setFileName(file);
        event.setContentType(TYPE);
    }

    private void roster() {
        Sheet sheet = book.createSheet(both("organisation.import.template.sheet", " "));
        headings(sheet.createRow(0));
        for (RosterColumn column : RosterColumn.values()) {
            sheet.setColumnWidth(column.ordinal(), WIDTH);
            sheet.setDefaultColumnStyle(column.ordinal(), text);
        }
        sheet.createFreezePane(0, 1);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        int state = RosterColumn.STATE.ordinal();
        DataValidation list = helper.createValidation(
                helper.createExplicitListConstraint(RosterColumn.stateWords().toArray(String[]::new)),
                new CellRangeAddressList(1, LAST_ROW, state, state));
        list.setSuppressDropDownArrow(true);
        sheet.addValidationData(list);
    }

    private void headings(Row row) {
        for (RosterColumn column : RosterColumn.values()) {
            row.createCell(column.ordinal()).setCellValue(column.heading());
            row.getCell(column.ordinal()).setCellStyle(heading);
        }
    }

    private void explanation() {
        Sheet sheet = book.createSheet(both("organisation.import.template.explanation", " "));
        headings(sheet.createRow(0));
        Row example = sheet.createRow(1);
        for (RosterColumn column : RosterColumn.values()) {
            sheet.setColumnWidth(column.ordinal(), WIDTH);
            example.createCell(column.ordinal()).setCellValue(word(column, "example", Languages.CHINESE));
            Row row = sheet.createRow(3 + column.ordinal());
            row.createCell(0).setCellValue(column.heading());
            row.createCell(1).setCellValue(word(column, "explanation", Languages.CHINESE));
            sheet.createRow(10 + column.ordinal())
                    .createCell(1)
                    .setCellValue(word(column, "explanation", Languages.ENGLISH));
        }
    }

    private String word(RosterColumn column, String aspect, Locale language) {
        return words.getTranslation("roster.column." + column.tag() + "." + aspect, language);
    }

    private String both(String key, String between) {
        return String.join(
                between,
                Stream.of(Languages.CHINESE, Languages.ENGLISH)
                        .map(language -> words.getTranslation(key, language))
                        .toList());
    }
}
