package org.dushuban.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * How the cells of each style show numbers (ECMA-376, 18.8). Of the styles nothing else is kept: office programs let them
 * grow to many megabytes.
 */
final class CellFormats extends DefaultHandler {

    /** More than a spreadsheet allows. */
    private static final int MOST = 66_000;

    /** So many formats are kept taken apart. */
    private static final int KEPT = 1_000;

    /**
     * Formats that files name without saying what they are (18.8.30): dates and times as they are written in China, and the
     * two that are as the system of whoever looks at them has them;
     * and what money is there.
     */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(5, "\"¥\"#,##0;\"¥\"-#,##0"),
            Map.entry(6, "\"¥\"#,##0;\"¥\"-#,##0"),
            Map.entry(7, "\"¥\"#,##0.00;\"¥\"-#,##0.00"),
            Map.entry(8, "\"¥\"#,##0.00;\"¥\"-#,##0.00"),
            Map.entry(14, "yyyy-mm-dd"),
            Map.entry(22, "yyyy-mm-dd h:mm"),
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(34, "上午/下午h\"时\"mm\"分\""),
            Map.entry(35, "上午/下午h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(55, "上午/下午h\"时\"mm\"分\""),
            Map.entry(56, "上午/下午h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<Integer, FormatCode> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean named;
    private boolean ofCells;

    /**
     * How a cell shows numbers; null where its style says nothing about that.
     *
     * @param style as the cell names it; null where it names none
     */
    @Nullable
    FormatCode of(@Nullable String style) {
        int index = style == null ? 0 : Integer.parseInt(style);
        if (index < 0 || index >= styles.size()) {
            return null;
        }
        if (formats.size() > KEPT) {
            formats.clear();
        }
        String code = code(styles.get(index));
        return code == null ? null : formats.computeIfAbsent(styles.get(index), _ -> FormatCode.of(code));
    }

    private @Nullable String code(int format) {
        String own = codes.get(format);
        return own == null ? BUILT_IN.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format)) : own;
    }

    /** @throws BadTableException if there are more of them than any spreadsheet has */
    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName) {
            case "numFmts" -> named = true;
            case "cellXfs" -> ofCells = true;
            case "numFmt" -> {
                String code = attributes.getValue("formatCode");
                if (named && code != null) {
                    codes.put(
                            Integer.parseInt(attributes.getValue("numFmtId")),
                            code.substring(0, Math.min(code.length(), FormatCode.LONGEST + 1)));
                }
            }
            case "xf" -> {
                String format = attributes.getValue("numFmtId");
                if (ofCells) {
                    styles.add(format == null ? 0 : Integer.valueOf(format));
                }
            }
            default -> {
                // fonts, borders and the like
            }
        }
        if (styles.size() > MOST || codes.size() > MOST) {
            throw BadTableException.file(Fault.TOO_BIG);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        named &= !localName.equals("numFmts");
        ofCells &= !localName.equals("cellXfs");
    }
}
