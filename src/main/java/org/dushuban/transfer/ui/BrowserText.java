package org.dushuban.transfer.ui;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A text as a field of a browser keeps it: with one character for the end of a line, whatever ended it. */
final class BrowserText {

    private final String text;

    /** Where two characters have become one, in the text as it was. */
    private final int[] joined;

    BrowserText(String before) {
        joined = IntStream.iterate(before.indexOf("\r\n"), at -> at >= 0, at -> before.indexOf("\r\n", at + 2))
                .toArray();
        text = before.replace("\r\n", "\n").replace('\r', '\n');
    }

    String text() {
        return text;
    }

    /** Where a place of the text as it was is now; one beyond its end is its end. */
    int place(int before) {
        // an end of line counts as soon as both of its characters lie before the place
        int found = Arrays.binarySearch(joined, before - 1);
        int lost = found < 0 ? -found - 1 : found;
        return Math.clamp((long) before - lost, 0, text.length());
    }
}
