package org.dushuban.transfer.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.BiConsumer;
import org.dushuban.format.Finding;
import org.dushuban.format.Place;
import org.dushuban.format.Severity;
import org.dushuban.shared.ui.Words;

/** Findings, a few at first, each with its place, the value, the reason and what to do. */
class FindingList extends UnorderedList {

    private static final int AT_ONCE = 20;

    private final BiConsumer<Finding, Boolean> chosen;
    private List<Finding> findings = List.of();
    private int shown;

    FindingList(BiConsumer<Finding, Boolean> chosen) {
        this.chosen = chosen;
        addClassName("ds-errs");
    }

    /** Shows others. @return how many are left */
    final int show(List<Finding> others) {
        findings = others;
        shown = 0;
        removeAll();
        return showMore();
    }

    /** Shows more of them. @return how many are left */
    final int showMore() {
        int end = Math.min(shown + AT_ONCE, findings.size());
        findings.subList(shown, end).forEach(finding -> add(item(finding)));
        shown = end;
        return findings.size() - shown;
    }

    /** So that the place beside the list is not empty at first. */
    void chooseFirst() {
        if (!findings.isEmpty() && canBeShown(findings.getFirst())) {
            choose((ListItem) getComponentAt(0), findings.getFirst(), false);
        }
    }

    private ListItem item(Finding finding) {
        ListItem item = new ListItem();
        String place = TransferWords.place(finding.place());
        NativeButton cell = new NativeButton(place, event -> choose(item, finding, true));
        cell.getElement().setAttribute("type", "button");
        cell.addClassNames("ds-cell", "ds-cell--" + finding.severity().tag());
        cell.setAriaLabel(getTranslation("transfer.show", place));
        cell.setEnabled(canBeShown(finding));
        Paragraph note =
                new Paragraph(new Span(TransferWords.reason(finding)), new Span(TransferWords.remedy(finding)));
        note.addClassName("t-note");
        item.add(cell, what(finding), note);
        return item;
    }

    private Paragraph what(Finding finding) {
        Paragraph what = new Paragraph();
        if (finding.severity() != Severity.ERROR) {
            what.add(gravity(finding.severity()));
        }
        if (finding.place() instanceof Place.Cell cell && !cell.heading().isEmpty()) {
            HtmlContainer heading = new HtmlContainer("b");
            heading.setText(cell.heading());
            what.add(heading);
        }
        String value = finding.value().isEmpty() ? getTranslation("transfer.blank") : finding.value(Words::of);
        if (!finding.value().isEmpty() || finding.place() instanceof Place.Cell) {
            what.add(new Code(value));
        }
        if (finding.times() > 1) {
            what.add(new Span(getTranslation("transfer.times", finding.times())));
        }
        if (!TransferWords.part(finding.place()).isEmpty()) {
            what.add(new Span(TransferWords.part(finding.place())));
        }
        return what;
    }

    private Span gravity(Severity severity) {
        Span gravity = new Span(getTranslation("format.severity." + severity.tag()));
        gravity.addClassNames("ds-trgravity", "ds-trgravity--" + severity.tag());
        return gravity;
    }

    private static boolean canBeShown(Finding finding) {
        return switch (finding.place()) {
            case Place.Cell cell -> cell.row() > 0;
            case Place.Line _ -> true;
            case Place.File _, Place.Item _, Place.Named _ -> false;
        };
    }

    private void choose(ListItem item, Finding finding, boolean asked) {
        getChildren().forEach(other -> other.getElement().removeAttribute("aria-current"));
        item.getElement().setAttribute("aria-current", "true");
        chosen.accept(finding, asked);
    }
}
