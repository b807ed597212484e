package org.dushuban.material;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the first bytes of a picture say of it. Its name and what a browser says of its type are not asked. Sources: PNG
 * (ISO/IEC 15948) 11.2.2, GIF89a 17 and 18, JPEG (ITU-T T.81) B.1 and B.2.2, WebP (RFC 9649) 2.5 to 2.7.
 *
 * @param width in pixels, unsigned
 * @param height in pixels, unsigned
 */
record PictureHeader(PictureType type, long width, long height) {

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int WEBP_CONTENT = 20;

    /** Empty if it is no picture of a type that is kept. */
    static Optional<PictureHeader> read(byte[] bytes) {
        try {
            if (startsWith(bytes, PNG)) {
                return Optional.of(png(ByteBuffer.wrap(bytes)));
            }
            if (startsWith(bytes, JPEG)) {
                return jpeg(ByteBuffer.wrap(bytes));
            }
            ByteBuffer small = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            return text(bytes, 0, 6).matches("GIF8[79]a") ? Optional.of(gif(small)) : webp(bytes, small);
        } catch (BufferUnderflowException | IndexOutOfBoundsException _) {
            // it ends within its header
            return Optional.empty();
        }
    }

    private static PictureHeader png(ByteBuffer bytes) {
        return new PictureHeader(
                PictureType.PNG,
                Integer.toUnsignedLong(bytes.getInt(PNG.length)),
                Integer.toUnsignedLong(bytes.getInt(PNG.length + 4)));
    }

    private static PictureHeader gif(ByteBuffer bytes) {
        return new PictureHeader(
                PictureType.GIF, Short.toUnsignedLong(bytes.getShort(6)), Short.toUnsignedLong(bytes.getShort(8)));
    }

    /** The size stands in the header of the frame, after segments of any kind. */
    private static Optional<PictureHeader> jpeg(ByteBuffer bytes) {
        bytes.position(2);
        while (true) {
            if (Byte.toUnsignedInt(bytes.get()) != 0xFF) {
                return Optional.empty();
            }
            int marker = 0xFF;
            while (marker == 0xFF) {
                marker = Byte.toUnsignedInt(bytes.get());
            }
            int start = bytes.position();
            int length = Short.toUnsignedInt(bytes.getShort());
            if (isFrame(marker)) {
                return Optional.of(new PictureHeader(
                        PictureType.JPEG,
                        Short.toUnsignedLong(bytes.getShort(start + 5)),
                        Short.toUnsignedLong(bytes.getShort(start + 3))));
            }
            if (length < 2 || !hasLength(marker)) {
                return Optional.empty();
            }
            bytes.position(Math.min(start + length, bytes.limit()));
        }
    }

    /** The starts of a frame, which share their range with three other markers. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Neither a marker that stands alone nor the start of the scan, before which the frame must have come. */
    private static boolean hasLength(int marker) {
        return marker >= 0xC0 && !(marker >= 0xD0 && marker <= 0xDA);
    }

    private static Optional<PictureHeader> webp(byte[] bytes, ByteBuffer small) {
        if (!text(bytes, 0, 4).equals("RIFF") || !text(bytes, 8, 4).equals("WEBP")) {
            return Optional.empty();
        }
        return switch (text(bytes, 12, 4)) {
            case "VP8 " -> lossy(small);
            case "VP8L" -> lossless(small);
            case "VP8X" -> Optional.of(webp(1 + three(small, WEBP_CONTENT + 4), 1 + three(small, WEBP_CONTENT + 7)));
            default -> Optional.empty();
        };
    }

    private static Optional<PictureHeader> lossy(ByteBuffer small) {
        return three(small, WEBP_CONTENT + 3) == 0x2A019D
                ? Optional.of(
                        webp(small.getShort(WEBP_CONTENT + 6) & 0x3FFF, small.getShort(WEBP_CONTENT + 8) & 0x3FFF))
                : Optional.empty();
    }

    private static Optional<PictureHeader> lossless(ByteBuffer small) {
        int sizes = small.getInt(WEBP_CONTENT + 1);
        return small.get(WEBP_CONTENT) == 0x2F
                ? Optional.of(webp(1 + (sizes & 0x3FFF), 1 + (sizes >>> 14 & 0x3FFF)))
                : Optional.empty();
    }

    private static PictureHeader webp(int width, int height) {
        return new PictureHeader(PictureType.WEBP, width, height);
    }

    private static int three(ByteBuffer small, int at) {
        return Short.toUnsignedInt(small.getShort(at)) | Byte.toUnsignedInt(small.get(at + 2)) << 16;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static String text(byte[] bytes, int from, int length) {
        int start = Math.min(from, bytes.length);
        return new String(bytes, start, Math.min(length, bytes.length - start), StandardCharsets.ISO_8859_1);
    }
}
