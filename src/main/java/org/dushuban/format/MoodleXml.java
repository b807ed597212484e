package org.dushuban.format;

import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dushuban.material.Picture;

/** Writes elements of Moodle XML, one below the other. */
final class MoodleXml {

    private static final String FILES = "/files/";
    private static final int HASH = 64;

    private final Function<String, Optional<Picture>> pictures;
    private final StringBuilder xml = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param pictures finds what an address in a text shows */
    MoodleXml(Function<String, Optional<Picture>> pictures) {
        this.pictures = pictures;
    }

    /** @param attributes names and values in turn */
    MoodleXml open(String name, String... attributes) {
        xml.append("  ".repeat(open.size() + 1)).append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            xml.append('"');
        }
        xml.append(">\n");
        open.push(name);
        return this;
    }

    MoodleXml close() {
        String name = open.pop();
        xml.append("  ".repeat(open.size() + 1)).append("</").append(name).append(">\n");
        return this;
    }

    /** An element with nothing but text in it. */
    MoodleXml leaf(String name, String text) {
        xml.append("  ".repeat(open.size() + 1)).append('<').append(name).append('>');
        escape(text);
        xml.append("</").append(name).append(">\n");
        return this;
    }

    /** A text in Markdown with its pictures. */
    MoodleXml text(String name, String markdown, String... attributes) {
        return openText(name, markdown, attributes).close();
    }

    /** The same, to go on within its element. */
    MoodleXml openText(String name, String markdown, String... attributes) {
        String[] all = new String[attributes.length + 2];
        System.arraycopy(attributes, 0, all, 0, attributes.length);
        all[attributes.length] = "format";
        all[attributes.length + 1] = "markdown";
        open(name, all);
        Map<String, Picture> shown = new LinkedHashMap<>();
        leaf("text", embedded(markdown, shown));
        shown.forEach(this::file);
        return this;
    }

    private String embedded(String markdown, Map<String, Picture> shown) {
        StringBuilder text = new StringBuilder(markdown.length());
        int from = 0;
        for (int at = markdown.indexOf(FILES); at >= 0; at = markdown.indexOf(FILES, at + 1)) {
            int end = at + FILES.length() + HASH;
            Optional<Picture> picture = at < from || end > markdown.length()
                    ? Optional.empty()
                    : pictures.apply(markdown.substring(at, end));
            if (picture.isPresent()) {
                String type = picture.get().type().tag();
                String name =
                        picture.get().hash() + type.substring(type.indexOf('/')).replace('/', '.');
                shown.put(name, picture.get());
                text.append(markdown, from, at).append("@@PLUGINFILE@@/").append(name);
                from = end;
            }
        }
        return text.append(markdown, from, markdown.length()).toString();
    }

    private void file(String name, Picture picture) {
        xml.append("  ".repeat(open.size() + 1)).append("<file name=\"");
        escape(name);
        xml.append("\" path=\"/\" encoding=\"base64\">")
                .append(Base64.getEncoder().encodeToString(picture.bytes()))
                .append("</file>\n");
    }

    /** Characters that XML does not know are left out. */
    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\r' -> xml.append("&#13;");
                default -> {
                    if (c >= ' ' && c < '\uFFFE' || c == '\n' || c == '\t') {
                        xml.append(c);
                    }
                }
            }
        }
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
