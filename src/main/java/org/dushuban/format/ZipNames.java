package org.dushuban.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The names in an archive, from its directory (APPNOTE.TXT 4.3.12), so that nothing is unpacked to tell what it holds.
 * They are for telling a format only: the directory may lie.
 */
final class ZipNames {

    private static final int END = 0x06054B50;
    private static final int END_LENGTH = 22;
    private static final int MAX_COMMENT = 65_535;
    private static final int DIRECTORY_AT = 16;
    private static final int ENTRY = 0x02014B50;
    private static final int ENTRY_LENGTH = 46;
    private static final int MOST = 5_000;

    private ZipNames() {}

    /** The first names; empty where there is no directory. */
    static List<String> of(byte[] archive) {
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        List<String> names = new ArrayList<>();
        int at = directory(bytes);
        while (at >= 0 && at + ENTRY_LENGTH <= archive.length && bytes.getInt(at) == ENTRY && names.size() < MOST) {
            int name = bytes.getShort(at + 28) & 0xFFFF;
            int next =
                    at + ENTRY_LENGTH + name + (bytes.getShort(at + 30) & 0xFFFF) + (bytes.getShort(at + 32) & 0xFFFF);
            if (next > archive.length) {
                break;
            }
            names.add(new String(archive, at + ENTRY_LENGTH, name, StandardCharsets.UTF_8));
            at = next;
        }
        return names;
    }

    private static int directory(ByteBuffer bytes) {
        int last = bytes.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return bytes.getInt(at + DIRECTORY_AT);
            }
        }
        return -1;
    }
}
