package org.dushuban.format;

/**
 * A file as it comes from a person.
 *
 * @param name as its sender calls it; it tells the format only where the content cannot
 * @param bytes not to be changed by the caller any more
 */
public record Upload(String name, byte[] bytes) {

    /** The longest that is read, in bytes. */
    public static final int MAX_BYTES = 20_000_000;
}
