package org.dushuban.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Refuses XML of which a single tag, comment or text is very long: parsers hold each of them in memory as a whole before
 * anybody can count. It looks at bytes, so it has to be in UTF-8.
 */
final class ShortTags extends FilterInputStream {

    /** Of a cell that is too long so much is passed on that it can be told where it stands. */
    private static final int LONGEST = 4_000_000;

    private static final List<byte[]> BEGINNINGS = marks("<!--", "<![CDATA[", "<?");
    private static final List<byte[]> ENDS = marks("-->", "]]>", "?>");
    private static final int LONGEST_BEGINNING = 9;

    private static List<byte[]> marks(String... marks) {
        return Stream.of(marks)
                .map(mark -> mark.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    private int length;
    /** Which of those it stands in; -1 for none. */
    private int within = -1;

    private long last;

    ShortTags(InputStream xml) {
        super(xml);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            see((byte) read);
        }
        return read;
    }

    /** @throws BadTableException if something is too long */
    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        int read = super.read(bytes, from, count);
        for (int i = 0; i < read; i++) {
            see(bytes[from + i]);
        }
        return read;
    }

    private void see(byte next) {
        last = last << Byte.SIZE | next & 0xFF;
        if (++length > LONGEST) {
            throw BadTableException.file(Fault.TOO_BIG);
        }
        if (within >= 0) {
            within = endsWith(ENDS.get(within)) ? -1 : within;
        } else if (next == '<') {
            length = 0;
        } else if (length < LONGEST_BEGINNING) {
            within = begun();
        }
    }

    private int begun() {
        for (int i = 0; i < BEGINNINGS.size(); i++) {
            if (length == BEGINNINGS.get(i).length - 1 && endsWith(BEGINNINGS.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the bytes seen last, of which eight are kept, are the last ones of that. */
    private boolean endsWith(byte[] wanted) {
        for (int i = 0; i < Math.min(wanted.length, Long.BYTES); i++) {
            if ((byte) (last >> i * Byte.SIZE) != wanted[wanted.length - 1 - i]) {
                return false;
            }
        }
        return true;
    }
}
