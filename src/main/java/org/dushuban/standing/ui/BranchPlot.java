package org.dushuban.standing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dushuban.standing.Axis;
import org.dushuban.standing.BranchBoard;
import org.dushuban.standing.BranchComparison.Ranked;
import org.dushuban.standing.BranchComparison.Row;
import org.dushuban.standing.BranchComparison.Unranked;
import org.dushuban.standing.Estimate;

/** One row for each branch: a dot for its figure, a line for its interval; on phones the numbers stand beside the name. */
@Tag("figure")
class BranchPlot extends HtmlContainer {

    BranchPlot(BranchBoard board) {
        addClassNames("ds-plot", "ds-plot--branches");
        List<Row> rows = board.comparison().rows();
        Axis axis =
                Axis.around(rows.stream().flatMap(row -> average(row).stream()).toList());
        Figures.place(this, "lo", axis.low());
        Figures.place(this, "hi", axis.high());
        board.comparison().commonMean().ifPresentOrElse(mean -> add(head(mean), line(mean)), () -> add(head()));
        rows.forEach(row -> add(row(board, row)));
        add(axis(axis));
    }

    static Optional<Estimate> average(Row row) {
        return switch (row) {
            case Ranked ranked -> Optional.of(ranked.average());
            case Unranked unranked -> unranked.average();
        };
    }

    private Component row(BranchBoard board, Row row) {
        Div line = new Div(name(board, row), track(row));
        line.addClassName("ds-plot__row");
        line.setClassName("is-me", board.isOwn(row));
        line.setClassName("is-few", row instanceof Unranked);
        return line;
    }

    private Component name(BranchBoard board, Row row) {
        HtmlContainer part = new HtmlContainer("small");
        part.setText(
                switch (row) {
                    case Ranked ranked ->
                        getTranslation(
                                "standing.plot.part", ranked.participation().percent());
                    case Unranked unranked ->
                        getTranslation(
                                "standing.plot.part.unranked",
                                unranked.participation().percent());
                });
        Span figures = new Span();
        average(row).ifPresent(average -> figures.add(new Span(Figures.tenths(average.figure()))));
        figures.add(part);
        Div name = new Div(new Span(board.name(row)), figures);
        name.addClassName("ds-plot__name");
        return name;
    }

    private static Component track(Row row) {
        Div track = hidden("ds-plot__track");
        average(row).ifPresent(average -> track.add(interval(average), point(average)));
        return track;
    }

    private static Component interval(Estimate average) {
        Span interval = new Span();
        interval.addClassName("ci");
        Figures.place(interval, "a", average.interval().low());
        Figures.place(interval, "b", average.interval().high());
        return interval;
    }

    private static Component point(Estimate average) {
        Span point = new Span();
        point.addClassName("pt");
        Figures.place(point, "m", average.figure());
        return point;
    }

    private Component head(double mean) {
        Span label = new Span(getTranslation("standing.plot.mean", Figures.tenths(mean)));
        Figures.place(label, "m", mean);
        Div head = hidden("ds-plot__head");
        head.add(label);
        return head;
    }

    private static Component head() {
        return hidden("ds-plot__head");
    }

    private static Component line(double mean) {
        HtmlContainer dashes = new HtmlContainer("i");
        Figures.place(dashes, "m", mean);
        Div line = hidden("ds-plot__mean");
        line.add(dashes);
        return line;
    }

    private static Component axis(Axis axis) {
        Div line = hidden("ds-axis");
        Stream<Span> ticks = axis.ticks().stream().map(tick -> {
            Span label = new Span(String.valueOf(tick));
            Figures.place(label, "m", tick);
            return label;
        });
        ticks.forEach(line::add);
        return line;
    }

    /** What repeats as a picture what stands in the text. */
    private static Div hidden(String className) {
        Div part = new Div();
        part.addClassName(className);
        part.getElement().setAttribute("aria-hidden", "true");
        return part;
    }
}
