package org.dushuban.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.KeyValues;
import org.dushuban.standing.Axis;
import org.dushuban.standing.BranchBoard;
import org.dushuban.standing.BranchComparison.Finding;
import org.dushuban.standing.BranchComparison.Gate;
import org.dushuban.standing.BranchComparison.Ranked;
import org.dushuban.standing.BranchComparison.Row;
import org.dushuban.standing.BranchComparison.Unranked;

/** Where the own branch stands this month among those beside it. */
class OwnBranchNote extends Section {

    private static final String BOARDS = "branches";

    private final BranchBoard board;

    OwnBranchNote(BranchBoard board) {
        this.board = board;
        Optional<Row> own = board.own();
        add(new H2(own.map(board::name).orElse(board.unit().name())));
        own.ifPresentOrElse(this::show, () -> add(note(getTranslation("home.branch.none"))));
        Anchor boards = new Anchor(BOARDS, getTranslation("home.branch.boards"));
        boards.addClassNames("ds-btn", "ds-btn--quiet", "ds-aside__more");
        boards.add(new Icon("right"));
        add(boards);
    }

    private void show(Row own) {
        switch (own) {
            case Ranked ranked -> show(ranked);
            case Unranked unranked ->
                add(note(getTranslation(
                        "standing.unranked." + unranked.reason().tag(), Gate.USUAL.percent(), Gate.USUAL.takers())));
        }
        KeyValues figures = new KeyValues();
        if (own instanceof Ranked ranked) {
            figures.pair(
                    getTranslation("home.branch.average"),
                    tenths(ranked.average().figure()));
        }
        add(figures.pair(getTranslation("home.branch.part"), own.participation().percent() + "%"));
    }

    private void show(Ranked own) {
        List<Ranked> ranked = board.comparison().ranked();
        if (board.comparison().finding() == Finding.DIFFERENT) {
            add(place(own, ranked.size()), strip(own, ranked), ends());
        } else {
            add(note(getTranslation(
                    "standing.finding." + board.comparison().finding().tag())));
        }
    }

    private Component place(Ranked own, int of) {
        Span before = new Span(getTranslation("home.branch.place.before"));
        Span place = new Span(String.valueOf(own.place()));
        place.addClassName("t-figure");
        Span after =
                new Span(getTranslation("home.branch.place.after", board.unit().name(), of));
        before.addClassName("t-note");
        after.addClassName("t-note");
        Paragraph line = new Paragraph();
        line.addClassName("ds-figureline");
        line.add(before, place, after);
        return line;
    }

    private Component strip(Ranked own, List<Ranked> ranked) {
        Axis axis = Axis.around(ranked.stream().map(Ranked::average).toList());
        Div strip = new Div();
        strip.addClassName("ds-strip");
        strip.getElement().setAttribute("role", "img");
        strip.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "home.branch.strip",
                                ranked.size(),
                                tenths(own.average().figure())));
        // the own one last, above the others
        for (Ranked row :
                ranked.stream().sorted(Comparator.comparing(board::isOwn)).toList()) {
            HtmlContainer ring = new HtmlContainer("i");
            ring.setClassName("is-me", board.isOwn(row));
            String place = String.format(
                    Locale.ROOT, "%.1f%%", axis.share(row.average().figure()));
            ring.getElement().getStyle().set("--x", place);
            strip.add(ring);
        }
        return strip;
    }

    private Component ends() {
        Div ends = new Div(
                new Span(getTranslation("home.branch.strip.low")), new Span(getTranslation("home.branch.strip.high")));
        ends.addClassNames("ds-row", "ds-row--between");
        return ends;
    }

    private static Component note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("t-note");
        return note;
    }

    private static String tenths(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }
}
