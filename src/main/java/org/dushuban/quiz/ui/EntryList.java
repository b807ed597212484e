package org.dushuban.quiz.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dushuban.question.QuestionVersion;
import org.dushuban.quiz.Section;
import org.dushuban.shared.ui.Icon;

/** The questions of a quiz in their order, each with its points. */
class EntryList extends Div {

    private static final int USUAL_POINTS = 5;

    private final Runnable changed;
    private final OrderedList list = new OrderedList();
    private final List<Entry> entries = new ArrayList<>();
    private boolean editable = true;

    /** One question with what it is worth. */
    record Entry(QuestionVersion question, BigDecimal points) {}

    EntryList(Runnable changed) {
        this.changed = changed;
        list.addClassName("ds-quizentries");
        add(list);
    }

    void show(List<Entry> shown, boolean mayEdit) {
        entries.clear();
        entries.addAll(shown);
        editable = mayEdit;
        render();
    }

    /** Adds questions that are not there yet. */
    void append(List<QuestionVersion> questions) {
        questions.stream()
                .filter(question -> entries.stream()
                        .noneMatch(entry -> entry.question().question().equals(question.question())))
                .forEach(question -> entries.add(new Entry(question, BigDecimal.valueOf(USUAL_POINTS))));
        tell();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    List<Section> sections() {
        return List.of(new Section.Fixed(entries.stream()
                .map(entry -> new Section.Entry(entry.question().id(), entry.points()))
                .toList()));
    }

    private void tell() {
        render();
        changed.run();
    }

    private void render() {
        list.removeAll();
        for (int place = 0; place < entries.size(); place++) {
            list.add(row(place, entries.get(place)));
        }
    }

    private ListItem row(int place, Entry entry) {
        Paragraph stem = new Paragraph(entry.question().content().stem().in(getLocale()));
        stem.addClassName("ds-quizentries__stem");
        Span note = new Span(getTranslation(
                "quiz.entry.note",
                getTranslation("question.kind." + entry.question().content().kind()),
                getTranslation(
                        "question.difficulty." + entry.question().difficulty().tag())));
        note.addClassName("t-note");
        ListItem row = new ListItem(new Div(stem, note), points(place, entry));
        row.addClassName("ds-rule-li");
        if (editable) {
            row.add(moves(place));
        }
        return row;
    }

    private IntegerField points(int place, Entry entry) {
        IntegerField points = new IntegerField();
        points.setAriaLabel(getTranslation("quiz.entry.points", place + 1));
        points.setMin(1);
        points.setMax(Section.MAX_POINTS.intValue());
        points.setStepButtonsVisible(true);
        points.setValue(entry.points().intValue());
        points.setReadOnly(!editable);
        points.addValueChangeListener(event -> {
            Integer value = event.getValue();
            if (value != null && value >= 1 && value <= points.getMax()) {
                entries.set(place, new Entry(entry.question(), BigDecimal.valueOf(value)));
                changed.run();
            }
        });
        return points;
    }

    private Div moves(int place) {
        Button up = new Button(getTranslation("quiz.entry.up"), event -> swap(place, place - 1));
        up.setEnabled(place > 0);
        Button down = new Button(getTranslation("quiz.entry.down"), event -> swap(place, place + 1));
        down.setEnabled(place < entries.size() - 1);
        Button remove = new Button(getTranslation("quiz.entry.remove"), new Icon("x"), event -> {
            entries.remove(place);
            tell();
        });
        List.of(up, down, remove).forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY));
        Div moves = new Div(up, down, remove);
        moves.addClassName("ds-quizentries__moves");
        return moves;
    }

    private void swap(int one, int other) {
        Collections.swap(entries, one, other);
        tell();
    }
}
