package org.dushuban.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the visible sheets of an xlsx file as a stream of events, so that a large file costs little memory. Formulas are
 * never computed: what the spreadsheet last showed is read. Dates come out as {@code 2020-01-05}, however the cell shows
 * them.
 */
final class XlsxReader {

    /** In East Asian spreadsheets these built-in formats are dates; files name them without saying so. */
    private static final List<Integer> EAST_ASIAN_DATES = IntStream.concat(
                    IntStream.rangeClosed(27, 36), IntStream.rangeClosed(50, 58))
            .boxed()
            .toList();

    private final TableLimits limits;

    XlsxReader(TableLimits limits) {
        this.limits = limits;
    }

    /**
     * @param sheets how many visible sheets are read at most, from the left
     * @throws BadTableException if it cannot be read
     */
    List<Table> read(byte[] bytes, int sheets) {
        XlsxGuard.refuseBomb(bytes, limits.unpacked());
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XlsxGuard.refuseDisguise(file);
            return read(file, sheets);
        } catch (BadTableException e) {
            throw e;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            // POI answers damaged files with whatever comes, null pointers among it
            throw BadTableException.file(Fault.UNREADABLE);
        }
    }

    private List<Table> read(OPCPackage file, int sheets)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(file);
        VisibleSheets visible = new VisibleSheets();
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, visible);
        }
        if (visible.sheets().isEmpty()) {
            throw BadTableException.file(Fault.UNREADABLE);
        }
        StylesTable styles = withEastAsianDates(reader.getStylesTable());
        ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(file, false);
        PlainFormatter formatter = new PlainFormatter(visible.date1904());
        TableBuilder table = new TableBuilder(limits);
        List<Table> tables = new ArrayList<>();
        Allowance allowance = new Allowance(limits.unpacked());
        for (VisibleSheets.Sheet sheet : visible.sheets().stream().limit(sheets).toList()) {
            ContentHandler rows = new XSSFSheetXMLHandler(styles, null, texts, new SheetCells(table), formatter, false);
            table.begin(sheet.name());
            try (InputStream data = allowance.over(reader.getSheet(sheet.relation()))) {
                parse(data, rows);
            }
            tables.add(table.end());
        }
        return tables;
    }

    private static @Nullable StylesTable withEastAsianDates(@Nullable StylesTable styles) {
        if (styles != null) {
            EAST_ASIAN_DATES.stream()
                    .map(Integer::shortValue)
                    .filter(format -> styles.getNumberFormatAt(format) == null)
                    .forEach(format -> styles.putNumberFormat(format, "yyyy-mm-dd"));
        }
        return styles;
    }

    private static void parse(InputStream xml, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        parser.setFeature("http://xml.org/sax/features/external-general-entities", false);
        parser.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        parser.setContentHandler(handler);
        parser.parse(new InputSource(xml));
    }
}
