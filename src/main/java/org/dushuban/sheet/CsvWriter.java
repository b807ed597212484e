package org.dushuban.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes comma-separated values (RFC 4180) in UTF-8, with the mark without which Excel takes it for something else. Each
 * cell is escaped by {@link Formulas}.
 */
public final class CsvWriter implements AutoCloseable {

    private static final char MARK = '\uFEFF';

    /** What would end a cell, here or in a reader that guesses another delimiter. */
    private static final String QUOTED = "\",;\t\r\n";

    private final Writer out;

    public CsvWriter(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(MARK);
    }

    public void row(List<String> cells) throws IOException {
        out.write(cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    /** Ends the file and closes what it was written to. */
    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String cell(String text) {
        String safe = Formulas.escape(text);
        boolean quoted = safe.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
