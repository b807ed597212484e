package org.dushuban.quiz.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dushuban.question.NumberText;
import org.dushuban.question.Points;
import org.dushuban.question.QuestionVersion;
import org.dushuban.question.ui.QuestionWords;
import org.dushuban.quiz.Section;
import org.dushuban.shared.ui.Icon;

/** The questions of a quiz in their order, each with its points. */
class EntryList extends Div {

    private static final BigDecimal USUAL_POINTS = BigDecimal.valueOf(5);

    /** A thousand with two decimals, and room for a space or two. */
    private static final int LONGEST = 12;

    private static final int UP = 0;
    private static final int DOWN = 1;
    private static final int REMOVE = 2;
    private static final int MOVES = 2;

    private final Runnable changed;
    private final OrderedList list = new OrderedList();
    private final List<Entry> entries = new ArrayList<>();
    private final List<TextField> worths = new ArrayList<>();
    private boolean editable = true;

    /** One question with what it is worth. */
    record Entry(QuestionVersion question, BigDecimal points) {}

    EntryList(Runnable changed) {
        this.changed = changed;
        list.addClassName("ds-quizentries");
        add(list);
    }

    /** @param questions those of the entries, in the same order */
    void show(List<Section.Entry> stored, List<QuestionVersion> questions, boolean mayEdit) {
        entries.clear();
        IntStream.range(0, stored.size())
                .mapToObj(place ->
                        new Entry(questions.get(place), stored.get(place).points()))
                .forEach(entries::add);
        editable = mayEdit;
        render();
    }

    /** Adds questions that are not there yet, with the points that their author gave them where there are any. */
    void append(List<QuestionVersion> questions) {
        questions.stream()
                .filter(question -> entries.stream()
                        .noneMatch(entry -> entry.question().question().equals(question.question())))
                .forEach(question ->
                        entries.add(new Entry(question, Objects.requireNonNullElse(question.points(), USUAL_POINTS))));
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

    /** Whether every question has its points; where not, the field says so. */
    boolean complete() {
        return worths.stream().noneMatch(TextField::isInvalid);
    }

    private void tell() {
        render();
        changed.run();
    }

    private void render() {
        list.removeAll();
        worths.clear();
        for (int place = 0; place < entries.size(); place++) {
            list.add(row(place, entries.get(place)));
        }
    }

    private ListItem row(int place, Entry entry) {
        Paragraph stem =
                new Paragraph(QuestionWords.plain(entry.question().content().stem(), getLocale()));
        stem.addClassName("ds-quizentries__stem");
        Span note = new Span(getTranslation(
                "quiz.entry.note",
                getTranslation("question.kind." + entry.question().content().kind()),
                getTranslation(
                        "question.difficulty." + entry.question().difficulty().tag())));
        note.addClassName("t-note");
        ListItem row = new ListItem(new Div(stem, note), editable ? points(place, entry) : worth(entry));
        row.addClassName("ds-rule-li");
        if (editable) {
            row.add(moves(place));
        }
        return row;
    }

    private TextField points(int place, Entry entry) {
        TextField points = new TextField();
        points.setAriaLabel(getTranslation("quiz.entry.points", place + 1));
        points.setMaxLength(LONGEST);
        points.setValue(entry.points().toPlainString());
        points.setManualValidation(true);
        points.setErrorMessage(getTranslation("quiz.entry.points.range", Points.MAX));
        points.addValueChangeListener(event -> weigh(place, points));
        worths.add(points);
        return points;
    }

    private void weigh(int place, TextField field) {
        Optional<BigDecimal> points = field.getValue().length() > LONGEST
                ? Optional.empty()
                : NumberText.read(field.getValue()).filter(Points::fits).map(Points::checked);
        field.setInvalid(points.isEmpty());
        points.ifPresent(worth -> {
            entries.set(place, new Entry(entries.get(place).question(), worth));
            changed.run();
        });
    }

    private Span worth(Entry entry) {
        Span worth = new Span(getTranslation("quiz.entry.worth", entry.points()));
        worth.addClassName("num");
        return worth;
    }

    private Div moves(int place) {
        Button up = new Button(getTranslation("quiz.entry.up"), event -> swap(place, place - 1, UP));
        up.setEnabled(place > 0);
        Button down = new Button(getTranslation("quiz.entry.down"), event -> swap(place, place + 1, DOWN));
        down.setEnabled(place < entries.size() - 1);
        Button remove = new Button(getTranslation("quiz.entry.remove"), new Icon("x"), event -> remove(place));
        List.of(up, down, remove).forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY));
        Div moves = new Div(up, down, remove);
        moves.addClassName("ds-quizentries__moves");
        return moves;
    }

    private void swap(int one, int other, int button) {
        Collections.swap(entries, one, other);
        tell();
        focus(other, button);
    }

    private void remove(int place) {
        entries.remove(place);
        tell();
        focus(Math.min(place, entries.size() - 1), REMOVE);
    }

    /** The list was made anew, so whoever works by keyboard is put back where they were. */
    private void focus(int place, int button) {
        if (place < 0) {
            return;
        }
        Component moves = ((ListItem) list.getComponentAt(place)).getComponentAt(MOVES);
        Button wanted = (Button) ((Div) moves).getComponentAt(button);
        (wanted.isEnabled() ? wanted : (Button) ((Div) moves).getComponentAt(button == UP ? DOWN : UP)).focus();
    }
}
