package org.dushuban.transfer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.Segment;
import org.dushuban.question.TextDiff;
import org.dushuban.question.ui.ChoiceList;
import org.dushuban.question.ui.QuestionWords;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Icon;
import org.dushuban.transfer.AlikePair;
import org.dushuban.transfer.Duplicate;
import org.dushuban.transfer.ImportRun;
import org.dushuban.transfer.Imports;

/** Questions that the bank seems to have, one after the other beside what they are like, to choose what becomes of each. */
class PairPanel extends Section {

    private final ImportRun run;
    private final Imports imports;
    private final Runnable chosen;
    private final H2 title = new H2();
    private final Div pair = new Div();
    private final Div one = new Div();
    private final NativeButton before = step("back", "transfer.pair.before", -1);
    private final NativeButton next = step("right", "transfer.pair.next", 1);
    private final Span place = new Span();
    private int index;

    /** @param chosen is told when something was chosen */
    PairPanel(ImportRun run, Imports imports, Runnable chosen) {
        this.run = run;
        this.imports = imports;
        this.chosen = chosen;
        Div head = new Div(title);
        head.addClassName("ds-panelhead");
        pair.addClassName("ds-pair");
        place.addClassName("t-note");
        place.getElement().setAttribute("role", "status");
        Div steps = new Div(place, before, next);
        steps.addClassName("ds-trpairsteps");
        Div foot = new Div(one, steps);
        foot.addClassName("ds-trpairfoot");
        add(head, all(), pair, foot);
        show(0);
    }

    private Div all() {
        DuplicateSwitch each =
                new DuplicateSwitch(getTranslation("transfer.pair.all"), EnumSet.allOf(Duplicate.class), choice -> {
                    imports.choose(run.id(), imports.get(run.id()).choices().forAlike(choice));
                    show(index);
                    chosen.run();
                });
        each.show(run.choices().byPlace().isEmpty() ? run.choices().alike() : null);
        Div all = new Div(new Span(getTranslation("transfer.pair.all")), each);
        all.addClassName("ds-trpairall");
        return all;
    }

    private void show(int wanted) {
        Optional<AlikePair> found = imports.pair(run.id(), wanted);
        setVisible(found.isPresent());
        found.ifPresent(shown -> {
            index = shown.index();
            title.setText(getTranslation("transfer.pairs", shown.total()));
            place.setText(getTranslation("transfer.pair.place", shown.index() + 1, shown.total()));
            pair.removeAll();
            pair.add(other(shown), mine(shown));
            one.removeAll();
            one.add(choice(shown));
            before.setEnabled(shown.index() > 0);
            next.setEnabled(shown.index() + 1 < shown.total());
        });
    }

    private DuplicateSwitch choice(AlikePair shown) {
        DuplicateSwitch choice = new DuplicateSwitch(
                getTranslation("transfer.pair.choice"), EnumSet.copyOf(shown.possible()), wanted -> {
                    imports.choose(run.id(), imports.get(run.id()).choices().forOne(shown.place(), wanted));
                    chosen.run();
                });
        choice.show(shown.becomes());
        return choice;
    }

    private NativeButton step(String icon, String key, int by) {
        NativeButton button = new NativeButton("", event -> walk(by));
        button.add(new Icon(icon));
        button.addClassName("ds-iconbtn");
        button.getElement().setAttribute("type", "button");
        button.setAriaLabel(getTranslation(key));
        return button;
    }

    private void walk(int by) {
        show(index + by);
        // a button that cannot be pressed any more would take the place of the keyboard with it
        NativeButton pressed = by < 0 ? before : next;
        if (!pressed.isEnabled()) {
            (by < 0 ? next : before).focus();
        }
    }

    private Div other(AlikePair shown) {
        QuestionContent other = shown.other();
        if (other == null) {
            return side(getTranslation("transfer.pair.gone"), List.of(), Segment.Kind.GONE);
        }
        String where = shown.where() == null
                ? shown.number() == null
                        ? getTranslation("transfer.pair.bank")
                        : getTranslation("transfer.pair.bank.number", shown.number())
                : getTranslation("transfer.pair.file", TransferWords.place(shown.where()));
        Div side = side(where, difference(shown), Segment.Kind.GONE);
        ChoiceList.of(other, getLocale()).ifPresent(side::add);
        return side;
    }

    private Div mine(AlikePair shown) {
        String where = getTranslation(
                "transfer.pair.mine",
                TransferWords.place(shown.question().place()),
                TransferWords.percent(shown.likeness()),
                TransferWords.percent(shown.parts()));
        Div side = side(where, difference(shown), Segment.Kind.COME);
        ChoiceList.of(shown.question().content(), getLocale()).ifPresent(side::add);
        return side;
    }

    private Div side(String where, List<Segment> difference, Segment.Kind own) {
        Paragraph head = new Paragraph(where);
        head.addClassName("t-tiny");
        Paragraph text = new Paragraph();
        difference.stream()
                .filter(segment -> segment.kind() == Segment.Kind.SAME || segment.kind() == own)
                .forEach(segment -> text.add(piece(segment)));
        return new Div(head, text);
    }

    private static Component piece(Segment segment) {
        HtmlContainer piece = new HtmlContainer(segment.kind() == Segment.Kind.SAME ? "span" : "mark");
        piece.setText(segment.text());
        return piece;
    }

    private List<Segment> difference(AlikePair shown) {
        QuestionContent other = shown.other();
        String mine = plain(shown.question().content().stem());
        return TextDiff.between(other == null ? mine : plain(other.stem()), mine);
    }

    private String plain(LocalText text) {
        return QuestionWords.plain(text, getLocale());
    }
}
