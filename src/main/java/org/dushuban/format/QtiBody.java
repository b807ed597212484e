package org.dushuban.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The body of an item, taken apart: the stem, what is to be done, and what is said beside it. */
final class QtiBody {

    private static final Set<String> CHOICES = Set.of(
            "simpleChoice",
            "simpleMatchSet",
            "gapText",
            "gapImg",
            "inlineChoice",
            "hotspotChoice",
            "associableHotspot",
            "simpleAssociableChoice");

    /** What is heard, moves or is drawn by rules of its own. */
    private static final Set<String> MEDIA =
            Set.of("object", "audio", "video", "math", "svg", "include", "embed", "iframe", "picture");

    private static final Set<String> ENTRIES = Set.of("textEntryInteraction", "inlineChoiceInteraction");

    /** Which blank is that of a response, from 0. */
    private final Map<String, Integer> blanks = new HashMap<>();

    private final List<XmlNode> stem;
    private final List<XmlElement> interactions = new ArrayList<>();
    private final List<XmlElement> gaps = new ArrayList<>();
    private final List<XmlElement> rubrics = new ArrayList<>();
    private final List<XmlElement> feedback = new ArrayList<>();
    private final List<XmlElement> media = new ArrayList<>();
    private final List<XmlElement> variables = new ArrayList<>();
    private List<XmlNode> unit = List.of();

    /** @param declared the responses in the order of the item, which is that of the blanks */
    QtiBody(List<XmlNode> nodes, Collection<String> declared) {
        Set<String> entered = new LinkedHashSet<>();
        collect(nodes, entered);
        declared.stream().filter(entered::contains).forEach(response -> blanks.putIfAbsent(response, blanks.size()));
        entered.forEach(response -> blanks.putIfAbsent(response, blanks.size()));
        stem = walk(nodes);
    }

    private static void collect(List<XmlNode> nodes, Set<String> entered) {
        QtiXml.inside(nodes).forEach(element -> {
            if (ENTRIES.contains(element.name())) {
                entered.add(element.attribute("responseIdentifier"));
            }
            collect(element.children(), entered);
        });
    }

    /** What is asked, with a blank where something is to be entered. */
    List<XmlNode> stem() {
        return stem;
    }

    /** What is to be done: entries in the order of their blanks, all else in that of the body. */
    List<XmlElement> interactions() {
        return interactions.stream()
                .sorted(Comparator.comparingInt(this::blank))
                .toList();
    }

    /** From 0; -1 for what is no entry. */
    private int blank(XmlElement interaction) {
        return ENTRIES.contains(interaction.name())
                ? blanks.getOrDefault(interaction.attribute("responseIdentifier"), -1)
                : -1;
    }

    /** The gaps into which choices are put. */
    List<XmlElement> gaps() {
        return gaps;
    }

    /** What is said to those who mark. */
    List<XmlElement> rubrics() {
        return rubrics;
    }

    /** What is said after an answer. */
    List<XmlElement> feedback() {
        return feedback;
    }

    /** What cannot be shown; of each its words, if any, stay in the texts. */
    List<XmlElement> media() {
        return media;
    }

    /** What differs from attempt to attempt. */
    List<XmlElement> variables() {
        return variables;
    }

    /** The unit that we write behind the entry of a number; empty where there is none. */
    List<XmlNode> unit() {
        return unit;
    }

    /** A text outside the stem, such as a choice, in the same manner. */
    List<XmlNode> text(XmlElement holder) {
        return walk(holder.children());
    }

    private List<XmlNode> walk(List<XmlNode> nodes) {
        List<XmlNode> walked = new ArrayList<>(nodes.size());
        for (XmlNode node : nodes) {
            if (node instanceof XmlElement element) {
                walked.addAll(element(element));
            } else {
                walked.add(node);
            }
        }
        return walked;
    }

    private List<XmlNode> element(XmlElement element) {
        String name = element.name();
        if (name.endsWith("Interaction")) {
            return interaction(element);
        }
        if (MEDIA.contains(name)) {
            return media(element);
        }
        return switch (name) {
            case "gap" -> {
                gaps.add(element);
                yield List.of(QtiMarkdown.blank(gaps.size()));
            }
            case "rubricBlock" -> rubric(element);
            case "feedbackBlock", "feedbackInline" -> kept(feedback, element);
            case "printedVariable", "templateBlock", "templateInline" -> kept(variables, element);
            case "stylesheet", "catalogInfo" -> List.of();
            case "contentBody", "infoControl", "hottext" -> walk(element.children());
            default -> ours(element);
        };
    }

    private List<XmlNode> ours(XmlElement element) {
        return switch (element.attribute("class")) {
            case QtiOwn.ENTRIES -> {
                walk(element.children());
                yield List.of();
            }
            case QtiOwn.UNIT -> {
                unit = walk(element.children());
                yield List.of();
            }
            case QtiOwn.BLANK -> {
                String label = element.attribute("label");
                String number = label.substring(label.lastIndexOf('_') + 1);
                boolean one = number.length() == 1 && number.charAt(0) >= '1' && number.charAt(0) <= '9';
                yield one ? List.of(QtiMarkdown.blank(number.charAt(0) - '0')) : List.of();
            }
            default -> {
                List<XmlNode> children = walk(element.children());
                yield List.of(new XmlElement(element.name(), element.attributes(), children, element.line()));
            }
        };
    }

    private List<XmlNode> interaction(XmlElement element) {
        interactions.add(element);
        return switch (element.name()) {
            case "textEntryInteraction", "inlineChoiceInteraction" -> List.of(QtiMarkdown.blank(blank(element) + 1));
            case "gapMatchInteraction", "hottextInteraction" -> {
                List<XmlNode> nodes = element.children().stream()
                        .filter(node -> !(node instanceof XmlElement inner && CHOICES.contains(inner.name())))
                        .toList();
                yield List.of(new XmlElement("div", Map.of(), walk(nodes), element.line()));
            }
            default ->
                element.first("prompt")
                        .map(prompt -> List.<XmlNode>of(
                                new XmlElement("div", Map.of(), walk(prompt.children()), prompt.line())))
                        .orElse(List.of());
        };
    }

    /** What candidates are told belongs to the stem. */
    private List<XmlNode> rubric(XmlElement element) {
        if (List.of(element.attribute("view").split(" ", -1)).contains("candidate")) {
            return List.of(new XmlElement("div", Map.of(), walk(element.children()), element.line()));
        }
        return kept(rubrics, element);
    }

    private List<XmlNode> media(XmlElement element) {
        if (element.name().equals("object") && element.attribute("type").startsWith("image/")) {
            Map<String, String> attributes = Map.of(
                    "src", element.attribute("data"), "alt", element.text().strip());
            return List.of(new XmlElement("img", attributes, List.of(), element.line()));
        }
        media.add(element);
        return List.of(new XmlText(" " + element.text().strip() + " "));
    }

    private static List<XmlNode> kept(List<XmlElement> kept, XmlElement element) {
        kept.add(element);
        return List.of();
    }
}
