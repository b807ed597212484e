package org.dushuban.format;

/**
 * A line of a paper, or the rest of one. Positions are counted from the beginning of the whole line.
 *
 * @param number from 1
 * @param start where the line begins in the text
 * @param folded the whole line as {@link PaperChars} writes it
 * @param from where the rest begins, at no blank
 * @param to where it ends, after no blank
 */
record PaperLine(int number, int start, String folded, int from, int to) {

    static PaperLine of(int number, String text, int start, int end) {
        String folded = PaperChars.fold(text, start, end);
        return new PaperLine(number, start, folded, 0, folded.length()).trimmed();
    }

    boolean isBlank() {
        return from >= to;
    }

    PaperLine part(int first, int end) {
        return new PaperLine(number, start, folded, first, Math.max(first, end)).trimmed();
    }

    PaperLine rest(int first) {
        return part(first, to);
    }

    /** What it says, in folded characters. */
    String words() {
        return folded.substring(from, to);
    }

    Stretch stretch() {
        return new Stretch(number, start + from, start + to);
    }

    Stretch stretch(int first, int end) {
        return part(first, end).stretch();
    }

    private PaperLine trimmed() {
        int first = PaperChars.skipBlanks(folded, from, to);
        return new PaperLine(number, start, folded, first, PaperChars.trimEnd(folded, first, to));
    }
}
