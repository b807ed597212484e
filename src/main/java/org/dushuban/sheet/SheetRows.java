package org.dushuban.sheet;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the cells of a sheet as they come (ECMA-376, 18.3.1.4). The handler of POI builds an object of its model for each
 * text and gathers without a limit; hostile sheets took minutes and all memory there.
 */
final class SheetRows extends DefaultHandler {

    /** {@code 2020-01-05}, before the time. */
    private static final int DAY = 10;

    private final CellFormats formats;
    private final SharedTexts texts;
    private final CellNumbers numbers;
    private final SheetCells cells;
    private final CellText text;
    private String type = "";
    private @Nullable String address;
    private @Nullable String style;
    private int nextRow;

    SheetRows(CellFormats formats, SharedTexts texts, CellNumbers numbers, SheetCells cells, int cellCharacters) {
        this.formats = formats;
        this.texts = texts;
        this.numbers = numbers;
        this.cells = cells;
        text = new CellText(cellCharacters);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName) {
            case "row" -> {
                String number = attributes.getValue("r");
                int row = number == null ? nextRow : Integer.parseInt(number) - 1;
                cells.startRow(row);
                nextRow = row + 1;
            }
            case "c" -> {
                text.clear();
                address = attributes.getValue("r");
                style = attributes.getValue("s");
                String named = attributes.getValue("t");
                type = named == null ? "n" : named;
            }
            default -> text.enter(localName);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.add(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        switch (localName) {
            case "row" -> cells.endRow();
            case "c" -> {
                CellNumbers.Shown shown = shown(text.take());
                cells.cell(address, shown.text(), shown.sure());
            }
            default -> text.leave(localName);
        }
    }

    private CellNumbers.Shown shown(String value) {
        return switch (type) {
            case "n" -> number(value);
            case "d" -> day(value);
            default -> new CellNumbers.Shown(text(value), true);
        };
    }

    private String text(String value) {
        return switch (type) {
            case "b" -> value.isEmpty() ? "" : value.startsWith("0") ? "FALSE" : "TRUE";
            case "inlineStr" -> SheetText.decode(value);
            case "s" -> value.isBlank() ? "" : texts.get(Integer.parseInt(value.strip()));
            // what a formula gave or failed with, as spreadsheets show it
            default -> value;
        };
    }

    /** A date or a time that the file spells out (ISO 8601). */
    private CellNumbers.Shown day(String value) {
        FormatCode format = formats.of(style);
        if (format != null && format.isDate()) {
            try {
                return numbers.of(DateUtil.getExcelDate(LocalDateTime.parse(value)), format);
            } catch (DateTimeParseException e) {
                // a day alone, or a time alone, is as it is written
            }
        }
        return new CellNumbers.Shown(value.substring(0, Math.min(value.length(), DAY)), true);
    }

    private CellNumbers.Shown number(String value) {
        FormatCode format = value.isEmpty() ? null : formats.of(style);
        return format == null ? new CellNumbers.Shown(value, true) : numbers.of(Double.parseDouble(value), format);
    }
}
