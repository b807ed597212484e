package org.dushuban.sheet;

/** How files of each kind begin. */
final class Bytes {

    private Bytes() {}

    static boolean startWith(byte[] bytes, int... mark) {
        return matchAt(bytes, 0, mark);
    }

    static boolean matchAt(byte[] bytes, int at, int... mark) {
        if (bytes.length - at < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[at + i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
