package org.dushuban.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dushuban.question.NumberText;
import org.dushuban.question.OrderingRule;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Makes a question of an element of Moodle XML. */
final class MoodleQuestion implements Part.Places {

    private final XmlElement element;
    private final Found found;
    private final Sketch sketch;
    private final MoodleKinds kinds;
    private final Contents contents;
    private final MoodleHtml texts;
    private final XmlElement stemElement;
    private List<XmlElement> parts = List.of();

    MoodleQuestion(XmlElement element, Found found) {
        this.element = element;
        this.found = found;
        this.sketch = new Sketch(this, found);
        this.kinds = new MoodleKinds(sketch);
        this.contents = new Contents(sketch);
        this.texts = new MoodleHtml(found, sketch);
        this.stemElement = element.first("questiontext").orElse(element);
    }

    @Override
    public Place of(Part part, int index) {
        return switch (part) {
            case OPTION, CHOICE -> MoodleHtml.place(index < parts.size() ? parts.get(index) : element);
            case STEM -> MoodleHtml.place(stemElement);
            case EXPLANATION -> placeOf("generalfeedback");
            case POINTS -> placeOf("defaultgrade");
            case TAGS -> placeOf("tags");
            case NUMBER -> placeOf("idnumber");
            case WHOLE, ANSWER, TOPIC -> MoodleHtml.place(element);
        };
    }

    private Place placeOf(String name) {
        return MoodleHtml.place(element.first(name).orElse(element));
    }

    void read(List<String> topic) {
        String type = element.attribute("type");
        if (isNothingAsked(type)) {
            found.warning(of(Part.WHOLE, 0), MoodleFault.NOTHING_ASKED, type, MoodleElements.text(element, "name"));
            return;
        }
        if (!isKnown(type)) {
            found.error(of(Part.WHOLE, 0), MoodleFault.TYPE, type, MoodleElements.text(element, "name"));
            return;
        }
        sketch.topic(topic);
        sketch.number(MoodleElements.text(element, "idnumber"));
        for (XmlElement tags : element.all("tags")) {
            tags.all("tag").forEach(tag -> MoodleTags.read(tag.text(), sketch));
        }
        String points = MoodleElements.text(element, "defaultgrade");
        if (!points.isEmpty()) {
            sketch.points(Decimals.read(points).map(NumberText::plain).orElse(BigDecimal.ZERO));
        }
        Optional<? extends QuestionContent> content = content(type);
        MoodleNames.note(
                MoodleElements.text(element, "name"),
                content.map(QuestionContent::stem).orElse(null),
                sketch);
        for (XmlElement part : element.elements()) {
            if (!MoodleElements.isSilent(part)) {
                found.note(MoodleHtml.place(part), MoodleFault.SETTING, part.name());
            }
        }
        sketch.finish(content);
    }

    private static boolean isNothingAsked(String type) {
        return type.equals("description") || type.equals("random") || type.equals("randomsamatch");
    }

    private static boolean isKnown(String type) {
        return switch (type) {
            case "multichoice",
                    "multichoiceset",
                    "truefalse",
                    "shortanswer",
                    "numerical",
                    "matching",
                    "ddmatch",
                    "essay",
                    "ordering",
                    "cloze",
                    "multianswer" -> true;
            default -> false;
        };
    }

    private Optional<? extends QuestionContent> content(String type) {
        return switch (type) {
            case "multichoice" -> choice(!isFalse(MoodleElements.text(element, "single")));
            case "multichoiceset" -> choice(false);
            case "truefalse" -> trueFalse();
            case "shortanswer" -> shortAnswer();
            case "numerical" -> numeric();
            case "matching" -> matching(texts::plain);
            case "ddmatch" -> matching(texts::read);
            case "essay" -> essay();
            case "ordering" -> ordering();
            default -> cloze();
        };
    }

    private static boolean isTrue(String text) {
        return text.equals("1") || text.equals("true");
    }

    private static boolean isFalse(String text) {
        return text.equals("0") || text.equals("false");
    }

    private @Nullable LocalText stem() {
        return texts.read(stemElement);
    }

    private @Nullable LocalText general() {
        return element.first("generalfeedback").map(texts::read).orElse(null);
    }

    private List<MoodleKinds.Weighed> answers(boolean formatted) {
        parts = element.all("answer");
        List<MoodleKinds.Weighed> answers = new ArrayList<>();
        for (XmlElement answer : parts) {
            answers.add(new MoodleKinds.Weighed(
                    formatted ? texts.read(answer) : null,
                    texts.raw(answer).strip(),
                    MoodleElements.fraction(answer),
                    answer.first("feedback").map(texts::read).orElse(null)));
        }
        return answers;
    }

