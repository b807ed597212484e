package org.dushuban.sheet;

/** Reads comma-separated values (RFC 4180), also with semicolons or tabs, whatever spreadsheet wrote them. */
final class CsvReader {

    private static final String DELIMITERS = ",;\t";

    private final String text;
    private final char delimiter;
    private final TableBuilder table;
    private final String sheet;
    private int at;
    private int row = 1;

    private CsvReader(String sheet, String text, TableLimits limits) {
        this.sheet = sheet;
        this.text = text;
        this.delimiter = delimiter(text);
        this.table = new TableBuilder(limits);
    }

    /** @throws BadTableException if it cannot be read */
    static Table read(String sheet, byte[] bytes, TableLimits limits) {
        String text = Encodings.decode(bytes)
                .map(Encodings.Decoded::text)
                .filter(found -> found.indexOf('\0') < 0)
                .orElseThrow(() -> BadTableException.file(Fault.UNREADABLE));
        return new CsvReader(sheet, text, limits).parse();
    }

    private Table parse() {
        table.begin(sheet);
        while (at < text.length()) {
            parseRow();
            table.endRow(row++);
        }
        return table.end();
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
                throw BadTableException.row(Fault.QUOTE_OPEN, sheet, row);
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

    /** The one that stands most often in the first row that holds anything, outside quotes; the comma in doubt. */
    private static char delimiter(String text) {
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r') && !blank) {
                break;
            }
            blank &= Character.isWhitespace(c);
            int which = DELIMITERS.indexOf(c);
            if (!quoted && which >= 0) {
                counts[which]++;
            }
        }
        int most = 0;
        for (int which = 1; which < counts.length; which++) {
            most = counts[which] > counts[most] ? which : most;
        }
        return DELIMITERS.charAt(most);
    }
}
