package org.dushuban.sheet;

/** Texts as xlsx spells them (ECMA-376, ST_Xstring): what XML cannot hold as {@code _x0001_}, and so that text itself. */
final class SheetText {

    private static final int SPELLED = "_x0000_".length();

    private SheetText() {}

    static String encode(String text) {
        StringBuilder encoded = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean spelled = c == '_' && isSpelled(text, i);
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
        if (at + SPELLED > text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + SPELLED - 1) != '_') {
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
}
