package org.dushuban.sheet;

/**
 * How much an archive may hold.
 *
 * @param entries how many files and folders
 * @param unpacked how many bytes in all, counted while they are unpacked, whatever the archive says
 */
public record ZipLimits(int entries, long unpacked) {

    /** A document or a package of questions with its pictures. */
    public static final ZipLimits DOCUMENT = new ZipLimits(2_000, 128_000_000);

    /** @throws IllegalArgumentException if a limit is not positive */
    public ZipLimits {
        if (entries < 1 || unpacked < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
