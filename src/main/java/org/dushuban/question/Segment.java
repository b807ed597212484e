package org.dushuban.question;

/** A piece of the difference between two texts. */
public record Segment(Kind kind, String text) {

    /** Whether it stays. */
    public enum Kind {
        /** It is in both. */
        SAME,
        /** It is in the text before only. */
        GONE,
        /** It is in the text after only. */
        COME
    }
}
