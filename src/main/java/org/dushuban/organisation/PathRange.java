package org.dushuban.organisation;

/**
 * A stretch of the tree: one range of the index over the paths.
 *
 * @param from the first path in it
 * @param end the first path after it
 */
record PathRange(String from, String end) {

    /** The whole tree: a root has at most the place before the last number of its width. */
    static final PathRange ALL = new PathRange("", "99999");

    static PathRange of(UnitPath path) {
        return new PathRange(path.from(), path.end());
    }

    boolean contains(UnitPath path) {
        return path.digits().compareTo(from) >= 0 && path.digits().compareTo(end) < 0;
    }
}
