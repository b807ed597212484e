package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.dushuban.material.HtmlToMarkdown.Converted;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of an item. Where some of it is said to be Chinese and some English, the text has two wordings; what is
 * neither belongs to both. Our own Markdown counts before the HTML as long as both show the same.
 */
final class QtiTexts {

    /** The names of the texts in what we have said. */
    static final String STEM = "STEM";

    static final String MODEL = "MODEL";
    static final String UNIT = "UNIT";

    private static final String CHINESE = "zh";
    private static final String ENGLISH = "en";

    private final Map<String, String> said;
    private final UnaryOperator<String> pictures;
    private final Consumer<String> lost;
    private int blanks;

    /**
     * @param said our own Markdown, by {@link QtiOwn#text}
     * @param pictures as {@link QtiMarkdown} wants it
     * @param lost takes the names of elements that are not kept
     */
    QtiTexts(Map<String, String> said, UnaryOperator<String> pictures, Consumer<String> lost) {
        this.said = said;
        this.pictures = pictures;
        this.lost = lost;
    }

    /** @param count how many blanks our own Markdown of the stem may mark */
    void blanks(int count) {
        blanks = count;
    }

    /**
     * The text in one or both languages; null where it shows nothing.
     *
     * @param path its name in what we have said
     */
    @Nullable
    LocalText of(String path, List<? extends XmlNode> nodes) {
        if (speaks(nodes, CHINESE) && speaks(nodes, ENGLISH)) {
            String zh = one(path, CHINESE, without(nodes, ENGLISH));
            String en = one(path, ENGLISH, without(nodes, CHINESE));
            return LocalText.orNull(zh.isBlank() ? en : zh, zh.isBlank() ? null : en);
        }
        return LocalText.orNull(one(path, CHINESE, List.copyOf(nodes)), null);
    }

    private String one(String path, String language, List<XmlNode> nodes) {
        Converted shown = QtiMarkdown.of(nodes, pictures);
        String source = said.get(QtiOwn.text(path, language));
        if (source != null && shows(source).equals(shown.markdown())) {
            return source;
        }
        shown.lost().forEach(lost);
        return shown.markdown();
    }

    private String shows(String markdown) {
        List<XmlNode> written = QtiXhtml.withBlanks(markdown, blanks, QtiMarkdown::blank, UnaryOperator.identity())
                .orElseGet(() -> QtiXhtml.of(markdown, UnaryOperator.identity()));
        return QtiMarkdown.of(written, UnaryOperator.identity()).markdown();
    }

    private static boolean speaks(List<? extends XmlNode> nodes, String language) {
        return QtiXml.inside(nodes).anyMatch(element -> is(element, language) || speaks(element.children(), language));
    }

    private static boolean is(XmlElement element, String language) {
        String named = element.attribute("lang").toLowerCase(Locale.ROOT);
        return named.equals(language) || named.startsWith(language + "-");
    }

    private static List<XmlNode> without(List<? extends XmlNode> nodes, String language) {
        List<XmlNode> kept = new ArrayList<>();
        for (XmlNode node : nodes) {
            if (!(node instanceof XmlElement element)) {
                kept.add(node);
            } else if (!is(element, language)) {
                kept.add(new XmlElement(
                        element.name(), element.attributes(), without(element.children(), language), element.line()));
            }
        }
        return kept;
    }
}
