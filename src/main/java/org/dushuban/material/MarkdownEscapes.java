package org.dushuban.material;

/** Backslashes where CommonMark (0.31) with tables would otherwise read a mark. */
final class MarkdownEscapes {

    private static final int LONGEST_NUMBER = 9;

    private MarkdownEscapes() {}

    /** Words that stay words inside a line, whatever comes before and after them. */
    static String inline(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text, i)) {
                escaped.append('\\');
            }
            escaped.append(text.charAt(i));
        }
        return escaped.toString();
    }

    /** A line, written for the inside of one, that begins no block. */
    static String line(String line) {
        int at = beginning(line);
        return at < 0 ? line : line.substring(0, at) + '\\' + line.substring(at);
    }

    /** Whether Markdown reads nothing in it but words, so that it need not be parsed. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text, i) || text.charAt(i) == 0) {
                return false;
            }
        }
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? beginning(strip(text)) < 0
                : text.lines().allMatch(line -> beginning(strip(line)) < 0);
    }

    /** Without the blanks around it that a line of Markdown does not keep. */
    static String strip(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isBlank(line.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    private static boolean isMark(String text, int at) {
        return switch (text.charAt(at)) {
            case '\\', '`', '*', '_', '[', ']', '|' -> true;
            case '<' ->
                at + 1 == text.length() || isLetter(text.charAt(at + 1)) || "/!?".indexOf(text.charAt(at + 1)) >= 0;
            case '&' -> at + 1 == text.length() || isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == '#';
            default -> false;
        };
    }

    /** Where the mark stands with which the line would begin a block; -1 if nowhere. */
    private static int beginning(String line) {
        if (line.isEmpty()) {
            return -1;
        }
        char first = line.charAt(0);
        boolean begins = switch (first) {
            case '>', '#', '=' -> true;
            case '+' -> isItem(line, 1);
            case '-' -> isItem(line, 1) || line.chars().allMatch(c -> c == '-' || isBlank((char) c));
            case '~' -> line.startsWith("~~~");
            default -> false;
        };
        return begins ? 0 : afterNumber(line);
    }

    /** Where the point or bracket of a numbered item stands; -1 if it is none. */
    private static int afterNumber(String line) {
        int digits = 0;
        while (digits < line.length() && digits <= LONGEST_NUMBER && isDigit(line.charAt(digits))) {
            digits++;
        }
        boolean item = digits > 0
                && digits <= LONGEST_NUMBER
                && digits < line.length()
                && (line.charAt(digits) == '.' || line.charAt(digits) == ')')
                && isItem(line, digits + 1);
        return item ? digits : -1;
    }

    private static boolean isItem(String line, int afterMark) {
        return line.length() == afterMark || isBlank(line.charAt(afterMark));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
