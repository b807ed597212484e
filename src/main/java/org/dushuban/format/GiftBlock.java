package org.dushuban.format;

import java.util.List;

/**
 * A piece of a GIFT file between empty lines.
 *
 * @param text its lines without the comments, with their backslashes
 * @param starts where each of its lines begins in the text, and in the file
 * @param comments the lines that begin with two strokes and hold a bracket
 * @param category the path that a line before it sets; empty for none
 * @param torn whether an empty line stands within the braces
 */
record GiftBlock(String text, List<Start> starts, List<String> comments, String category, boolean torn) {

    /** Characters; what goes on is left out, and the question with it. */
    static final int MAX_TEXT = 4_000_000;

    /**
     * @param at in the text
     * @param line from 1
     * @param offset in the file
     */
    record Start(int at, int line, int offset) {}

    /** Where something stands in the file. */
    Place place(int at, int length) {
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts.get(middle).at() <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Start start = starts.get(low);
        int offset = start.offset() + Math.max(0, at - start.at());
        return new Place.Line(start.line(), offset, offset + length);
    }
}
