package org.dushuban.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much may yet be read. Several sheets may be one and the same part, so what is read counts and not what is there. */
final class Allowance {

    private long left;

    Allowance(long bytes) {
        left = bytes;
    }

    /** Throws {@link BadTableException} when more is read from it than is left. */
    InputStream over(InputStream data) {
        return new FilterInputStream(data) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                take(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] bytes, int from, int count) throws IOException {
                int read = super.read(bytes, from, count);
                take(Math.max(0, read));
                return read;
            }
        };
    }

    private void take(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw BadTableException.file(Fault.TOO_BIG);
        }
    }
}
