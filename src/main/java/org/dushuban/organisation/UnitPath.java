package org.dushuban.organisation;

/**
 * Where a unit stands in the tree: five digits for each level, those of its parent first. Digits sort alike in every
 * collation, so a unit with all below it is one range of an index.
 *
 * @param digits a multiple of five digits, at least five, at most two hundred
 */
public record UnitPath(String digits) implements Comparable<UnitPath> {

    private static final int WIDTH = 5;
    private static final int LAST = 99_998;

    /** @throws IllegalArgumentException if these are not the digits of a path */
    public UnitPath {
        if (!digits.matches("(\\d{5}){1,40}")) {
            throw new IllegalArgumentException("not a path of a unit: " + digits);
        }
    }

    /**
     * The path of a root.
     *
     * @param place from 1 to 99,998
     */
    public static UnitPath root(int place) {
        return new UnitPath(key(place));
    }

    /**
     * The path of a unit right below.
     *
     * @param place from 1 to 99,998
     */
    public UnitPath child(int place) {
        return new UnitPath(digits + key(place));
    }

    /** Whether that unit is this one or lies below it. */
    public boolean contains(UnitPath other) {
        return other.digits.startsWith(digits);
    }

    /** The start of the range of this unit and all below it. */
    public String from() {
        return digits;
    }

    /** The first value after the range of this unit and all below it. */
    public String end() {
        int start = digits.length() - WIDTH;
        return digits.substring(0, start) + "%05d".formatted(place() + 1);
    }

    /** 1 for a root. */
    public int depth() {
        return digits.length() / WIDTH;
    }

    /** The place among the units right below the same parent. */
    public int place() {
        return Integer.parseInt(digits.substring(digits.length() - WIDTH));
    }

    @Override
    public int compareTo(UnitPath other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }

    private static String key(int place) {
        if (place < 1 || place > LAST) {
            throw new IllegalArgumentException("place in the tree: " + place);
        }
        return "%05d".formatted(place);
    }
}