    private Optional<QuestionContent> choice(boolean single) {
        List<MoodleKinds.Weighed> answers = answers(true);
        kinds.explain(general(), answers);
        return kinds.choice(stem(), answers, single);
    }

    private Optional<QuestionContent> trueFalse() {
        List<MoodleKinds.Weighed> said = new ArrayList<>();
        Boolean right = null;
        for (MoodleKinds.Weighed answer : answers(false)) {
            String word = answer.raw().toLowerCase(Locale.ROOT);
            boolean holds = word.equals("true");
            said.add(TruthWords.weighed(holds, answer.feedback()));
            if (answer.weight().signum() > 0 && (holds || word.equals("false"))) {
                right = holds;
            }
        }
        kinds.explain(general(), said);
        return contents.trueFalse(stem(), right);
    }

    private Optional<QuestionContent> shortAnswer() {
        List<MoodleKinds.Weighed> answers = answers(false);
        kinds.explain(general(), answers);
        return kinds.shortAnswer(texts.gapped(stemElement), answers, isTrue(MoodleElements.text(element, "usecase")));
    }

    private Optional<QuestionContent> numeric() {
        List<MoodleKinds.Weighed> answers = answers(false);
        List<MoodleKinds.Figure> figures = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            MoodleKinds.Weighed answer = answers.get(i);
            kinds.figure(answer.raw(), MoodleElements.text(parts.get(i), "tolerance"), answer)
                    .ifPresent(figures::add);
        }
        kinds.explain(general(), answers);
        LocalText unit = unit();
        return sketch.isFaulty() ? Optional.empty() : kinds.numeric(stem(), figures, unit);
    }

    /** The first unit, in which the answers are given; others are told. */
    private @Nullable LocalText unit() {
        List<XmlElement> units = element.all("units").stream()
                .flatMap(all -> all.all("unit").stream())
                .toList();
        LocalText first = null;
        for (XmlElement unit : units) {
            XmlElement name = unit.first("unit_name").orElse(unit);
            if (first == null) {
                first = new MoodleTexts(found).plain(GapMarks.without(name.text()), MoodleHtml.place(name));
            } else {
                found.warning(
                        MoodleHtml.place(name), MoodleFault.UNITS, name.text().strip());
            }
        }
        return first;
    }

    /** @param choice reads a text on the right */
    private Optional<QuestionContent> matching(Function<XmlElement, @Nullable LocalText> choice) {
        List<@Nullable LocalText> lefts = new ArrayList<>();
        List<@Nullable LocalText> rights = new ArrayList<>();
        List<LocalText> distractors = new ArrayList<>();
        List<XmlElement> pairs = new ArrayList<>();
        List<XmlElement> alone = new ArrayList<>();
        for (XmlElement part : element.all("subquestion")) {
            LocalText left = texts.read(part);
            LocalText right = part.first("answer").map(choice).orElse(null);
            if (left == null && right != null) {
                distractors.add(right);
                alone.add(part);
            } else if (left != null || right != null) {
                lefts.add(left);
                rights.add(right);
                pairs.add(part);
            }
        }
        parts = Stream.concat(pairs.stream(), alone.stream()).toList();
        kinds.explain(general(), List.of());
        return contents.matching(stem(), lefts, rights, distractors);
    }

    /** What a marker is told is the model; where nothing is said, what everybody is told afterwards. */
    private Optional<QuestionContent> essay() {
        LocalText model = element.first("graderinfo").map(texts::read).orElse(null);
        SourceLine.Split general = SourceLine.split(general());
        sketch.source(general.source());
        if (model != null) {
            sketch.explanation(general.rest());
        }
        return contents.shortText(stem(), model == null ? general.rest() : model, GiftQuestion.LIMIT);
    }

    private Optional<QuestionContent> ordering() {
        List<MoodleKinds.Weighed> answers = answers(true);
        kinds.explain(general(), answers);
        String grading = MoodleElements.text(element, "gradingtype").toUpperCase(Locale.ROOT);
        OrderingRule rule = MoodleOrdering.rule(grading).orElse(null);
        if (rule == null) {
            sketch.warning(Part.ANSWER, 0, MoodleFault.GRADING, grading);
        }
        return contents.ordering(
                stem(),
                answers.stream().map(MoodleKinds.Weighed::text).toList(),
                Objects.requireNonNullElse(rule, OrderingRule.ADJACENT_PAIRS));
    }

    private Optional<? extends QuestionContent> cloze() {
        MoodleCloze cloze = new MoodleCloze(texts.raw(stemElement), stemElement, texts, sketch);
        LocalText stem = texts.read(stemElement, cloze.stem());
        kinds.explain(general(), cloze.commented());
        return cloze.content(stem);
    }
}
