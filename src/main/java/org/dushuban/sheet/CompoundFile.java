package org.dushuban.sheet;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * The container of the time before xlsx ([MS-CFB]). It holds old workbooks and documents, and new ones that a password has
 * locked.
 */
public final class CompoundFile {

    private static final int HEADER = 512;

    /** Directory entries are of this size and begin at a multiple of it; so nothing needs to be followed to find one. */
    private static final int ENTRY = 128;

    /** Where an entry says how many bytes its name has, which stands first. */
    private static final int NAME_LENGTH = 64;

    /** The stream that holds a locked workbook ([MS-OFFCRYPTO] 2.3.4.4), as a directory names it. */
    private static final int[] LOCKED = unsigned("EncryptedPackage\0".getBytes(StandardCharsets.UTF_16LE));

    private CompoundFile() {}

    /** Whether the bytes begin as one does. */
    public static boolean is(byte[] bytes) {
        return Bytes.startWith(bytes, 0xD0, 0xCF, 0x11, 0xE0);
    }

    /** Whether a file of today is locked up in it. */
    public static boolean isLocked(byte[] bytes) {
        for (int at = HEADER; at <= bytes.length - ENTRY; at += ENTRY) {
            if (Bytes.matchAt(bytes, at, LOCKED) && Bytes.matchAt(bytes, at + NAME_LENGTH, LOCKED.length, 0)) {
                return true;
            }
        }
        return false;
    }

    private static int[] unsigned(byte[] bytes) {
        return IntStream.range(0, bytes.length).map(i -> bytes[i] & 0xFF).toArray();
    }
}
