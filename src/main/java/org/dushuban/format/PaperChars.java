package org.dushuban.format;

/**
 * The characters of a paper as they are meant, one for one, so that every place stays what it is: full width becomes half
 * width, every blank a space, every dash a hyphen, every tick √ and every cross ×.
 */
final class PaperChars {

    private static final int TO_HALF_WIDTH = 0xFEE0;

    private PaperChars() {}

    static String fold(String text, int from, int to) {
        char[] folded = new char[to - from];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(text.charAt(from + i));
        }
        return new String(folded);
    }

    static String fold(String text) {
        return fold(text, 0, text.length());
    }

    static char fold(char c) {
        if (c < 0x7F) {
            return c == '\n' || c > ' ' ? c : ' ';
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return c == '\uFF0D' ? '-' : (char) (c - TO_HALF_WIDTH);
        }
        return switch (c) {
            case '—', '–', '―', '−', '‐', '‑', '─', '━' -> '-';
            case '〜', '∼' -> '~';
            case '〔', '﹙', '〖' -> '(';
            case '〕', '﹚', '〗' -> ')';
            case '∶', '︰' -> ':';
            case '✓', '✔', '☑' -> '√';
            case '✗', '✘', '✕', '✖', '╳', '☒' -> '×';
            default -> isBlank(c) ? ' ' : c;
        };
    }

    /** Also what has no width and what stands for nothing. */
    private static boolean isBlank(char c) {
        return Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** The place of a letter in the alphabet, from 0, whatever its case. */
    static int place(char letter) {
        return letter >= 'a' ? letter - 'a' : letter - 'A';
    }

    /** The number of a figure in a circle, in brackets or with a full stop of its own; 0 where it is none. */
    static int enclosed(char c) {
        if (c >= '①' && c <= '⑳') {
            return c - '①' + 1;
        }
        if (c >= '⑴' && c <= '⒇') {
            return c - '⑴' + 1;
        }
        return c >= '⒈' && c <= '⒛' ? c - '⒈' + 1 : 0;
    }

    static int skipBlanks(String folded, int from, int to) {
        int at = from;
        while (at < to && folded.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    static int skipFigures(String folded, int from, int to) {
        int at = from;
        while (at < to && isFigure(folded.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of what lies between, without the blanks at the end. */
    static int trimEnd(String folded, int from, int to) {
        int at = to;
        while (at > from && folded.charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }

    /** The place of the bracket that closes what one of (, [ and 【 opens there; -1 if none does on the line. */
    static int closing(String folded, int at, int to) {
        char open = folded.charAt(at);
        char close = switch (open) {
            case '(' -> ')';
            case '[' -> ']';
            case '【' -> '】';
            default -> 0;
        };
        for (int i = at + 1; close != 0 && i < to; i++) {
            char c = folded.charAt(i);
            if (c == close) {
                return i;
            }
            if (c == open || c == '\n') {
                return -1;
            }
        }
        return -1;
    }
}
