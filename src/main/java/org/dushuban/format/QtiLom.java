package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dushuban.question.Difficulty;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What a package says about an item, in the metadata of IEEE 1484.12.1 (LOM): keywords are tags, a taxonomy is the topic, and
 * what it is based on is its source.
 *
 * @param number empty where there is none
 * @param unheld names of what is said beyond that
 */
record QtiLom(
        String number,
        @Nullable Difficulty difficulty,
        List<String> topic,
        List<String> tags,
        @Nullable Source source,
        List<String> unheld) {

    static final QtiLom NONE = new QtiLom("", null, List.of(), List.of(), null, List.of());

    /** The catalogue of the numbers that we write; in that of another program a name need not be meant to last. */
    static final String CATALOG = QtiOwn.TOOL;

    private static final Set<String> HELD = Set.of("identifier", "catalogentry", "title", "language", "keyword");
    private static final Set<String> CATEGORIES =
            Set.of("general", "educational", "relation", "classification", "metaMetadata", "metametadata", "technical");

    /** Reads the metadata of a resource, in the spelling of LOM or of the older IMS MD. */
    static QtiLom of(XmlElement metadata) {
        Optional<XmlElement> found = metadata.first("lom");
        if (found.isEmpty()) {
            return NONE;
        }
        XmlElement lom = found.get();
        List<String> unheld = new ArrayList<>();
        lom.elements().stream()
                .filter(part ->
                        !CATEGORIES.contains(part.name()) && !part.text().isBlank())
                .forEach(part -> unheld.add(part.name()));
        List<String> tags = new ArrayList<>();
        for (XmlElement general : lom.all("general")) {
            general.all("keyword").forEach(keyword -> tags.add(one(keyword)));
            general.elements().stream()
                    .filter(part -> !HELD.contains(part.name()) && !part.text().isBlank())
                    .forEach(part -> unheld.add("general/" + part.name()));
        }
        List<String> topic = new ArrayList<>();
        for (XmlElement path : lom.all("classification").stream()
                .flatMap(classification -> classification.elements().stream())
                .filter(part -> part.name().equalsIgnoreCase("taxonPath"))
                .toList()) {
            if (topic.isEmpty()) {
                taxa(path, topic);
            } else {
                unheld.add("classification");
            }
        }
        return new QtiLom(number(lom), difficulty(lom), topic, tags, source(lom, unheld), unheld);
    }

    private static void taxa(XmlElement holder, List<String> topic) {
        for (XmlElement taxon : holder.all("taxon")) {
            taxon.first("entry").map(QtiLom::one).ifPresent(topic::add);
            taxa(taxon, topic);
        }
    }

    private static String number(XmlElement lom) {
        return lom.all("general").stream()
                .flatMap(general -> general.all("identifier").stream())
                .filter(identifier -> text(identifier, "catalog").equals(CATALOG))
                .map(identifier -> text(identifier, "entry"))
                .findFirst()
                .orElse("");
    }

    private static @Nullable Difficulty difficulty(XmlElement lom) {
        String word = lom.first("educational")
                .flatMap(educational -> educational.first("difficulty"))
                .map(difficulty -> text(difficulty, "value"))
                .orElse("");
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "very easy", "easy" -> Difficulty.EASY;
            case "medium" -> Difficulty.MEDIUM;
            case "difficult", "very difficult", "hard" -> Difficulty.HARD;
            default -> null;
        };
    }

    private static @Nullable Source source(XmlElement lom, List<String> unheld) {
        Source source = null;
        for (XmlElement relation : lom.all("relation")) {
            boolean based = relation.first("kind").stream()
                    .anyMatch(
                            kind -> text(kind, "value").toLowerCase(Locale.ROOT).equals("isbasedon"));
            Source named =
                    based ? relation.first("resource").map(QtiLom::source).orElse(null) : null;
            if (source == null && named != null) {
                source = named;
            } else {
                unheld.add("relation");
            }
        }
        return source;
    }

    private static @Nullable Source source(XmlElement resource) {
        String entry = resource.first("identifier")
                .map(identifier -> text(identifier, "entry"))
                .orElse("");
        if (SourceText.read(entry, "") instanceof Source.Passage passage) {
            return passage;
        }
        List<XmlElement> descriptions = resource.all("description");
        LocalText work = descriptions.isEmpty() ? null : both(descriptions.getFirst());
        return work == null
                ? null
                : new Source.Citation(work, descriptions.size() < 2 ? null : both(descriptions.get(1)));
    }

    private static String text(XmlElement holder, String name) {
        return holder.first(name).map(XmlElement::text).orElse("").strip();
    }

    /** The Chinese wording, else the first. */
    private static String one(XmlElement holder) {
        LocalText text = both(holder);
        return text == null ? "" : text.zh();
    }

    private static @Nullable LocalText both(XmlElement holder) {
        String zh = "";
        String en = null;
        for (XmlElement string : holder.elements()) {
            String language = string.attribute("language") + string.attribute("lang");
            if (language.toLowerCase(Locale.ROOT).startsWith("en")) {
                en = string.text();
            } else if (zh.isBlank()) {
                zh = string.text();
            }
        }
        if (!holder.hasElements()) {
            zh = holder.text();
        }
        return zh.isBlank() ? LocalText.orNull(en, null) : LocalText.orNull(zh, en);
    }
}
