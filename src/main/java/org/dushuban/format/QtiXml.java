package org.dushuban.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Elements to be written, and how they are written. */
final class QtiXml {

    /** For characters that XML has no place for. */
    private static final char REPLACEMENT = '\uFFFD';

    private QtiXml() {}

    static XmlElement element(String name, Map<String, String> attributes, List<? extends XmlNode> children) {
        return new XmlElement(name, attributes, List.copyOf(children), 0);
    }

    static XmlElement element(String name, Map<String, String> attributes, XmlNode... children) {
        return element(name, attributes, List.of(children));
    }

    static XmlElement words(String name, Map<String, String> attributes, String text) {
        return element(name, attributes, new XmlText(text));
    }

    /** @param namesAndValues by turns; they are written in this order */
    static Map<String, String> with(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }

    static void write(XmlNode node, StringBuilder out) {
        switch (node) {
            case XmlText(String text) -> escape(text, out, false);
            case XmlElement element -> {
                out.append('<').append(element.name());
                element.attributes().forEach((name, value) -> {
                    out.append(' ').append(name).append("=\"");
                    escape(value, out, true);
                    out.append('"');
                });
                if (element.children().isEmpty()) {
                    out.append("/>");
                } else {
                    out.append('>');
                    element.children().forEach(child -> write(child, out));
                    out.append("</").append(element.name()).append('>');
                }
            }
        }
    }

    /** How many elements stand in these, and how deep. */
    record Size(int elements, int depth) {

        static Size of(List<? extends XmlNode> nodes) {
            int elements = 0;
            int depth = 0;
            for (XmlElement element : inside(nodes).toList()) {
                Size inner = of(element.children());
                elements += 1 + inner.elements;
                depth = Math.max(depth, 1 + inner.depth);
            }
            return new Size(elements, depth);
        }
    }

    static Stream<XmlElement> inside(List<? extends XmlNode> nodes) {
        return nodes.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    /**
     * The text without what XML 1.0 cannot hold, or what Unicode keeps out of exchange between U+FDD0 and U+FDEF, where
     * {@link QtiMarkdown} has its own use for it. It is as long as before.
     */
    static String legal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isLegal(text, i)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            legal.append(isLegal(text, i) ? text.charAt(i) : REPLACEMENT);
        }
        return legal.toString();
    }

    private static boolean isLegal(String text, int at) {
        char c = text.charAt(at);
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c < '\uFDD0' || (c > '\uFDEF' && c < '\uFFFE');
    }

    private static void escape(String text, StringBuilder out, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.append(isLegal(text, i) ? c : REPLACEMENT);
            }
        }
    }
}
