package org.dushuban.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dushuban.material.MarkdownText;
import org.dushuban.question.Blank;
import org.dushuban.question.BlankMarks;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.question.NumberText;
import org.dushuban.question.PartialDate;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Makes the content of an item in which something is entered into a line of its text. */
final class QtiEntries {

    /** How long an answer may be where the item does not say. */
    static final int USUAL_LIMIT = 1_000;

    /** What stands in a stem where something was to be entered. */
    private static final String GAP = "\\_\\_\\_\\_";

    private final QtiItem item;
    private final Contents contents;

    QtiEntries(QtiItem item) {
        this.item = item;
        this.contents = new Contents(item.sketch());
    }

    Optional<QuestionContent> content(List<XmlElement> entries) {
        XmlElement first = entries.getFirst();
        if (entries.size() > 1) {
            return fillIn(entries);
        }
        if (first.name().equals("inlineChoiceInteraction")) {
            return choice(first);
        }
        if (item.isOurs("date")) {
            return date(first);
        }
        return item.response(first).isNumber() ? numeric(first) : fillIn(entries);
    }

    private Optional<QuestionContent> fillIn(List<XmlElement> entries) {
        if (!contents.areBlanks(entries.size())) {
            return Optional.empty();
        }
        item.texts().blanks(entries.size());
        List<Blank> blanks = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            XmlElement entry = entries.get(i);
            item.at(Part.OPTION, i, entry);
            blank(entry, i).ifPresent(blanks::add);
        }
        return contents.fillIn(item.stem(), blanks);
    }

    private Optional<Blank> blank(XmlElement entry, int index) {
        QtiResponse response = item.response(entry);
        if (entry.name().equals("inlineChoiceInteraction")) {
            item.sketch().note(QtiFault.CHOICES_LOST, entry.name());
            Map<String, String> texts = entry.all("inlineChoice").stream()
                    .collect(Collectors.toMap(
                            choice -> choice.attribute("identifier"), choice -> plain(choice), (one, _) -> one));
            List<String> right = new QtiKey(item)
                    .right(response, false).stream()
                            .map(name -> texts.getOrDefault(name, ""))
                            .toList();
            return contents.blank(index, right, Match.EXACT, Fold.ALL);
        }
        if (!entry.attribute("patternMask").isBlank()) {
            item.sketch().note(QtiFault.ELEMENT, "patternMask");
        }
        List<QtiResponse.Entry> right = new QtiKey(item).rightOnes(response, true);
        List<String> accepted = right.stream().map(QtiResponse.Entry::value).toList();
        Optional<String> rule = item.said(QtiOwn.blank(index + 1));
        Match match = rule.map(QtiOwn::match)
                .orElse(item.scoring().contains(response.identifier()) ? Match.CONTAINS : Match.EXACT);
        return contents.blank(index, accepted, match, rule.map(QtiOwn::folds).orElseGet(() -> folds(right)));
    }

    private static String plain(XmlElement choice) {
        return choice.text().strip();
    }

    /** Differences of width, white space and punctuation are none of the learner's; case is, where the item says so. */
    private Set<Fold> folds(List<QtiResponse.Entry> right) {
        if (item.isOurs() || right.stream().noneMatch(QtiResponse.Entry::caseSensitive)) {
            return Fold.ALL;
        }
        if (!right.stream().allMatch(QtiResponse.Entry::caseSensitive)) {
            item.sketch().note(QtiFault.CASE, "");
        }
        return EnumSet.complementOf(EnumSet.of(Fold.CASE));
    }

    /** A list to choose from in the middle of a text is a choice. */
    private Optional<QuestionContent> choice(XmlElement interaction) {
        List<XmlElement> choices = interaction.all("inlineChoice");
        List<@Nullable LocalText> options = new ArrayList<>();
        TreeSet<Integer> right = new TreeSet<>();
        Set<String> values = Set.copyOf(new QtiKey(item).right(item.response(interaction), false));
        for (int i = 0; i < choices.size(); i++) {
            options.add(item.choice(Part.OPTION, i, choices.get(i)));
            if (values.contains(choices.get(i).attribute("identifier"))) {
                right.add(i);
            }
        }
        item.sketch().note(QtiFault.ELEMENT, interaction.name());
        return contents.choice(gapped(item.stem()), options, right, false);
    }

    private Optional<QuestionContent> numeric(XmlElement entry) {
        QtiResponse response = item.response(entry);
        List<String> values = new QtiKey(item).right(response, false);
        if (values.size() > 1) {
            return fillIn(List.of(entry));
        }
        String value = values.isEmpty() ? "" : values.getFirst();
        Optional<BigDecimal> right = Decimals.read(value);
        if (right.isEmpty() && !value.isBlank()) {
            item.sketch().error(Part.ANSWER, 0, QtiFault.NUMBER, value);
        }
        BigDecimal tolerance = right.map(number -> tolerance(response, number)).orElse(BigDecimal.ZERO);
        LocalText unit = item.texts().of(QtiTexts.UNIT, item.body().unit());
        return contents.numeric(gapped(item.stem()), right.orElse(null), tolerance, unit);
    }

    private BigDecimal tolerance(QtiResponse response, BigDecimal right) {
        Optional<QtiTolerance> said = item.scoring().tolerance(response.identifier());
        Optional<BigDecimal> around = said.flatMap(tolerance -> tolerance.around(right));
        said.filter(tolerance -> around.isEmpty() || !tolerance.isEven())
                .ifPresent(tolerance -> item.sketch()
                        .warning(
                                Part.ANSWER,
                                0,
                                QtiFault.TOLERANCE,
                                tolerance.mode() + " " + tolerance.below() + " " + tolerance.above()));
        return around.map(NumberText::plain).orElse(BigDecimal.ZERO);
    }

    private Optional<QuestionContent> date(XmlElement entry) {
        String value = item.response(entry).correct().stream().findFirst().orElse("");
        PartialDate right = null;
        try {
            right = PartialDate.parse(value.strip());
        } catch (IllegalArgumentException e) {
            item.sketch().error(Part.ANSWER, 0, QtiFault.DATE, value);
        }
        return contents.date(gapped(item.stem()), right, distance(QtiOwn.FULL), distance(QtiOwn.NONE));
    }

    private int distance(String name) {
        return item.said(name)
                .flatMap(Decimals::read)
                .filter(number -> number.abs().compareTo(BigDecimal.valueOf(QuestionContent.MAX_DISTANCE)) <= 0)
                .map(BigDecimal::intValue)
                .orElse(-1);
    }

    /** The stem with a line in the place of its entry, which stands below it here; none where it stood at the end. */
    private @Nullable LocalText gapped(@Nullable LocalText stem) {
        if (stem == null || item.isOurs()) {
            return stem;
        }
        return LocalText.orNull(gapped(stem.zh()), stem.en() == null ? null : gapped(stem.en()));
    }

    private static String gapped(String stem) {
        String mark = BlankMarks.mark(1);
        String shorter = stem.endsWith(mark) ? stem.substring(0, stem.length() - mark.length()) : stem;
        return shorter.replace(mark, GAP).strip();
    }

    /** The words alone, as they are accepted in a blank. */
    static String words(@Nullable LocalText text) {
        return text == null ? "" : MarkdownText.toPlain(text.zh());
    }
}
