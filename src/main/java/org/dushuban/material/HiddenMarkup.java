package org.dushuban.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What stands in a Markdown text and is never shown: HTML that {@link Markdown} does not let pass, pictures elsewhere. It is
 * looked for from character to character, since a large table has too many texts to parse each of them; code within a line
 * is passed over.
 */
public final class HiddenMarkup {

    /** Whoever mends the first ones finds the others. */
    private static final int MOST = 3;

    private static final int LONGEST_PICTURE = 400;

    private final String text;
    private final List<String> hidden = new ArrayList<>();
    private int lastClose = -1;

    private HiddenMarkup(String text) {
        this.text = text;
    }

    /** Each once, as one would look for it in the text, {@code <font>} or {@code ![](https://…)}; at most three of them. */
    public static List<String> in(String markdown) {
        HiddenMarkup markup = new HiddenMarkup(markdown);
        if (markdown.indexOf('<') >= 0 || markdown.contains("![")) {
            markup.seek();
        }
        return List.copyOf(markup.hidden);
    }

    private void seek() {
        lastClose = text.lastIndexOf('>');
        int at = 0;
        while (at < text.length() && hidden.size() < MOST) {
            at = switch (text.charAt(at)) {
                case '\\' -> at + 2;
                case '`' -> behindCode(at);
                case '<' -> tag(at);
                case '!' -> picture(at);
                default -> at + 1;
            };
        }
    }

    /** Behind code, which ends with as many ticks as it begins with; behind these where it does not end on the line. */
    private int behindCode(int from) {
        int begin = ticks(from);
        int line = text.indexOf('\n', begin);
        int end = line < 0 ? text.length() : line;
        int at = text.indexOf('`', begin);
        while (at >= 0 && at < end) {
            int behind = ticks(at);
            if (behind - at == begin - from) {
                return behind;
            }
            at = text.indexOf('`', behind);
        }
        return begin;
    }

    private int ticks(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '`') {
            at++;
        }
        return at;
    }

    private int tag(int from) {
        if (from > lastClose) {
            return from + 1;
        }
        if (text.startsWith("!--", from + 1)) {
            add("<!-- -->");
            return from + 4;
        }
        int at = from + 1;
        while (at < text.length() && isOfName(text.charAt(at))) {
            at++;
        }
        boolean ends = at < text.length() && (" \t\n/>".indexOf(text.charAt(at)) >= 0);
        String name = text.substring(from + 1, at).toLowerCase(Locale.ROOT);
        if (ends && !name.isEmpty() && !isFigure(name.charAt(0)) && !Markdown.ELEMENTS.contains(name)) {
            add("<" + name + ">");
        }
        return at;
    }

    private int picture(int from) {
        if (!text.startsWith("[", from + 1)) {
            return from + 1;
        }
        int limit = Math.min(text.length(), from + LONGEST_PICTURE);
        for (int at = from + 2; at < limit && text.charAt(at) != '\n' && !text.startsWith("![", at); at++) {
            if (text.startsWith("](", at)) {
                int end = at + 2;
                while (end < text.length() && " )\n".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                String address = text.substring(at + 2, end);
                if (!Markdown.isOwnPicture(address)) {
                    add("![](" + address + ")");
                }
                return end;
            }
        }
        return from + 2;
    }

    private void add(String one) {
        if (!hidden.contains(one)) {
            hidden.add(one);
        }
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isFigure(c) || c == '-';
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }
}
