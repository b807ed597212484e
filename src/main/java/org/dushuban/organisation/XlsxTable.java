package org.dushuban.organisation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the first visible sheet of an xlsx file as a stream of events, so that a large file costs little memory. Formulas
 * are never computed: what the spreadsheet last showed is read. Dates come out as {@code 2020-01-05}, however the cell
 * shows them.
 */
final class XlsxTable {

    /** In East Asian spreadsheets these built-in formats are dates; files name them without saying so. */
    private static final List<Integer> EAST_ASIAN_DATES = IntStream.concat(
                    IntStream.rangeClosed(27, 36), IntStream.rangeClosed(50, 58))
            .boxed()
            .toList();

    static {
        ZipSecureFile.setMaxEntrySize(TableLimits.UNPACKED_BYTES);
    }

    private XlsxTable() {}

    /** @throws BadTableException if it cannot be read */
    static Table read(byte[] bytes) {
        try {
            refuseBomb(bytes);
            try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
                return read(file);
            }
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | RecordFormatException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException e) {
            throw new BadTableException(RosterFault.UNREADABLE, 0);
        }
    }

    private static Table read(OPCPackage file)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(file);
        FirstVisibleSheet sheet = new FirstVisibleSheet();
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, sheet);
        }
        if (sheet.relation == null) {
            throw new BadTableException(RosterFault.UNREADABLE, 0);
        }
        Rows rows = new Rows();
        refuseDisguise(file);
        ContentHandler handler = new XSSFSheetXMLHandler(
                withEastAsianDates(reader.getStylesTable()),
                null,
                new ReadOnlySharedStringsTable(file, false),
                rows,
                new PlainFormatter(sheet.date1904),
                false);
        try (InputStream data = reader.getSheet(sheet.relation)) {
            parse(data, handler);
        }
        return rows.table.build(sheet.name);
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

    /** Unpacks to nowhere and counts, before anything is kept. The JDK's reader refuses the large-file form that POI writes. */
    private static void refuseBomb(byte[] bytes) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipArchiveEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                long left = mayBeLong(part.getName()) ? TableLimits.UNPACKED_BYTES : TableLimits.PART_BYTES;
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    unpacked += read;
                    left -= read;
                    if (left < 0 || unpacked > TableLimits.UNPACKED_BYTES) {
                        throw new BadTableException(RosterFault.TOO_BIG, 0);
                    }
                }
            }
        }
    }

    /** Sheets and texts are read as streams, pictures not at all; the other parts are held in memory as a whole. */
    private static boolean mayBeLong(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        return name.matches("/?xl/(worksheets|media)/[^/]*|/?xl/sharedstrings\\.xml");
    }

    /** A part that is held in memory as a whole must not have borrowed the name of one that may be long. */
    private static void refuseDisguise(OPCPackage file) {
        Stream.of(XSSFRelation.STYLES, XSSFRelation.THEME)
                .flatMap(kind -> file.getPartsByContentType(kind.getContentType()).stream())
                .filter(part -> mayBeLong(part.getPartName().getName()))
                .findFirst()
                .ifPresent(_ -> {
                    throw new BadTableException(RosterFault.UNREADABLE, 0);
                });
    }

    /** Finds the sheet that a person sees first. */
    private static final class FirstVisibleSheet extends DefaultHandler {

        private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

        private @Nullable String relation;
        private String name = "";
        private boolean date1904;

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            if (localName.equals("workbookPr")) {
                String flag = attributes.getValue("date1904");
                date1904 = "1".equals(flag) || "true".equals(flag);
            }
            String state = attributes.getValue("state");
            if (relation == null && localName.equals("sheet") && (state == null || state.equals("visible"))) {
                relation = attributes.getValue(RELATIONS, "id");
                name = attributes.getValue("name");
            }
        }
    }

    /** Takes the cells as they come; some writers leave out addresses, then the next column is meant. */
    private static final class Rows implements SheetContentsHandler {

        private final TableBuilder table = new TableBuilder();
        private int row;
        private int column;

        @Override
        public void startRow(int rowNumber) {
            row = rowNumber + 1;
            column = -1;
        }

        @Override
        public void endRow(int rowNumber) {
            table.endRow(row);
        }

        @Override
        public void cell(@Nullable String address, @Nullable String text, @Nullable XSSFComment comment) {
            int next = address == null ? column + 1 : column(address);
            if (next <= column) {
                throw new BadTableException(RosterFault.UNREADABLE, row);
            }
            column = next;
            if (text != null) {
                // what a formula failed with, as the spreadsheet shows it
                table.cell(row, column, text.startsWith("ERROR:#") ? text.substring("ERROR:".length()) : text);
            }
        }

        private static int column(String address) {
            int column = 0;
            for (int i = 0; i < address.length() && !Character.isDigit(address.charAt(i)); i++) {
                int letter = Character.toUpperCase(address.charAt(i)) - 'A';
                if (letter < 0 || letter > 25 || i > 3) {
                    throw new BadTableException(RosterFault.UNREADABLE, 0);
                }
                column = column * 26 + letter + 1;
            }
            return column - 1;
        }
    }

    /** Numbers without grouping or exponent, with the leading zeros that the cell shows; dates as ISO. */
    private static final class PlainFormatter extends DataFormatter {

        private final boolean date1904;

        PlainFormatter(boolean date1904) {
            super(Locale.ROOT);
            this.date1904 = date1904;
        }

        @Override
        public String formatRawCellContents(double number, int formatIndex, String format) {
            if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(number)) {
                LocalDateTime moment = DateUtil.getLocalDateTime(number, date1904);
                return moment.toLocalDate().toString();
            }
            String digits = BigDecimal.valueOf(number)
                    .setScale(10, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
            boolean padded = format.matches("0+") && digits.matches("\\d+");
            return padded ? "0".repeat(Math.max(0, format.length() - digits.length())) + digits : digits;
        }
    }
}
