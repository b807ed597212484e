package org.dushuban.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.dushuban.question.BlankMarks;
import org.dushuban.shared.LocalText;

/** Writes the texts of an item, and remembers the Markdown that its XHTML does not wholly say. */
final class QtiItemTexts {

    private static final String CHINESE = "zh";
    private static final String ENGLISH = "en";

    private final UnaryOperator<String> pictures;
    private final Map<String, String> sources = new LinkedHashMap<>();

    /** @param pictures the address in the package of a picture, given its address here */
    QtiItemTexts(UnaryOperator<String> pictures) {
        this.pictures = pictures;
    }

    /** The Markdown to be declared, by the names of the variables. */
    Map<String, String> sources() {
        return sources;
    }

    /** For the inside of an element; in two languages each in a part of its own. */
    List<XmlNode> inside(String path, LocalText text) {
        List<XmlNode> zh = words(path, CHINESE, text.zh());
        return text.en() == null ? zh : List.of(part(CHINESE, zh), part(ENGLISH, words(path, ENGLISH, text.en())));
    }

    /** For the body, where paragraphs are wanted. */
    List<XmlNode> blocks(String path, LocalText text) {
        return text.en() == null ? QtiXhtml.blocks(inside(path, text)) : inside(path, text);
    }

    /**
     * A stem with entries where its marks are. The entries stand in the Chinese one; each response has only one.
     *
     * @param entry the entry of a blank, by its number
     * @param below takes whether the entries have to follow the stem
     */
    List<XmlNode> withEntries(LocalText stem, int blanks, IntFunction<XmlNode> entry, List<XmlNode> below) {
        List<XmlNode> zh = marked(CHINESE, stem.zh(), blanks, entry);
        if (zh.isEmpty()) {
            zh = words(QtiTexts.STEM, CHINESE, stem.zh());
            below.add(entries(blanks, entry));
        }
        if (stem.en() == null) {
            return QtiXhtml.blocks(zh);
        }
        List<XmlNode> en = marked(ENGLISH, stem.en(), blanks, QtiItemTexts::line);
        if (en.isEmpty()) {
            en = words(QtiTexts.STEM, ENGLISH, stem.en());
        }
        return List.of(part(CHINESE, QtiXhtml.blocks(zh)), part(ENGLISH, QtiXhtml.blocks(en)));
    }

    /** The stem with something in the place of each mark; empty if it has none that can be seen. */
    private List<XmlNode> marked(String language, String markdown, int blanks, IntFunction<XmlNode> blank) {
        if (BlankMarks.in(markdown).isEmpty()) {
            return List.of();
        }
        List<XmlNode> seen = QtiXhtml.withBlanks(markdown, blanks, QtiMarkdown::blank, UnaryOperator.identity())
                .orElse(List.of());
        if (!seen.isEmpty()) {
            remember(QtiTexts.STEM, language, markdown, seen);
        }
        return seen.isEmpty()
                ? seen
                : QtiXhtml.withBlanks(markdown, blanks, blank, pictures).orElse(seen);
    }

    private List<XmlNode> words(String path, String language, String markdown) {
        List<XmlNode> seen = QtiXhtml.of(markdown, UnaryOperator.identity());
        remember(path, language, markdown, seen);
        return hasPicture(seen) ? QtiXhtml.of(markdown, pictures) : seen;
    }

    private void remember(String path, String language, String markdown, List<XmlNode> seen) {
        if (!QtiMarkdown.of(seen, UnaryOperator.identity()).markdown().equals(markdown)) {
            sources.put(QtiOwn.text(path, language), markdown);
        }
    }

    private static boolean hasPicture(List<XmlNode> nodes) {
        return QtiXml.inside(nodes).anyMatch(element -> element.name().equals("img") || hasPicture(element.children()));
    }

    private static XmlElement part(String language, List<XmlNode> nodes) {
        return QtiXml.element("div", QtiXml.with("xml:lang", language), nodes);
    }

    /** What is seen of a blank in the second language. */
    private static XmlNode line(int number) {
        return QtiXml.words(
                "span", QtiXml.with("class", QtiOwn.BLANK, "label", QtiItemWriter.response(number)), "____");
    }

    private static XmlElement entries(int blanks, IntFunction<XmlNode> entry) {
        List<XmlNode> nodes = new ArrayList<>();
        for (int number = 1; number <= blanks; number++) {
            nodes.add(new XmlText(blanks == 1 ? "" : " " + number + ". "));
            nodes.add(entry.apply(number));
        }
        return QtiXml.element("div", QtiXml.with("class", QtiOwn.ENTRIES), nodes);
    }
}
