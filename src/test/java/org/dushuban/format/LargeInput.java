package org.dushuban.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A file of as many bytes as are read, and no more, that means to cost as much as it can.
 *
 * @param name what it is
 * @param suffix of its file
 */
record LargeInput(String name, String suffix, Supplier<byte[]> bytes) {

    /** A text in which a piece stands again and again. */
    static LargeInput text(String name, String suffix, String head, String piece, String tail) {
        return new LargeInput(name, suffix, () -> filled(head, _ -> piece, tail, Upload.MAX_BYTES));
    }

    /** A text of pieces that are different from each other. */
    static LargeInput numbered(String name, String suffix, String head, IntFunction<String> piece, String tail) {
        return new LargeInput(name, suffix, () -> filled(head, piece, tail, Upload.MAX_BYTES));
    }

    /** As many pieces as there is room for; none is cut. */
    static byte[] filled(String head, IntFunction<String> piece, String tail, int size) {
        byte[] bytes = new byte[size];
        byte[] end = tail.getBytes(StandardCharsets.UTF_8);
        int length = put(head.getBytes(StandardCharsets.UTF_8), bytes, 0);
        byte[] next = piece.apply(0).getBytes(StandardCharsets.UTF_8);
        for (int i = 1; length + next.length + end.length <= size; i++) {
            length = put(next, bytes, length);
            next = piece.apply(i).getBytes(StandardCharsets.UTF_8);
        }
        return Arrays.copyOf(bytes, put(end, bytes, length));
    }

    private static int put(byte[] piece, byte[] bytes, int at) {
        System.arraycopy(piece, 0, bytes, at, piece.length);
        return at + piece.length;
    }

    @Override
    public String toString() {
        return name;
    }
}
