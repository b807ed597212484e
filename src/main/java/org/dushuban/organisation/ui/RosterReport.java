package org.dushuban.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.dushuban.organisation.RosterCheck;
import org.dushuban.organisation.RosterCounts;
import org.dushuban.shared.ui.Icon;

/** What would become of a roster: how many of what, and all that is wrong with it. */
class RosterReport extends Div {

    private final RosterCheck check;

    RosterReport(RosterCheck check) {
        this.check = check;
        addClassNames("ds-cols2", "ds-cols2--import", "ds-stack");
        Div left = new Div(summary());
        left.addClassName("ds-stack");
        add(left);
        if (!check.problems().isEmpty()) {
            RosterExcerpt excerpt = new RosterExcerpt(check.roster());
            left.add(problems(excerpt));
            add(excerpt);
        }
    }

    private Section summary() {
        RosterCounts counts = check.counts();
        int good = counts.all() - counts.unchanged();
        Paragraph file = new Paragraph(check.file());
        file.addClassName("t-sub");
        if (check.roster().rows().isEmpty()) {
            return sheet(file);
        }
        Paragraph rows = new Paragraph(
                getTranslation("organisation.import.rows", check.roster().rows().size()));
        rows.addClassName("t-tiny");
        DescriptionList list = new DescriptionList();
        list.addClassName("ds-counts");
        list.add(count("ok", "check", good), count("bad", "alert", check.faultyRows()));
        list.add(count("same", "dup", counts.unchanged()));
        Paragraph detail = new Paragraph(
                getTranslation("organisation.import.detail", counts.added(), counts.transferred(), counts.changed()));
        detail.addClassName("t-note");
        Section summary = sheet(file, rows, bar(good), list, detail);
        if (!check.roster().ignored().isEmpty()) {
            String ignored = String.join(", ", check.roster().ignored());
            summary.add(new Paragraph(getTranslation("organisation.import.ignored", ignored)));
        }
        return summary;
    }

    private static Section sheet(Component... parts) {
        Section sheet = new Section(parts);
        sheet.addClassName("ds-sheet");
        return sheet;
    }

    private Div bar(int good) {
        Div bar = new Div(
                part("ok", good),
                part("bad", check.faultyRows()),
                part("dup", check.counts().unchanged()));
        bar.addClassName("ds-stackbar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    /** The width of a part is its number: data, not looks. */
    private static Component part(String name, int number) {
        Span part = new Span();
        part.addClassNames("ds-stackbar__part", name);
        part.getStyle().set("--n", Integer.toString(number));
        part.setVisible(number > 0);
        return part;
    }

    private Div count(String name, String icon, int number) {
        DescriptionList.Term term = new DescriptionList.Term();
        term.add(new Icon(icon), new Span(getTranslation("organisation.import.count." + name)));
        term.addClassName("is-" + name);
        return new Div(term, new DescriptionList.Description(Integer.toString(number)));
    }

    private Section problems(RosterExcerpt excerpt) {
        RosterProblemList list = new RosterProblemList(check.problems(), excerpt::show, excerpt::bringIntoView);
        list.chooseFirst();
        H2 title = new H2(
                getTranslation("organisation.import.problems", check.problems().size()));
        Anchor download = new Anchor(
                event -> RosterProblemSheet.write(check, event),
                getTranslation("organisation.import.problems.download"));
        download.addComponentAsFirst(new Icon("download"));
        download.addClassName("ds-orgdownload");
        Div head = new Div(title, download);
        head.addClassName("ds-panelhead");
        Button more = new Button(getTranslation("organisation.import.more"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(event -> more.setVisible(list.showMore() > 0));
        more.setVisible(check.problems().size() > list.getComponentCount());
        return new Section(head, list, more);
    }
}
