package org.dushuban.support;

/**
 * How much a test of a law tries: a small sample by default, so that the tests stay quick, and all of it under the profile
 * {@code thorough}. The seeds are the same, so that the small sample is the beginning of the large one.
 */
public final class Thorough {

    private Thorough() {}

    public static boolean isOn() {
        return Boolean.getBoolean("dushuban.thorough");
    }

    public static int orElse(int thorough, int otherwise) {
        return isOn() ? thorough : otherwise;
    }
}
