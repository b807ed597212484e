package org.dushuban.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the visible sheets of an xlsx file as a stream of events, so that a large file costs little memory. Formulas are
 * never computed: what the spreadsheet last showed is read.
 */
final class XlsxReader {

    /** Each costs a parser of its own, however little it holds. */
    private static final int MOST_SHEETS = 1_000;

    private final TableLimits limits;
    private final Function<Boolean, CellNumbers> numbers;

    /** @param numbers how they become texts, given whether days are counted from 1904 */
    XlsxReader(TableLimits limits, Function<Boolean, CellNumbers> numbers) {
        this.limits = limits;
        this.numbers = numbers;
    }

    /**
     * @param sheets how many visible sheets are read at most, from the left
     * @throws BadTableException if it cannot be read
     */
    List<Table> read(byte[] bytes, int sheets) {
        XlsxGuard.refuseBomb(bytes, limits.unpacked());
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
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
        if (Math.min(sheets, visible.sheets().size()) > MOST_SHEETS) {
            throw BadTableException.file(Fault.TOO_BIG);
        }
        CellFormats formats = formats(file);
        SharedTexts texts = texts(file);
        CellNumbers shown = numbers.apply(visible.date1904());
        TableBuilder table = new TableBuilder(limits);
        List<Table> tables = new ArrayList<>();
        Allowance allowance = new Allowance(limits.unpacked());
        for (VisibleSheets.Sheet sheet : visible.sheets().stream().limit(sheets).toList()) {
            DefaultHandler rows = new SheetRows(formats, texts, shown, new SheetCells(table), limits.cellCharacters());
            table.begin(sheet.name());
            try (InputStream data = allowance.over(reader.getSheet(sheet.relation()))) {
                parse(data, rows);
            }
            tables.add(table.end());
        }
        return tables;
    }

    private SharedTexts texts(OPCPackage file) throws IOException, SAXException, ParserConfigurationException {
        SharedTexts texts = new SharedTexts(limits);
        for (PackagePart part : file.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType())) {
            try (InputStream data = part.getInputStream()) {
                parse(data, texts);
            }
        }
        return texts;
    }

    private static CellFormats formats(OPCPackage file) throws IOException, SAXException, ParserConfigurationException {
        CellFormats formats = new CellFormats();
        for (PackagePart part : file.getPartsByContentType(XSSFRelation.STYLES.getContentType())) {
            try (InputStream data = part.getInputStream()) {
                parse(data, formats);
            }
        }
        return formats;
    }

    private static void parse(InputStream xml, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        parser.setFeature("http://xml.org/sax/features/external-general-entities", false);
        parser.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        for (String limit : ReferenceLimits.NAMES) {
            parser.setProperty(limit, ReferenceLimits.NONE);
        }
        parser.setContentHandler(handler);
        // that of POI writes what is wrong with a file into the log
        parser.setErrorHandler(handler);
        InputSource source = new InputSource(new ShortTags(xml));
        // so does every spreadsheet write, and another encoding could hide long tags
        source.setEncoding(StandardCharsets.UTF_8.name());
        parser.parse(source);
    }
}
