package org.dushuban.organisation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Reads comma-separated values (RFC 4180), also with semicolons or tabs, whatever spreadsheet wrote them: UTF-8 with or
 * without a mark, UTF-16 with one, else GB18030, which holds GBK and GB2312.
 */
final class CsvTable {

    private final String text;
    private final char delimiter;
    private final TableBuilder table = new TableBuilder();
    private int at;
    private int row = 1;

    private CsvTable(String text) {
        this.text = text;
        this.delimiter = delimiter(text);
    }

    /** @throws BadTableException if it cannot be read */
    static Table read(String sheet, byte[] bytes) {
        String text = decode(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new BadTableException(RosterFault.UNREADABLE, 0);
        }
        return new CsvTable(text).parse(sheet);
    }

    private Table parse(String sheet) {
        while (at < text.length()) {
            parseRow();
            table.endRow(row++);
        }
        return table.build(sheet);
    }

    private void parseRow() {
        for (int column = 0; ; column++) {
            table.cell(row, column, text.startsWith("\"", at) ? quoted() : plain());
            if (at >= text.length() || text.charAt(at) != delimiter) {
                break;
            }
            at++;
        }
        if (text.startsWith("\r\n", at)) {
            at++;
        }
        at++;
    }

    private String plain() {
        int start = at;
        while (at < text.length() && !endsCell(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        for (at++; ; at++) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                throw new BadTableException(RosterFault.QUOTE_OPEN, row);
            }
            cell.append(text, at, quote);
            at = quote + 1;
            if (!text.startsWith("\"", at)) {
                // what follows the closing quote is kept rather than lost
                return cell.append(plain()).toString();
            }
            cell.append('"');
        }
    }

    private boolean endsCell(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    /** The one that stands most often in the first line, outside quotes. */
    private static char delimiter(String text) {
        String line = text.strip().lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        candidate -> line.chars().filter(c -> c == candidate).count()))
                .filter(candidate -> line.indexOf(candidate) >= 0)
                .orElse(',');
    }

    private static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        try {
            return decode(bytes, 0, StandardCharsets.UTF_8);
        } catch (BadTableException e) {
            return decode(bytes, 0, Charset.forName("GB18030"));
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadTableException(RosterFault.UNREADABLE, 0);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
