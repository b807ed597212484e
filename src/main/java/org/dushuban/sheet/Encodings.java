package org.dushuban.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds out how a text is encoded: UTF-8 with or without a mark, UTF-16 with one, else GB18030, which holds GBK and
 * GB2312.
 */
public final class Encodings {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /**
     * A text and the encoding it was found in.
     *
     * @param text without the mark
     */
    public record Decoded(String text, Charset charset) {}

    private Encodings() {}

    /** The text; empty if the bytes are none in any of these encodings. */
    public static Optional<Decoded> decode(byte[] bytes) {
        if (Bytes.startWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8);
        }
        if (Bytes.startWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (Bytes.startWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return decode(bytes, 0, StandardCharsets.UTF_8).or(() -> decode(bytes, 0, GB18030));
    }

    private static Optional<Decoded> decode(byte[] bytes, int from, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return Optional.of(new Decoded(text, charset));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
