package org.dushuban.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dushuban.question.Blank;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Makes the content of an item in which pairs are formed. */
final class QtiPairs {

    private final QtiItem item;
    private final Contents contents;

    QtiPairs(QtiItem item) {
        this.item = item;
        this.contents = new Contents(item.sketch());
    }

    Optional<QuestionContent> matching(XmlElement interaction) {
        List<XmlElement> sets = interaction.all("simpleMatchSet");
        if (sets.size() != 2) {
            item.sketch().error(Part.STEM, 0, QtiFault.INTERACTION, interaction.name());
            return Optional.empty();
        }
        List<XmlElement> first = sets.getFirst().all("simpleAssociableChoice");
        List<XmlElement> second = sets.getLast().all("simpleAssociableChoice");
        List<List<String>> pairs = pairs(item.response(interaction));
        if (isEach(first, pairs, 0)) {
            return matching(first, second, pairs, 0);
        }
        if (isEach(second, pairs, 1)) {
            return matching(second, first, pairs, 1);
        }
        item.sketch().error(Part.ANSWER, 0, pairs.isEmpty() ? QuestionFault.NO_ANSWER : QtiFault.PAIRS, told(pairs));
        return Optional.empty();
    }

    /** @param side of the pairs on which the lefts stand */
    private Optional<QuestionContent> matching(
            List<XmlElement> lefts, List<XmlElement> choices, List<List<String>> pairs, int side) {
        Map<String, @Nullable LocalText> texts = new LinkedHashMap<>();
        Map<String, XmlElement> elements = new HashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            String name = choices.get(i).attribute("identifier");
            texts.put(name, item.choice(Part.CHOICE, i, choices.get(i)));
            elements.put(name, choices.get(i));
        }
        Map<String, String> others = new HashMap<>();
        pairs.forEach(pair -> others.put(pair.get(side), pair.get(1 - side)));
        Map<String, @Nullable LocalText> spare = new LinkedHashMap<>(texts);
        List<XmlElement> places = new ArrayList<>();
        List<@Nullable LocalText> named = new ArrayList<>();
        List<@Nullable LocalText> meant = new ArrayList<>();
        for (int i = 0; i < lefts.size(); i++) {
            String name = lefts.get(i).attribute("identifier");
            named.add(item.choice(Part.OPTION, i, lefts.get(i)));
            String other = others.getOrDefault(name, "");
            if (!texts.containsKey(other)) {
                item.sketch().error(Part.ANSWER, 0, QuestionFault.ANSWER_NO_OPTION, other);
            }
            meant.add(texts.get(other));
            places.add(elements.getOrDefault(other, lefts.get(i)));
            spare.remove(other);
        }
        List<LocalText> distractors = new ArrayList<>();
        spare.forEach((name, text) -> {
            if (text != null) {
                distractors.add(text);
                places.add(elements.getOrDefault(name, item.element()));
            }
        });
        for (int i = 0; i < places.size(); i++) {
            item.at(Part.CHOICE, i, places.get(i));
        }
        return contents.matching(item.stem(), named, meant, distractors);
    }

    /** Choices that are put into gaps of a text: each gap is a blank that accepts what belongs into it. */
    Optional<QuestionContent> gaps(XmlElement interaction) {
        List<XmlElement> gaps = item.body().gaps();
        if (!contents.areBlanks(gaps.size())) {
            return Optional.empty();
        }
        item.texts().blanks(gaps.size());
        List<List<String>> pairs = pairs(item.response(interaction));
        Map<String, String> words = new LinkedHashMap<>();
        for (XmlElement choice : interaction.all("gapText")) {
            words.put(choice.attribute("identifier"), QtiEntries.words(item.choice(Part.CHOICE, 0, choice)));
        }
        if (interaction.first("gapImg").isPresent()) {
            item.sketch().error(Part.OPTION, 0, QtiFault.INTERACTION, "gapImg");
        }
        item.sketch().note(QtiFault.CHOICES_LOST, interaction.name());
        Map<String, List<String>> inside = new HashMap<>();
        pairs.forEach(pair ->
                inside.computeIfAbsent(pair.getLast(), _ -> new ArrayList<>()).add(pair.getFirst()));
        List<Blank> blanks = new ArrayList<>();
        for (int i = 0; i < gaps.size(); i++) {
            String name = gaps.get(i).attribute("identifier");
            item.at(Part.OPTION, i, gaps.get(i));
            List<String> accepted = inside.getOrDefault(name, List.of()).stream()
                    .map(choice -> words.getOrDefault(choice, ""))
                    .toList();
            contents.blank(i, accepted, Match.EXACT, Fold.ALL).ifPresent(blanks::add);
        }
        return contents.fillIn(item.stem(), blanks);
    }

    /** The right pairs; what is no pair is told. */
    private List<List<String>> pairs(QtiResponse response) {
        List<List<String>> pairs = new ArrayList<>();
        for (String value : new QtiKey(item).right(response, true)) {
            int gap = value.indexOf(' ');
            if (gap < 0) {
                item.sketch().error(Part.ANSWER, 0, QuestionFault.ANSWER_NO_OPTION, value);
            } else {
                pairs.add(List.of(
                        value.substring(0, gap), value.substring(gap + 1).strip()));
            }
        }
        return pairs;
    }

    /** Whether each of these stands in exactly one pair. */
    private static boolean isEach(List<XmlElement> choices, List<List<String>> pairs, int side) {
        Map<String, Long> times =
                pairs.stream().collect(Collectors.groupingBy(pair -> pair.get(side), Collectors.counting()));
        return !choices.isEmpty()
                && choices.stream().allMatch(choice -> times.getOrDefault(choice.attribute("identifier"), 0L) == 1);
    }

    private static String told(List<List<String>> pairs) {
        return pairs.stream().map(pair -> String.join(" ", pair)).collect(Collectors.joining(", "));
    }
}
