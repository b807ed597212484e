package org.dushuban.question.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.dushuban.shared.ui.Icon;

/** Rows of a form with what adds, moves and removes one. */
final class FormRows<R extends FormRow> extends Div {

    private final Supplier<R> maker;
    private final int least;
    private final int most;
    private final Runnable changed;
    private final List<R> rows = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final Button add;

    /** Whether the order of the rows says something. */
    private boolean movable = true;

    FormRows(Supplier<R> maker, int least, int most, String addKey, Runnable changed) {
        this.maker = maker;
        this.least = least;
        this.most = most;
        this.changed = changed;
        add = new Button(getTranslation(addKey), new Icon("plus"));
        add.addClickListener(event -> {
            append().focus();
            changed.run();
        });
        addClassName("ds-rows");
        list.addClassName("ds-optedit");
        add(list, add);
    }

    /** With rows whose order is given by something else. */
    FormRows<R> fixed() {
        movable = false;
        return this;
    }

    List<R> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** A new last row. */
    R append() {
        R row = maker.get();
        if (movable) {
            action(row, "question.editor.row.up", () -> move(row, -1));
            action(row, "question.editor.row.down", () -> move(row, 1));
        }
        action(row, "question.editor.row.remove", () -> remove(row));
        rows.add(row);
        list.add(row);
        number();
        return row;
    }

    /** One row for each of the contents, in place of those that are there. */
    <C> void show(List<C> contents, BiConsumer<R, C> into) {
        rows.clear();
        list.removeAll();
        contents.forEach(content -> into.accept(append(), content));
        number();
    }

    /** As many empty rows. */
    FormRows<R> start(int count) {
        IntStream.range(0, count).forEach(_ -> append());
        return this;
    }

    List<String> values() {
        return rows.stream().map(FormRow::value).toList();
    }

    void each(Consumer<R> act) {
        rows.forEach(act);
    }

    private void action(R row, String key, Runnable act) {
        row.more.addAction(getTranslation(key), () -> {
            act.run();
            number();
            changed.run();
        });
    }

    private void move(R row, int by) {
        int from = rows.indexOf(row);
        int to = Math.clamp(from + (long) by, 0, rows.size() - 1);
        rows.remove(from);
        rows.add(to, row);
        // out of the page first: counted with the row itself, the places behind it are one too low
        list.remove(row);
        list.addComponentAtIndex(to, row);
        row.more.focus();
    }

    private void remove(R row) {
        if (rows.size() > least) {
            int place = rows.indexOf(row);
            rows.remove(row);
            list.remove(row);
            focusAt(place);
        }
    }

    /** On the row that stands where another one was, or on the last. */
    private void focusAt(int place) {
        if (rows.isEmpty()) {
            add.focus();
        } else {
            rows.get(Math.min(place, rows.size() - 1)).more.focus();
        }
    }

    private void number() {
        IntStream.range(0, rows.size()).forEach(i -> rows.get(i).place(i));
        add.setEnabled(rows.size() < most);
    }
}
