package org.dushuban.format;

/** The marks of GIFT within a text, and the backslashes that keep characters from being marks. */
final class GiftText {

    private static final String ESCAPED = "\\~=#{}:n";
    private static final String WRITTEN = "\\~=#{}:";

    private GiftText() {}

    /** Where a mark stands that no backslash goes before; -1 if nowhere. */
    static int find(String text, String mark, int from) {
        int i = from;
        while (i + mark.length() <= text.length()) {
            if (text.startsWith(mark, i)) {
                return i;
            }
            i = after(text, i);
        }
        return -1;
    }

    /** The last such place. */
    static int findLast(String text, String mark) {
        int last = -1;
        int i = 0;
        while (i + mark.length() <= text.length()) {
            if (text.startsWith(mark, i)) {
                last = i;
            }
            i = after(text, i);
        }
        return last;
    }

    /** Where the character after the one at this place begins, with its backslash. */
    static int after(String text, int at) {
        boolean escape = text.charAt(at) == '\\' && at + 1 < text.length() && ESCAPED.indexOf(text.charAt(at + 1)) >= 0;
        return at + (escape ? 2 : 1);
    }

    /** The text as it is meant. */
    static String read(String text) {
        int at = text.indexOf('\\');
        if (at < 0) {
            return text;
        }
        StringBuilder read = new StringBuilder(text.length()).append(text, 0, at);
        while (at < text.length()) {
            int next = after(text, at);
            char c = text.charAt(next - 1);
            read.append(next == at + 2 && c == 'n' ? '\n' : c);
            at = next;
        }
        return read.toString();
    }

    static String written(String text) {
        StringBuilder written = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                written.append("\\n");
            } else {
                if (WRITTEN.indexOf(c) >= 0) {
                    written.append('\\');
                }
                written.append(c);
            }
        }
        return written.toString();
    }
}
