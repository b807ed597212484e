package org.dushuban.format;

/**
 * A piece of a paper.
 *
 * @param line on which it begins, from 1
 * @param from its first character, counted from the beginning of the text
 * @param to the one after its last
 */
record Stretch(int line, int from, int to) {

    boolean isEmpty() {
        return from >= to;
    }

    /** Where an author finds it: what of it stands on the line on which it begins. */
    Place.Line place(String text) {
        int end = from;
        while (end < to && text.charAt(end) != '\n') {
            end++;
        }
        return new Place.Line(line, from, end);
    }
}
