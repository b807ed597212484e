package org.dushuban.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the automatic numbers of a document (ECMA-376, part 1, 17.9). */
final class DocxNumbering {

    private static final int LEVELS = 9;
    private static final int MAX_STYLES = 5_000;
    private static final int MAX_BASES = 20;

    private final Map<String, Level[]> lists = new HashMap<>();
    private final Map<String, Use> uses = new HashMap<>();
    private final Map<String, String> listsOfStyles = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /** How a level is numbered. */
    private record Level(int start, String format, String text, boolean blank) {}

    /** A list as it is used, which may begin elsewhere. */
    private record Use(String list, Map<Integer, Integer> starts) {}

    /** What a style says of numbers; empty for nothing. */
    private record Style(String base, String number, int level) {}

    /** Reads the numbering and the styles of a document, where it has them. */
    static DocxNumbering of(DocxParts parts) throws BadXmlException {
        DocxNumbering numbering = new DocxNumbering();
        Optional<byte[]> lists = parts.numbering();
        if (lists.isPresent()) {
            numbering.readLists(Xml.of(lists.get()));
        }
        Optional<byte[]> styles = parts.styles();
        if (styles.isPresent()) {
            numbering.readStyles(Xml.of(styles.get()));
        }
        return numbering;
    }

    /** The number with which a paragraph begins, with what parts it from the text; empty if it has none. */
    String label(@Nullable XmlElement properties) {
        if (properties == null) {
            return "";
        }
        Style style = style(value(properties, "pStyle"));
        Optional<XmlElement> own = properties.first("numPr");
        String number =
                own.map(one -> value(one, "numId")).filter(id -> !id.isEmpty()).orElse(style.number());
        int level = own.map(one -> value(one, "ilvl"))
                .filter(id -> !id.isEmpty())
                .map(id -> figure(id, 0))
                .orElse(style.level());
        Use use = uses.get(number);
        Level[] levels = use == null ? null : levels(use.list());
        if (use == null || levels == null || level < 0 || level >= LEVELS || levels[level] == null) {
            return "";
        }
        int[] counts = counters.computeIfAbsent(use.list(), _ -> new int[LEVELS]);
        begin(number, use, counts);
        count(levels, counts, level);
        return written(levels, counts, level);
    }

    private void begin(String number, Use use, int[] counts) {
        if (begun.add(number)) {
            use.starts().forEach((level, start) -> counts[level] = -start);
        }
    }

    /** A count of 0 has not begun; a negative one begins where its list says. */
    private static void count(Level[] levels, int[] counts, int level) {
        if (counts[level] < 0) {
            counts[level] = -counts[level];
        } else if (counts[level] == 0) {
            counts[level] = Math.max(1, levels[level].start());
        } else {
            counts[level]++;
        }
        for (int below = level + 1; below < LEVELS; below++) {
            counts[below] = 0;
        }
    }

    private static String written(Level[] levels, int[] counts, int level) {
        StringBuilder text = new StringBuilder();
        String pattern = levels[level].text();
        for (int i = 0; i < pattern.length(); i++) {
            int shown = i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
            if (pattern.charAt(i) != '%' || shown < 0 || shown >= LEVELS) {
                text.append(pattern.charAt(i));
                continue;
            }
            Level counted = levels[shown];
            if (counted != null) {
                text.append(DocxNumberFormat.write(counted.format(), Math.max(1, Math.abs(counts[shown]))));
            }
            i++;
        }
        boolean shows =
                !levels[level].format().equals("bullet") && !text.toString().isBlank();
        return shows ? text + (levels[level].blank() ? " " : "") : "";
    }

    private Level @Nullable [] levels(String list) {
        Level[] levels = lists.get(list);
        return levels == null ? lists.get(listsOfStyles.getOrDefault(list, "")) : levels;
    }

    private Style style(String id) {
        String base = id;
        for (int i = 0; i < MAX_BASES; i++) {
            Style style = styles.get(base);
            if (style == null) {
                break;
            }
            if (!style.number().isEmpty()) {
                return style;
            }
            base = style.base();
        }
        return new Style("", "", 0);
    }

    // ---- reading

    private void readLists(Xml xml) throws BadXmlException {
        while (xml.next()) {
            if (xml.name().equals("abstractNum")) {
                readList(xml.element());
            } else if (xml.name().equals("num")) {
                XmlElement one = xml.element();
                Map<Integer, Integer> starts = new HashMap<>();
                for (XmlElement override : one.all("lvlOverride")) {
                    int level = figure(override.attribute("ilvl"), -1);
                    int start = figure(value(override, "startOverride"), -1);
                    if (level >= 0 && level < LEVELS && start >= 0) {
                        starts.put(level, start);
                    }
                }
                uses.put(one.attribute("numId"), new Use(value(one, "abstractNumId"), starts));
            }
        }
    }

    private void readList(XmlElement list) {
        Level[] levels = new Level[LEVELS];
        for (XmlElement level : list.all("lvl")) {
            int place = figure(level.attribute("ilvl"), -1);
            if (place >= 0 && place < LEVELS) {
                levels[place] = new Level(
                        figure(value(level, "start"), 1),
                        value(level, "numFmt"),
                        value(level, "lvlText"),
                        !value(level, "suff").equals("nothing"));
            }
        }
        lists.put(list.attribute("abstractNumId"), levels);
    }

    private void readStyles(Xml xml) throws BadXmlException {
        while (xml.next() && styles.size() < MAX_STYLES) {
            if (xml.name().equals("style")) {
                XmlElement style = xml.element();
                Optional<XmlElement> number = style.first("pPr").flatMap(properties -> properties.first("numPr"));
                styles.put(
                        style.attribute("styleId"),
                        new Style(
                                value(style, "basedOn"),
                                number.map(one -> value(one, "numId")).orElse(""),
                                number.map(one -> figure(value(one, "ilvl"), 0)).orElse(0)));
            }
        }
    }

    private static String value(XmlElement element, String name) {
        return element.first(name).map(one -> one.attribute("val")).orElse("");
    }

    private static int figure(String text, int otherwise) {
        boolean figures = !text.isEmpty() && text.length() < 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return figures ? Integer.parseInt(text) : otherwise;
    }
}
