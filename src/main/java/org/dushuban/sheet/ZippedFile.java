package org.dushuban.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file of an archive, while the archive is read. */
public final class ZippedFile {

    private final String name;
    private final InputStream content;
    private final byte[] buffer;
    private long left;
    private long unpacked;

    /** @param buffer which the files of an archive share, since they are read one after the other */
    ZippedFile(String name, InputStream content, byte[] buffer, long left) {
        this.name = name;
        this.content = content;
        this.buffer = buffer;
        this.left = left;
    }

    /** Its name with the folders before it, divided by slashes. */
    public String name() {
        return name;
    }

    /**
     * What it holds. It can be asked for once, and only while the archive stands at this file.
     *
     * @param limit how many bytes it may have
     * @throws BadZipException if it has more, or is damaged
     */
    public byte[] bytes(int limit) {
        atMost(limit);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int read = read(); read > 0; read = read()) {
            bytes.write(buffer, 0, read);
        }
        return bytes.toByteArray();
    }

    /**
     * What it holds, where that is no more than so many bytes; else empty, and the archive can be read on. It can be asked for
     * once, and only while the archive stands at this file.
     *
     * @throws BadZipException if it is damaged, or the archive holds too much
     */
    public Optional<byte[]> bytesUpTo(int limit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int read = read(); read > 0; read = read()) {
            if (bytes.size() + read > limit) {
                return Optional.empty();
            }
            bytes.write(buffer, 0, read);
        }
        return Optional.of(bytes.toByteArray());
    }

    /** Refuses it when it turns out to be longer. */
    void atMost(long limit) {
        left = Math.min(left, limit);
    }

    void skipRest() {
        while (read() > 0) {
            // read() counts
        }
    }

    long unpacked() {
        return unpacked;
    }

    private int read() {
        int read;
        try {
            read = content.read(buffer);
        } catch (IOException | RuntimeException e) {
            throw new BadZipException(ZipFault.UNREADABLE, name);
        }
        unpacked += Math.max(0, read);
        left -= Math.max(0, read);
        if (left < 0) {
            throw new BadZipException(ZipFault.TOO_BIG, name);
        }
        return read;
    }
}
