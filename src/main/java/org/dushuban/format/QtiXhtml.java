package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.dushuban.material.Markdown;
import org.dushuban.material.MarkdownText;
import org.dushuban.question.BlankMarks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What Markdown shows, in the elements that the body of an item of QTI 2.2 may have. */
final class QtiXhtml {

    /** Beyond these the words alone are written: what is too deep or too long would not be read again. */
    private static final int MAX_DEPTH = 32;

    private static final int MAX_ELEMENTS = 1_000;

    private static final Set<String> BLOCKS =
            Set.of("p", "hr", "pre", "blockquote", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "table", "div");

    /** What QTI has no element for. */
    private static final Map<String, String> CLASSES = Map.of("u", "underline", "s", "line-through");

    private final UnaryOperator<String> pictures;
    private final @Nullable IntFunction<XmlNode> blank;
    private int placed;

    private QtiXhtml(UnaryOperator<String> pictures, @Nullable IntFunction<XmlNode> blank) {
        this.pictures = pictures;
        this.blank = blank;
    }

    /**
     * What the text shows; words without a paragraph around them where it is only one.
     *
     * @param pictures the address there of a picture, given its address here; empty where there is none
     */
    static List<XmlNode> of(String markdown, UnaryOperator<String> pictures) {
        return isWords(markdown)
                ? List.of(new XmlText(markdown))
                : new QtiXhtml(pictures, null).within(markdown, parsed(markdown));
    }

    /**
     * The same with something in the place of each mark of a blank; empty if there is not one place for each of them.
     *
     * @param blank what stands in the place of a mark, by its number
     */
    static Optional<List<XmlNode>> withBlanks(
            String markdown, int blanks, IntFunction<XmlNode> blank, UnaryOperator<String> pictures) {
        if (BlankMarks.in(markdown).isEmpty()) {
            return Optional.empty();
        }
        Element body = parsed(markdown);
        List<Integer> marks = BlankMarks.in(body.wholeText());
        QtiXhtml writer = new QtiXhtml(pictures, blank);
        List<XmlNode> written = writer.within(markdown, body);
        boolean whole = marks.stream()
                        .sorted()
                        .toList()
                        .equals(IntStream.rangeClosed(1, blanks).boxed().toList())
                && writer.placed == blanks;
        return whole ? Optional.of(written) : Optional.empty();
    }

    /** The same as blocks, with a paragraph around bare words. */
    static List<XmlNode> blocks(List<XmlNode> nodes) {
        return QtiXml.inside(nodes).anyMatch(element -> BLOCKS.contains(element.name()))
                ? nodes
                : List.of(QtiXml.element("p", Map.of(), nodes));
    }

    /** Whether a text shows its very characters on one line, so that nothing need be parsed. */
    private static boolean isWords(String markdown) {
        return markdown.indexOf('\n') < 0
                && markdown.indexOf('\r') < 0
                && MarkdownText.escape(markdown).equals(markdown)
                && QtiXml.legal(markdown).equals(markdown);
    }

    private static Element parsed(String markdown) {
        return Jsoup.parseBodyFragment(Markdown.toSafeHtml(markdown)).body();
    }

    private List<XmlNode> within(String markdown, Element body) {
        List<XmlNode> written = all(body, 0);
        List<XmlElement> elements = QtiXml.inside(written).toList();
        if (written.size() == 1
                && elements.size() == 1
                && elements.getFirst().name().equals("p")) {
            written = elements.getFirst().children();
        }
        if (written.size() == 1 && written.getFirst() instanceof XmlText(String text)) {
            // nobody sees the blanks around it, and what stands at an end is escaped otherwise than before a blank
            written = List.of(new XmlText(QtiMarkdown.strip(text)));
        }
        QtiXml.Size size = QtiXml.Size.of(written);
        if (size.depth() <= MAX_DEPTH && size.elements() <= MAX_ELEMENTS) {
            return written;
        }
        placed = 0;
        return List.of(new XmlText(QtiXml.legal(MarkdownText.toPlain(markdown))));
    }

    private List<XmlNode> all(Element parent, int depth) {
        List<XmlNode> written = new ArrayList<>();
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                words(text.getWholeText(), written);
            } else if (node instanceof Element element) {
                written.add(depth > MAX_DEPTH ? new XmlText(element.text()) : element(element, depth + 1));
            }
        }
        return written;
    }

    private XmlNode element(Element element, int depth) {
        String name = element.normalName();
        List<XmlNode> inside = all(element, depth);
        return switch (name) {
            case "img" -> picture(element);
            case "a" -> QtiXml.element("a", QtiXml.with("href", QtiXml.legal(element.attr("href"))), inside);
            case "u", "s" -> QtiXml.element("span", QtiXml.with("class", CLASSES.getOrDefault(name, name)), inside);
            case "table" -> table(inside);
            default -> QtiXml.element(name, Map.of(), inside);
        };
    }

    private XmlNode picture(Element element) {
        String address = pictures.apply(element.attr("src"));
        String alt = QtiXml.legal(element.attr("alt"));
        return address.isEmpty() || element.attr("src").isEmpty()
                ? new XmlText(alt)
                : QtiXml.element("img", QtiXml.with("src", address, "alt", alt));
    }

    /** A table of QTI has a body, with a row. */
    private static XmlNode table(List<XmlNode> inside) {
        List<XmlNode> parts = new ArrayList<>(inside);
        if (QtiXml.inside(parts).noneMatch(part -> part.name().equals("tbody"))) {
            parts.add(QtiXml.element("tbody", Map.of(), QtiXml.element("tr", Map.of())));
        }
        return QtiXml.element("table", Map.of(), parts);
    }

    private void words(String text, List<XmlNode> written) {
        int from = 0;
        if (blank != null) {
            int length = BlankMarks.mark(1).length();
            for (int at = text.indexOf("[["); at >= 0; at = text.indexOf("[[", at + 1)) {
                List<Integer> mark =
                        at + length > text.length() ? List.of() : BlankMarks.in(text.substring(at, at + length));
                if (!mark.isEmpty()) {
                    addWords(text.substring(from, at), written);
                    written.add(blank.apply(mark.getFirst()));
                    placed++;
                    from = at + length;
                }
            }
        }
        addWords(text.substring(from), written);
    }

    private static void addWords(String text, List<XmlNode> written) {
        if (!text.isEmpty()) {
            written.add(new XmlText(QtiXml.legal(text)));
        }
    }
}
