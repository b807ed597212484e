package org.dushuban.format;

/** The words of a person's language, by their keys in the message bundles. */
@FunctionalInterface
public interface Wording {

    /**
     * The words of a key.
     *
     * @param values their arguments
     */
    String of(String key, Object... values);
}
