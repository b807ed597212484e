package org.dushuban.transfer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dushuban.format.Finding;
import org.dushuban.format.Severity;
import org.dushuban.transfer.ImportReport;
import org.dushuban.transfer.ImportRun;
import org.dushuban.transfer.Imports;

/** All that was found, narrowed to one severity if wanted; choosing one shows it in the file. */
class FindingPanel extends Section {

    private final ImportReport report;
    private final FindingList list;
    private final Button more = new Button();
    private final Map<Optional<Severity>, NativeButton> chips = new LinkedHashMap<>();

    /** @param chosen is told which finding one sees, and whether somebody asked for it */
    FindingPanel(ImportRun run, ImportReport report, Imports imports, BiConsumer<Finding, Boolean> chosen) {
        this.report = report;
        list = new FindingList(chosen);
        H2 title = new H2(getTranslation("transfer.findings", report.findings().size() + report.more()));
        Div head = new Div(title, downloads(run, imports));
        head.addClassName("ds-panelhead");
        more.setText(getTranslation("transfer.findings.more"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(event -> more.setVisible(list.showMore() > 0));
        add(head, filter(), list, more);
        if (report.more() > 0) {
            Paragraph rest = new Paragraph(getTranslation("transfer.findings.rest", report.more()));
            rest.addClassName("t-note");
            add(rest);
        }
        narrow(Optional.empty());
        list.chooseFirst();
    }

    private Div downloads(ImportRun run, Imports imports) {
        Div links = new Div(ReportSheet.link(run, report));
        links.addClassName("ds-trdownloads");
        if (MarkedLink.isPossible(report)) {
            links.add(MarkedLink.to(run, imports));
        }
        return links;
    }

    private Div filter() {
        Div row = new Div();
        row.addClassNames("ds-chiprow", "ds-trchips");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", getTranslation("transfer.findings.filter"));
        row.add(chip(
                Optional.empty(),
                getTranslation("transfer.findings.all", report.findings().size())));
        for (Severity severity : Severity.values()) {
            int count = of(Optional.of(severity)).size();
            String name = getTranslation("format.severity." + severity.tag());
            NativeButton chip = chip(Optional.of(severity), getTranslation("transfer.findings.some", name, count));
            chip.setVisible(count > 0);
            row.add(chip);
        }
        return row;
    }

    private NativeButton chip(Optional<Severity> severity, String text) {
        NativeButton chip = new NativeButton(text, event -> narrow(severity));
        chip.addClassName("ds-chip");
        chip.getElement().setAttribute("type", "button");
        chips.put(severity, chip);
        return chip;
    }

    private void narrow(Optional<Severity> wanted) {
        chips.forEach((severity, chip) ->
                chip.getElement().setAttribute("aria-pressed", String.valueOf(severity.equals(wanted))));
        more.setVisible(list.show(of(wanted)) > 0);
    }

    private List<Finding> of(Optional<Severity> wanted) {
        return report.findings().stream()
                .filter(finding -> wanted.isEmpty() || finding.severity() == wanted.get())
                .toList();
    }
}
