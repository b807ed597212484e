package org.dushuban.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Addresses between the files of a package. */
final class QtiPaths {

    private QtiPaths() {}

    /**
     * The name of a file within the package; empty if the address leads out of it.
     *
     * @param folder in which the address stands, with a slash at its end; empty for the outermost
     * @param address relative, perhaps with percent signs
     */
    static Optional<String> resolve(String folder, String address) {
        String plain = decoded(cut(cut(address.strip(), '#'), '?'));
        if (plain.isEmpty() || plain.startsWith("/") || plain.indexOf('\\') >= 0 || plain.indexOf(':') >= 0) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + plain).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
    }

    /** The folder of a file, with a slash at its end. */
    static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    private static String cut(String text, char at) {
        int end = text.indexOf(at);
        return end < 0 ? text : text.substring(0, end);
    }

    private static String decoded(String address) {
        if (address.indexOf('%') < 0) {
            return address;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] encoded = address.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < encoded.length; i++) {
            int high = encoded[i] == '%' && i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(encoded[i + 2], 16);
            if (low < 0) {
                bytes.write(encoded[i]);
            } else {
                bytes.write(high << 4 | low);
                i += 2;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
