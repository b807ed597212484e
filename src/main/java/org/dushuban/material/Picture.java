package org.dushuban.material;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A picture that texts can show, known by its content: whatever it is called and wherever it comes from, the same bytes are
 * the same picture.
 */
public final class Picture {

    /** The longest that is taken, in bytes. */
    public static final int MAX_BYTES = 5_000_000;

    /** The most pixels in a row or column that are taken; a small file can claim so many that no phone can draw it. */
    public static final int MAX_PIXELS = 8_000;

    /** Where pictures are read. */
    static final String FOLDER = "/files/";

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ADDRESS = Pattern.compile(FOLDER + HASH);

    /** Of what {@link #address} makes, in characters. */
    static final int ADDRESS_LENGTH = FOLDER.length() + 64;

    private final String hash;
    private final PictureType type;
    private final byte[] bytes;

    private Picture(String hash, PictureType type, byte[] bytes) {
        this.hash = hash;
        this.type = type;
        this.bytes = bytes;
    }

    /**
     * The picture of that content; empty if it is none of a {@link PictureType}, too long or too large.
     *
     * @param bytes not to be changed by the caller any more
     */
    public static Optional<Picture> of(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return Optional.empty();
        }
        return PictureHeader.read(bytes)
                .filter(header -> isDrawable(header.width()) && isDrawable(header.height()))
                .map(header -> new Picture(hash(bytes), header.type(), bytes));
    }

    /** The hash in an address made by {@link #address}; empty if it is another address. */
    public static Optional<String> hashIn(String address) {
        return ADDRESS.matcher(address).matches() ? Optional.of(address.substring(FOLDER.length())) : Optional.empty();
    }

    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /** The SHA-256 of the content in lower-case hexadecimal digits. */
    public String hash() {
        return hash;
    }

    public PictureType type() {
        return type;
    }

    /** The content, not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the picture is read once it is kept, as it stands in Markdown. */
    public String address() {
        return FOLDER + hash;
    }

    /** Whether its content is still that under which it was kept. */
    boolean isCalled(String name) {
        return hash.contentEquals(name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Picture picture && picture.hash.equals(hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return type.tag() + " " + hash;
    }

    private static boolean isDrawable(long pixels) {
        return pixels > 0 && pixels <= MAX_PIXELS;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
