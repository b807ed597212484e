package org.dushuban.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dushuban.question.OrderingRule;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.Tagged;
import org.jspecify.annotations.Nullable;

/** Makes the content of an item from what is to be done in it. */
final class QtiKinds {

    private static final Set<String> ENTRIES = Set.of("textEntryInteraction", "inlineChoiceInteraction");

    /** How the two options of a statement are called; the right ones first. */
    private static final List<List<String>> STATEMENTS = List.of(
            List.of("正确", "错误"), List.of("对", "错"), List.of("true", "false"), List.of("t", "f"), List.of("√", "×"));

    private final QtiItem item;
    private final Contents contents;

    QtiKinds(QtiItem item) {
        this.item = item;
        this.contents = new Contents(item.sketch());
    }

    Optional<QuestionContent> content() {
        List<XmlElement> interactions = item.body().interactions().stream()
                .filter(interaction -> !isButton(interaction))
                .toList();
        if (interactions.isEmpty()) {
            item.sketch().error(Part.STEM, 0, QtiFault.NO_INTERACTION, "");
            return Optional.empty();
        }
        if (interactions.stream().allMatch(interaction -> ENTRIES.contains(interaction.name()))) {
            return new QtiEntries(item).content(interactions);
        }
        if (interactions.size() > 1) {
            String names = interactions.stream().map(XmlElement::name).collect(Collectors.joining(", "));
            item.sketch().error(Part.STEM, 0, QtiFault.SEVERAL_INTERACTIONS, names);
            return Optional.empty();
        }
        return only(interactions.getFirst());
    }

    /** A button ends an attempt or shows a hint: the question is the same without it. */
    private boolean isButton(XmlElement interaction) {
        boolean button = interaction.name().equals("endAttemptInteraction");
        if (button) {
            item.sketch().note(QtiFault.ELEMENT, interaction.name());
        }
        return button;
    }

    private Optional<QuestionContent> only(XmlElement interaction) {
        return switch (interaction.name()) {
            case "choiceInteraction" -> choice(interaction, interaction.all("simpleChoice"));
            case "orderInteraction" -> ordering(interaction);
            case "matchInteraction" -> new QtiPairs(item).matching(interaction);
            case "gapMatchInteraction" -> new QtiPairs(item).gaps(interaction);
            case "extendedTextInteraction" -> shortText(interaction);
            default -> {
                item.at(Part.STEM, 0, interaction);
                item.sketch().error(Part.STEM, 0, QtiFault.INTERACTION, interaction.name());
                yield Optional.empty();
            }
        };
    }

    private Optional<QuestionContent> choice(XmlElement interaction, List<XmlElement> choices) {
        QtiResponse response = item.response(interaction);
        Map<String, Integer> places = places(choices);
        List<@Nullable LocalText> options = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            options.add(item.choice(Part.OPTION, i, choices.get(i)));
        }
        boolean many = response.isMultiple();
        TreeSet<Integer> right = new TreeSet<>();
        for (String value : new QtiKey(item).right(response, many)) {
            Integer place = places.get(value);
            if (place != null) {
                right.add(place);
            } else {
                item.sketch().error(Part.ANSWER, 0, QuestionFault.ANSWER_NO_OPTION, value);
            }
        }
        Optional<Boolean> holds = many || right.size() != 1 ? Optional.empty() : statement(options, right.first());
        return holds.isPresent()
                ? contents.trueFalse(item.stem(), holds.get())
                : contents.choice(item.stem(), options, right, many);
    }

    private static Map<String, Integer> places(List<XmlElement> choices) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            places.putIfAbsent(choices.get(i).attribute("identifier"), i);
        }
        return places;
    }

    /** Whether a statement holds, if the options are only whether it does. */
    private Optional<Boolean> statement(List<@Nullable LocalText> options, int right) {
        if (item.isOurs() && !item.isOurs("true-false")) {
            return Optional.empty();
        }
        List<String> words = options.stream()
                .map(option -> option == null ? "" : option.zh().toLowerCase(Locale.ROOT))
                .toList();
        return STATEMENTS.stream()
                .filter(pair -> words.size() == 2 && words.containsAll(pair))
                .findFirst()
                .map(pair -> words.get(right).equals(pair.getFirst()));
    }

    private Optional<QuestionContent> ordering(XmlElement interaction) {
        QtiResponse response = item.response(interaction);
        List<XmlElement> choices = interaction.all("simpleChoice");
        Map<String, Integer> places = places(choices);
        List<String> order = response.correct().stream().map(String::strip).toList();
        if (order.isEmpty()) {
            item.sketch().error(Part.ANSWER, 0, QuestionFault.NO_ANSWER, "");
            return Optional.empty();
        }
        if (order.size() != choices.size() || !Set.copyOf(order).equals(places.keySet())) {
            item.sketch().error(Part.ANSWER, 0, QtiFault.ORDER_PART, String.join(", ", order));
            return Optional.empty();
        }
        List<@Nullable LocalText> items = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            items.add(item.choice(Part.OPTION, i, choices.get(places.getOrDefault(order.get(i), 0))));
        }
        OrderingRule rule = item.said(QtiOwn.RULE)
                .flatMap(tag -> Tagged.find(OrderingRule.class, tag))
                .orElse(OrderingRule.ALL_OR_NOTHING);
        return contents.ordering(item.stem(), items, rule);
    }

    private Optional<QuestionContent> shortText(XmlElement interaction) {
        QtiResponse response = item.response(interaction);
        int limit = Decimals.read(interaction.attribute("expectedLength"))
                .filter(length ->
                        length.signum() > 0 && length.compareTo(BigDecimal.valueOf(QuestionContent.MAX_TEXT)) <= 0)
                .map(BigDecimal::intValue)
                .orElse(0);
        if (limit == 0) {
            item.sketch().note(QtiFault.NO_LIMIT, String.valueOf(QtiEntries.USUAL_LIMIT));
        }
        return contents.shortText(item.stem(), model(response), limit == 0 ? QtiEntries.USUAL_LIMIT : limit);
    }

    /** What is told to those who mark, else the sample answer. */
    private @Nullable LocalText model(QtiResponse response) {
        List<XmlNode> rubrics = item.body().rubrics().stream()
                .flatMap(rubric -> item.body().text(rubric).stream())
                .toList();
        LocalText model = item.texts().of(QtiTexts.MODEL, rubrics);
        if (model != null || response.correct().isEmpty()) {
            return model;
        }
        return item.texts()
                .of(QtiTexts.MODEL, List.of(new XmlText(response.correct().getFirst())));
    }
}
