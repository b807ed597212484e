package org.dushuban.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dushuban.material.HtmlToMarkdown;
import org.dushuban.material.HtmlToMarkdown.Converted;
import org.dushuban.material.MarkdownText;
import org.dushuban.question.QuestionContent;

/** What stands in the body of an item, as Markdown. */
final class QtiMarkdown {

    /** A name that no element of a file has. */
    private static final String BLANK_NAME = "#blank";

    /** Characters that no question holds, however many of them are blanks. */
    private static final int LONGEST = 20 * QuestionContent.MAX_TEXT;

    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "col");
    private static final String SPACE = " \t\n\r\f";

    private QtiMarkdown() {}

    /** Stands in a text where a blank is. */
    static XmlElement blank(int number) {
        return new XmlElement(BLANK_NAME, Map.of("number", String.valueOf(number)), List.of(), 0);
    }

    /** @param pictures as {@link HtmlToMarkdown} wants it */
    static Converted of(List<? extends XmlNode> nodes, UnaryOperator<String> pictures) {
        if (nodes.size() == 1
                && nodes.getFirst() instanceof XmlElement only
                && only.name().equals("p")) {
            return of(only.children(), pictures);
        }
        if (nodes.isEmpty()) {
            return new Converted("", List.of());
        }
        if (length(nodes) > LONGEST) {
            return new Converted(tooLong(nodes), List.of());
        }
        if (nodes.size() == 1 && nodes.getFirst() instanceof XmlText(String text)) {
            String words = QtiXml.legal(strip(text));
            if (words.chars().noneMatch(c -> c == '\n' || c == '\r' || c == '\f')) {
                return new Converted(MarkdownText.escape(words), List.of());
            }
        }
        StringBuilder html = new StringBuilder();
        nodes.forEach(node -> write(node, html));
        Converted converted = HtmlToMarkdown.convert(html.toString(), pictures);
        return new Converted(GapMarks.marked(converted.markdown()), converted.lost());
    }

    private static long length(List<? extends XmlNode> nodes) {
        long length = 0;
        for (XmlNode node : nodes) {
            length += switch (node) {
                case XmlText(String text) -> text.length();
                case XmlElement element -> length(element.children());
            };
        }
        return length;
    }

    /** What is so long that it is refused anyhow is not worked on, and stays too long. */
    private static String tooLong(List<? extends XmlNode> nodes) {
        String text = new XmlElement("", Map.of(), List.copyOf(nodes), 0).text();
        return Finding.shortened(text.strip()) + "…".repeat(QuestionContent.MAX_TEXT);
    }

    /** Without the whitespace of HTML around it. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && SPACE.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && SPACE.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private static void write(XmlNode node, StringBuilder html) {
        switch (node) {
            case XmlText(String text) -> escape(text, html);
            case XmlElement blank
            when blank.name().equals(BLANK_NAME) -> {
                int number = Integer.parseInt(blank.attribute("number"));
                html.append(number <= GapMarks.MOST ? String.valueOf(GapMarks.gap(number)) : "");
            }
            case XmlElement element
            when !isHtml(element.name()) -> element.children().forEach(child -> write(child, html));
            case XmlElement element -> {
                html.append('<').append(element.name());
                element.attributes().forEach((name, value) -> {
                    html.append(' ').append(name).append("=\"");
                    escape(value, html);
                    html.append('"');
                });
                html.append('>');
                if (!EMPTY.contains(element.name())) {
                    element.children().forEach(child -> write(child, html));
                    html.append("</").append(element.name()).append('>');
                }
            }
        }
    }

    /** XML has names that HTML would take for words. */
    private static boolean isHtml(String name) {
        return name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }

    private static void escape(String text, StringBuilder html) {
        String legal = QtiXml.legal(text);
        for (int i = 0; i < legal.length(); i++) {
            char c = legal.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\r' -> html.append("&#13;");
                default -> html.append(c);
            }
        }
    }
}
