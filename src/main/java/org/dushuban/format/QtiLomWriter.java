package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dushuban.question.Difficulty;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Writes what {@link QtiLom} reads. */
final class QtiLomWriter {

    static final String NAMESPACE = "http://ltsc.ieee.org/xsd/LOM";

    private static final String PREFIX = "lom:";
    private static final String VOCABULARY = "LOMv1.0";

    private QtiLomWriter() {}

    static XmlElement lom(FoundQuestion question) {
        List<XmlElement> categories = new ArrayList<>();
        categories.add(general(question));
        Difficulty difficulty = question.difficulty();
        if (difficulty != null) {
            String word = switch (difficulty) {
                case EASY -> "easy";
                case MEDIUM -> "medium";
                case HARD -> "difficult";
            };
            categories.add(element("educational", vocabulary("difficulty", word)));
        }
        Source source = question.source();
        if (source != null) {
            categories.add(element("relation", vocabulary("kind", "isbasedon"), resource(source)));
        }
        if (!question.topic().isEmpty()) {
            categories.add(element("classification", vocabulary("purpose", "discipline"), path(question.topic())));
        }
        return QtiXml.element(PREFIX + "lom", Map.of(), categories);
    }

    private static XmlElement general(FoundQuestion question) {
        List<XmlElement> parts = new ArrayList<>();
        String number = question.number();
        if (number != null) {
            parts.add(element("identifier", words("catalog", QtiLom.CATALOG), words("entry", number)));
        }
        parts.add(element("title", string("zh", QtiItemWriter.title(question))));
        question.tags().forEach(tag -> parts.add(element("keyword", string("zh", tag))));
        return QtiXml.element(PREFIX + "general", Map.of(), parts);
    }

    private static XmlElement resource(Source source) {
        List<XmlElement> parts = new ArrayList<>();
        switch (source) {
            case Source.Passage passage ->
                parts.add(element("identifier", words("catalog", "URI"), words("entry", SourceText.chinese(passage))));
            case Source.Citation citation -> {
                parts.add(both("description", citation.work()));
                LocalText place = citation.place();
                if (place != null) {
                    parts.add(both("description", place));
                }
            }
        }
        return QtiXml.element(PREFIX + "resource", Map.of(), parts);
    }

    private static XmlElement path(List<String> topic) {
        List<XmlElement> parts = new ArrayList<>();
        parts.add(element("source", string("en", QtiOwn.TOOL)));
        for (int i = 0; i < topic.size(); i++) {
            parts.add(
                    element("taxon", words("id", String.valueOf(i + 1)), element("entry", string("zh", topic.get(i)))));
        }
        return QtiXml.element(PREFIX + "taxonPath", Map.of(), parts);
    }

    private static XmlElement vocabulary(String name, String value) {
        return element(name, words("source", VOCABULARY), words("value", value));
    }

    private static XmlElement both(String name, LocalText text) {
        @Nullable String en = text.en();
        return en == null
                ? element(name, string("zh", text.zh()))
                : element(name, string("zh", text.zh()), string("en", en));
    }

    private static XmlElement string(String language, String text) {
        return QtiXml.words(PREFIX + "string", QtiXml.with("language", language), text);
    }

    private static XmlElement words(String name, String text) {
        return QtiXml.words(PREFIX + name, Map.of(), text);
    }

    private static XmlElement element(String name, XmlElement... parts) {
        return QtiXml.element(PREFIX + name, Map.of(), parts);
    }
}
