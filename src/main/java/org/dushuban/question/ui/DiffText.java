package org.dushuban.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dushuban.material.Materials;
import org.dushuban.question.FieldDiff;
import org.dushuban.question.Segment;
import org.dushuban.question.Source;
import org.dushuban.question.VersionDiff;
import org.dushuban.shared.Ids;

/** How two wordings differ, part by part: what goes is struck through, what comes underlined. */
@StyleSheet("context://question.css")
public class DiffText extends Div {

    private static final String KEY = "question.";

    private final Materials materials;

    public DiffText(VersionDiff diff, Materials materials) {
        this.materials = materials;
        addClassName("ds-diff");
        List<FieldDiff> changed = diff.changed();
        changed.forEach(part -> add(new H3(QuestionWords.part(part)), text(part)));
        if (changed.isEmpty()) {
            add(new Paragraph(getTranslation("question.versions.same")));
        }
    }

    private Paragraph text(FieldDiff part) {
        Paragraph text = new Paragraph();
        text.addClassName("ds-diff__text");
        segments(part).forEach(segment -> text.add(piece(part, segment)));
        return text;
    }

    /** Passages are named by ids, which say nothing piece by piece. */
    private List<Segment> segments(FieldDiff part) {
        String before = side(part, Segment.Kind.COME);
        String after = side(part, Segment.Kind.GONE);
        return part.field() == FieldDiff.Field.SOURCE
                        && (passage(before).isPresent() || passage(after).isPresent())
                ? List.of(
                        new Segment(Segment.Kind.GONE, passage(before).orElse(before)),
                        new Segment(Segment.Kind.COME, passage(after).orElse(after)))
                : part.segments();
    }

    private static String side(FieldDiff part, Segment.Kind without) {
        return part.segments().stream()
                .filter(segment -> segment.kind() != without)
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    private Optional<String> passage(String text) {
        int mark = text.indexOf('#');
        return Optional.of(text)
                .filter(_ -> mark > 0)
                .flatMap(all -> Ids.parse(all.substring(0, mark)))
                .map(id -> PassageText.of(new Source.Passage(id, text.substring(mark + 1)), materials));
    }

    private Component piece(FieldDiff part, Segment segment) {
        String text = part.field().coded() ? words(part.field(), segment.text()) : segment.text();
        return switch (segment.kind()) {
            case SAME -> new Span(text);
            case GONE -> element("del", text);
            case COME -> element("ins", text);
        };
    }

    private static Component element(String tag, String text) {
        HtmlContainer element = new HtmlContainer(tag);
        element.setText(text);
        return element;
    }

    private String words(FieldDiff.Field field, String code) {
        return switch (field) {
            case KIND -> getTranslation(KEY + "kind." + code);
            case DIFFICULTY -> getTranslation(KEY + "difficulty." + code);
            case MATCH -> getTranslation(KEY + "match." + code);
            case RULE -> getTranslation(KEY + "ordering." + code);
            case FOLDS ->
                Arrays.stream(code.split(" "))
                        .filter(fold -> !fold.isEmpty())
                        .map(fold -> getTranslation(KEY + "fold." + fold))
                        .collect(Collectors.joining(" · "));
            case DISTANCES -> {
                String[] both = code.split(" ");
                yield getTranslation("question.versions.distances", both[0], both[1]);
            }
            case KEY -> key(code);
            default -> code;
        };
    }

    private String key(String code) {
        return switch (code) {
            case "✓" -> getTranslation("question.statement.holds");
            case "✗" -> getTranslation("question.statement.fails");
            default -> code;
        };
    }
}
