package org.dushuban.standing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.dushuban.standing.BranchBoard;
import org.dushuban.standing.BranchComparison.Finding;
import org.dushuban.standing.BranchComparison.Ranked;

/** What the marks of a comparison mean, and how far it may be trusted. */
class BranchNotes extends Div {

    private final BranchBoard board;

    BranchNotes(BranchBoard board) {
        this.board = board;
        addClassName("ds-notes");
        add(legend(), note(getTranslation("standing.finding." + finding().tag())));
        board.own()
                .filter(Ranked.class::isInstance)
                .map(Ranked.class::cast)
                .filter(own -> finding() == Finding.DIFFERENT)
                .ifPresent(this::overlap);
    }

    private Finding finding() {
        return board.comparison().finding();
    }

    private Component legend() {
        Div legend = new Div();
        legend.addClassName("ds-legend");
        if (!board.comparison().ranked().isEmpty()) {
            legend.add(key("standing.legend.average", "ds-key"));
        }
        if (board.own().isPresent()) {
            legend.add(key("standing.legend.own", "ds-key", "ds-key--me"));
        }
        if (board.comparison().unranked().stream().anyMatch(row -> row.average().isPresent())) {
            legend.add(key("standing.legend.unranked", "ds-key", "ds-key--few"));
        }
        board.comparison().commonMean().ifPresent(mean -> {
            Span key = key("standing.plot.mean", "ds-key", "ds-key--mean");
            key.addClassName("only-narrow");
            legend.add(key);
        });
        return legend;
    }

    private Span key(String word, String... classNames) {
        HtmlContainer mark = new HtmlContainer("b");
        mark.addClassNames(classNames);
        String mean = board.comparison().commonMean().stream()
                .mapToObj(Figures::tenths)
                .findFirst()
                .orElse("");
        return new Span(mark, new Span(getTranslation(word, mean)));
    }

    private void overlap(Ranked own) {
        List<Ranked> near = board.comparison().notTellableFrom(own);
        if (near.size() > 1) {
            add(note(getTranslation("standing.branches.overlap", near.size() - 1)));
        }
    }

    private static Component note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("t-note");
        return note;
    }
}
