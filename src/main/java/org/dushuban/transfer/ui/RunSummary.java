package org.dushuban.transfer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumSet;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.Icon;
import org.dushuban.transfer.Choices;
import org.dushuban.transfer.Duplicate;
import org.dushuban.transfer.ImportReport;
import org.dushuban.transfer.ImportRun;
import org.dushuban.transfer.Imports;

/** The file, how many of what it holds, and what else has to be known of it. */
class RunSummary extends Section {

    private final ImportRun run;
    private final ImportReport report;

    RunSummary(ImportRun run, ImportReport report, Imports imports, Dates dates, Runnable chosen) {
        this.run = run;
        this.report = report;
        addClassName("ds-sheet");
        getElement().setAttribute("aria-label", getTranslation("transfer.summary"));
        add(file());
        if (report.counts().questions() + report.counts().faulty() > 0) {
            add(bar(), counts());
        }
        if (report.earlier() != null) {
            String when = dates.moment(report.earlier().at());
            Paragraph seen =
                    note(getTranslation("transfer.seen", when, report.earlier().by()));
            seen.addClassName("ds-trnotice");
            add(seen);
        }
        facts();
        if (report.counts().known() > 0) {
            add(known(imports, chosen));
        }
    }

    private Div file() {
        Paragraph name = new Paragraph(TransferWords.file(run));
        name.addClassName("t-sub");
        String format = getTranslation("format.name." + report.format().tag());
        Paragraph what = new Paragraph(
                report.charset() == null
                        ? getTranslation(
                                "transfer.file", format, report.counts().questions())
                        : getTranslation(
                                "transfer.file.charset", format, report.counts().questions(), report.charset()));
        what.addClassName("t-tiny");
        RouterLink other = new RouterLink(getTranslation("transfer.other"), ImportView.class);
        other.setQueryParameters(
                QueryParameters.of(TransferRoutes.BANK, run.bank().toString()));
        other.addClassName("ds-trlink");
        Div file = new Div(new Icon("sheet"), new Div(name, what), other);
        file.addClassName("ds-file");
        return file;
    }

    private Div bar() {
        Div bar = new Div(
                part("ok", ready()),
                part("bad", report.counts().faulty()),
                part("dup", report.counts().alike()));
        bar.addClassName("ds-stackbar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private int ready() {
        return report.counts().questions() - report.counts().alike();
    }

    /** The width of a part is its number: data, not looks. */
    private static Component part(String name, int number) {
        Span part = new Span();
        part.addClassNames("ds-trpart", name);
        part.getStyle().set("--n", Integer.toString(number));
        part.setVisible(number > 0);
        return part;
    }

    private DescriptionList counts() {
        DescriptionList list = new DescriptionList();
        list.addClassName("ds-counts");
        list.add(
                count("ok", "check", ready()),
                count("bad", "alert", report.counts().faulty()),
                count("dup", "dup", report.counts().alike()));
        return list;
    }

    private Div count(String name, String icon, int number) {
        DescriptionList.Term term = new DescriptionList.Term();
        term.add(new Icon(icon), new Span(getTranslation("transfer.count." + name)));
        term.addClassName("is-" + name);
        return new Div(term, new DescriptionList.Description(Integer.toString(number)));
    }

    private void facts() {
        ImportReport.Counts counts = report.counts();
        if (counts.same() > 0) {
            add(note(getTranslation("transfer.same", counts.same())));
        }
        if (!report.newTopics().isEmpty()) {
            String names = String.join(getTranslation("transfer.list.comma"), report.newTopics());
            String key = report.moreTopics() > 0 ? "transfer.topics.more" : "transfer.topics";
            add(note(getTranslation(key, report.newTopics().size() + report.moreTopics(), names)));
        }
        if (report.pictures() > 0) {
            add(note(getTranslation("transfer.pictures", report.pictures())));
        }
    }

    /** What is to become of those whose number the bank has. */
    private Div known(Imports imports, Runnable chosen) {
        Choices choices = imports.get(run.id()).choices();
        Paragraph text = note(getTranslation("transfer.known", report.counts().known()));
        DuplicateSwitch change = new DuplicateSwitch(
                getTranslation("transfer.known.label"), EnumSet.of(Duplicate.REPLACE, Duplicate.SKIP), choice -> {
                    imports.choose(run.id(), imports.get(run.id()).choices().forKnown(choice));
                    chosen.run();
                });
        change.show(choices.known() == null ? Duplicate.REPLACE : choices.known());
        Div known = new Div(text, change, note(getTranslation("transfer.known.blank")));
        known.addClassName("ds-trknown");
        return known;
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("t-note");
        return note;
    }
}
