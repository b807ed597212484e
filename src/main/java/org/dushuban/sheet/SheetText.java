package org.dushuban.sheet;

/** Texts as xlsx spells them (ECMA-376, ST_Xstring): what XML cannot hold as {@code _x0001_}, and so that text itself. */
final class SheetText {

    private static final int SPELLED = "_x0000_".length();

    private SheetText() {}

    static String encode(String text) {
        StringBuilder encoded = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean spelled = c == '_' && mayBeSpelled(text, i);
            if (encoded == null && (spelled || !isXml(text, i))) {
                encoded = new StringBuilder(text.length() + SPELLED).append(text, 0, i);
            }
            if (encoded != null) {
                encoded.append(spelled || !isXml(text, i) ? "_x%04X_".formatted((int) c) : String.valueOf(c));
            }
        }
        return encoded == null ? text : encoded.toString();
    }

    private static boolean isSpelled(String text, int at) {
        return mayBeSpelled(text, at) && text.charAt(at + SPELLED - 1) == '_';
    }

    /** Also where the character at the end will itself be spelled, which begins with the line that is missing. */
    private static boolean mayBeSpelled(String text, int at) {
        int last = at + SPELLED - 1;
        if (last >= text.length() || text.charAt(at + 1) != 'x' || text.charAt(last) != '_' && isXml(text, last)) {
            return false;
        }
        return text.substring(at + 2, at + SPELLED - 1).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }

    /** Half a pair that stands alone is no character either. */
    private static boolean isXml(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' && c < '\uFFFE' || c == '\t' || c == '\n';
    }

    /** What {@link #encode} was given. */
    static String decode(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int next = at + 1;
            if (isSpelled(text, at)) {
                decoded.append(text, from, at);
                decoded.append((char) Integer.parseInt(text.substring(at + 2, at + SPELLED - 1), 16));
                next = at + SPELLED;
                from = next;
            }
            at = text.indexOf("_x", next);
        }
        return decoded.append(text, from, text.length()).toString();
    }
}
