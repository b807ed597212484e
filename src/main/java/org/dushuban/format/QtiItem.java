package org.dushuban.format;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dushuban.material.Picture;
import org.dushuban.question.NumberText;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** An item while it is read: what its parts have in common. */
final class QtiItem {

    /** What everybody writes and nobody misses. */
    private static final Set<String> UNSEEN = Set.of(
            "responseDeclaration",
            "outcomeDeclaration",
            "templateDeclaration",
            "itemBody",
            "responseProcessing",
            "modalFeedback",
            "stylesheet",
            "templateProcessing",
            "assessmentStimulusRef");

    private final XmlElement item;
    private final String file;
    private final Found found;
    private final Function<String, Optional<String>> pictures;
    private final Map<String, String> said;
    private final Map<String, QtiResponse> responses = new LinkedHashMap<>();
    private final Map<Part, Map<Integer, Integer>> lines = new HashMap<>();
    private final QtiScoring scoring;
    private final QtiBody body;
    private final QtiTexts texts;
    private final QtiFeedback feedback;
    private final Sketch sketch;

    private QtiItem(XmlElement item, String file, Function<String, Optional<String>> pictures, Found found) {
        this.item = item;
        this.file = file;
        this.found = found;
        this.pictures = pictures;
        said = QtiOwn.said(item);
        item.all("responseDeclaration").stream()
                .map(QtiResponse::of)
                .forEach(response -> responses.putIfAbsent(response.identifier(), response));
        scoring = QtiScoring.of(item);
        body = new QtiBody(item.first("itemBody").map(XmlElement::children).orElse(List.of()), responses.keySet());
        texts = new QtiTexts(said, this::picture, this::lost);
        feedback = new QtiFeedback(this);
        sketch = new Sketch(this::place, found);
    }

    /**
     * Reads an item.
     *
     * @param item by the names of QTI 2
     * @param file its name within a package
     * @param lom what the package says about it
     * @param pictures finds the address here of a picture by its address in the item
     */
    static void read(
            XmlElement item, String file, QtiLom lom, Function<String, Optional<String>> pictures, Found found) {
        new QtiItem(item, file, pictures, found).read(lom);
    }

    private void read(QtiLom lom) {
        sketch.number(lom.number());
        sketch.difficulty(lom.difficulty());
        sketch.topic(lom.topic());
        lom.tags().forEach(sketch::tag);
        sketch.source(lom.source());
        lom.unheld().forEach(name -> sketch.note(QtiFault.METADATA, name));
        tellItem();
        Optional<QuestionContent> content = new QtiKinds(this).content();
        points().ifPresent(sketch::points);
        sketch.explanation(feedback.explanation());
        body.media().stream()
                .map(media -> (media.name() + " " + media.attribute("type")).strip())
                .distinct()
                .forEach(media -> sketch.warning(Part.STEM, 0, QtiFault.MEDIA, media));
        body.variables().stream()
                .map(XmlElement::name)
                .distinct()
                .forEach(variable -> sketch.error(Part.STEM, 0, QtiFault.VARIABLE, variable));
        sketch.finish(content);
    }

    private void tellItem() {
        if (isOurs()) {
            return;
        }
        List.of("identifier", "title").stream()
                .filter(name -> !item.attribute(name).isBlank())
                .forEach(name -> sketch.note(QtiFault.ELEMENT, name));
        item.elements().stream()
                .map(XmlElement::name)
                .filter(name -> !UNSEEN.contains(name) || name.equals("stylesheet"))
                .distinct()
                .forEach(name -> sketch.note(QtiFault.ELEMENT, name));
        item.all("assessmentStimulusRef")
                .forEach(stimulus -> sketch.warning(Part.STEM, 0, QtiFault.STIMULUS, stimulus.attribute("href")));
        item.first("templateProcessing")
                .ifPresent(processing -> sketch.error(Part.STEM, 0, QtiFault.VARIABLE, processing.name()));
        if (item.attribute("adaptive").equals("true")) {
            sketch.warning(Part.WHOLE, 0, QtiFault.ADAPTIVE, "");
        }
        if (!scoring.unknown().isEmpty()) {
            sketch.warning(Part.ANSWER, 0, QtiFault.PROCESSING, String.join(", ", scoring.unknown()));
        }
    }

    /** The most points that the item says it gives. */
    private Optional<BigDecimal> points() {
        Map<String, XmlElement> outcomes = item.all("outcomeDeclaration").stream()
                .collect(Collectors.toMap(
                        outcome -> outcome.attribute("identifier"), Function.identity(), (first, _) -> first));
        Optional<BigDecimal> most = Optional.ofNullable(outcomes.get("MAXSCORE"))
                .flatMap(outcome -> outcome.first("defaultValue"))
                .flatMap(value -> Decimals.read(value.text()))
                .or(() -> Optional.ofNullable(outcomes.get("SCORE"))
                        .flatMap(outcome -> Decimals.read(outcome.attribute("normalMaximum"))));
        return most.or(() -> scoring.worth().filter(worth -> !isOurs() && worth.compareTo(BigDecimal.ONE) != 0))
                .map(NumberText::plain)
                .filter(points -> points.signum() > 0);
    }

    XmlElement element() {
        return item;
    }

    boolean isOurs() {
        return QtiOwn.wrote(item);
    }

    /** Whether we have written it as of that kind. */
    boolean isOurs(String kind) {
        return isOurs() && item.attribute("label").equals(kind);
    }

    /** What we have said in it; empty where we have not. */
    Optional<String> said(String name) {
        return Optional.ofNullable(said.get(name));
    }

    Sketch sketch() {
        return sketch;
    }

    QtiBody body() {
        return body;
    }

    QtiScoring scoring() {
        return scoring;
    }

    QtiTexts texts() {
        return texts;
    }

    QtiFeedback feedback() {
        return feedback;
    }

    QtiResponse response(XmlElement interaction) {
        QtiResponse declared = responses.get(interaction.attribute("responseIdentifier"));
        QtiResponse response = declared == null ? QtiResponse.unknown(interaction) : declared;
        lines.computeIfAbsent(Part.ANSWER, _ -> new HashMap<>()).putIfAbsent(0, response.line());
        return response;
    }

    @Nullable
    LocalText stem() {
        item.first("itemBody").ifPresent(element -> at(Part.STEM, 0, element));
        return texts.of(QtiTexts.STEM, body.stem());
    }

    /** The text of a choice, with what is said after it has been chosen. */
    @Nullable
    LocalText choice(Part part, int index, XmlElement choice) {
        at(part, index, choice);
        int before = body.feedback().size();
        LocalText text = texts.of(choice.attribute("identifier"), body.text(choice));
        feedback.option(index, body.feedback().subList(before, body.feedback().size()));
        return text;
    }

    void at(Part part, int index, XmlElement element) {
        lines.computeIfAbsent(part, _ -> new HashMap<>()).put(index, element.line());
    }

    private Place place(Part part, int index) {
        return new Place.Item(file, lines.getOrDefault(part, Map.of()).getOrDefault(index, item.line()));
    }

    private String picture(String address) {
        return pictures.apply(address).orElseGet(() -> {
            sketch.warning(Part.STEM, 0, QtiFault.PICTURE, address);
            return Picture.hashIn(address).isPresent() ? address : "";
        });
    }

    private void lost(String name) {
        // a picture that is not there has been told
        if (!name.equals("<img>")) {
            found.note(place(Part.WHOLE, 0), QtiFault.HTML, name);
        }
    }
}
