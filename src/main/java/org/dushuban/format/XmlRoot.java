package org.dushuban.format;

import org.jspecify.annotations.Nullable;

/** The name of the outermost element of an XML file, found without reading the file. */
final class XmlRoot {

    private XmlRoot() {}

    /**
     * The name without its prefix; null where the text is not XML.
     *
     * @param text the beginning of the file
     */
    static @Nullable String of(String text) {
        int at = past(text, 0);
        while (at < text.length() && text.charAt(at) == '<') {
            String end = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : null;
            if (end != null) {
                at = behind(text, end, at);
            } else if (text.startsWith("<!", at)) {
                int open = text.indexOf('[', at);
                int close = text.indexOf('>', at);
                at = behind(text, open >= 0 && open < close ? "]>" : ">", at);
            } else {
                return name(text, at + 1);
            }
            at = past(text, at);
        }
        return null;
    }

    private static int behind(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    private static int past(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }

    private static @Nullable String name(String text, int from) {
        int at = from;
        int begin = from;
        while (at < text.length() && isPart(text.charAt(at))) {
            if (text.charAt(at) == ':') {
                begin = at + 1;
            }
            at++;
        }
        return at == begin ? null : text.substring(begin, at);
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '.';
    }
}
