package org.dushuban.format;

import org.jspecify.annotations.Nullable;

/** Goes through the lines of a paper, and can look one ahead. */
final class PaperLines {

    /** No question has so much text that it would not find room in a line of this length. */
    static final int MAX_LENGTH = 100_000;

    private final String text;
    private int number;
    private int next;
    private @Nullable PaperLine ahead;
    private int aheadOf = -1;

    PaperLines(String text) {
        this.text = text;
    }

    /** The next line; null after the last one. One that is too long is given as an empty one, see {@link #tooLong}. */
    @Nullable
    PaperLine next() {
        if (next > text.length()) {
            return null;
        }
        int start = next;
        int end = end(start);
        next = end + 1;
        number++;
        return PaperLine.of(number, text, start, end - start > MAX_LENGTH ? start : end);
    }

    /** The line given last, if it is too long to be read; else null. */
    @Nullable
    Stretch tooLong(PaperLine line) {
        int end = next - 1;
        return end - line.start() > MAX_LENGTH ? new Stretch(line.number(), line.start(), end) : null;
    }

    /** The next line on which something stands; null if there is none. */
    @Nullable
    PaperLine peek() {
        if (aheadOf != next) {
            aheadOf = next;
            ahead = look();
        }
        return ahead;
    }

    /** How much of the text has been given, from 0 to 1. */
    double share() {
        return text.isEmpty() ? 1 : Math.min(1, (double) next / text.length());
    }

    private @Nullable PaperLine look() {
        if (ahead != null && ahead.start() >= next) {
            return ahead;
        }
        int at = next;
        int line = number + 1;
        while (at <= text.length()) {
            int end = end(at);
            if (end - at <= MAX_LENGTH) {
                PaperLine found = PaperLine.of(line, text, at, end);
                if (!found.isBlank()) {
                    return found;
                }
            }
            at = end + 1;
            line++;
        }
        return null;
    }

    private int end(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }
}
