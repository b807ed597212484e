package org.dushuban.sheet;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
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

    private final @Nullable StylesTable styles;
    private final SharedTexts texts;
    private final PlainFormatter formatter;
    private final SheetCells cells;
    private final CellText text;
    private String type = "";
    private @Nullable String address;
    private @Nullable String style;
    private int nextRow;

    SheetRows(
            @Nullable StylesTable styles,
            SharedTexts texts,
            PlainFormatter formatter,
            SheetCells cells,
            int cellCharacters) {
        this.styles = styles;
        this.texts = texts;
        this.formatter = formatter;
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
            case "c" -> cells.cell(address, shown(text.take()));
            default -> text.leave(localName);
        }
    }

    /** What the cell shows. */
    private String shown(String value) {
        return switch (type) {
            case "b" -> value.isEmpty() ? "" : value.startsWith("0") ? "FALSE" : "TRUE";
            case "inlineStr" -> SheetText.decode(value);
            case "s" -> value.isBlank() ? "" : texts.get(Integer.parseInt(value.strip()));
            case "n" -> number(value);
            case "d" -> value.substring(0, Math.min(value.length(), DAY));
            // what a formula gave or failed with, as spreadsheets show it
            default -> value;
        };
    }

    private String number(String value) {
        XSSFCellStyle look = look();
        if (look == null || value.isEmpty()) {
            return value;
        }
        int index = look.getDataFormat();
        String format = look.getDataFormatString();
        String known = format == null ? BuiltinFormats.getBuiltinFormat(index) : format;
        return known == null ? value : formatter.formatRawCellContents(Double.parseDouble(value), index, known);
    }

    private @Nullable XSSFCellStyle look() {
        if (styles == null || style == null && styles.getNumCellStyles() == 0) {
            return null;
        }
        return styles.getStyleAt(style == null ? 0 : Integer.parseInt(style));
    }
}
