package org.dushuban.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dushuban.organisation.Administrators;
import org.dushuban.organisation.Member;
import org.dushuban.organisation.MemberQuery;
import org.dushuban.organisation.Members;
import org.dushuban.organisation.Office;
import org.dushuban.organisation.Outcome;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.ui.Dates;

/** Who administers a unit; from above, more can be put in charge and offices ended. */
class OfficesDialog extends Dialog {

    private final Unit unit;
    private final Administrators administrators;
    private final Dates dates;
    private final Clock clock;
    private final Div list = new Div();
    private final RefusalLine refusal = new RefusalLine();
    private final ComboBox<Member> holder = new ComboBox<>(getTranslation("organisation.office.holder"));
    private final Day since;
    private final Day until;

    OfficesDialog(Unit unit, Administrators administrators, Members members, Dates dates, Clock clock) {
        this.unit = unit;
        this.administrators = administrators;
        this.dates = dates;
        this.clock = clock;
        since = new Day(getTranslation("organisation.office.since"), null).needed();
        until = new Day(getTranslation("organisation.office.until"), null);
        DialogLook.look(this, getTranslation("organisation.office.title", unit.name()));
        since.setValue(LocalDate.now(clock));
        holder.setItemsWithFilterConverter(
                query ->
                        members
                                .page(search(query.getFilter().orElse("")), query.getOffset(), query.getLimit())
                                .stream(),
                text -> text);
        holder.setItemLabelGenerator(member ->
                getTranslation("organisation.office.person", member.name(), member.number(), member.unitName()));
        holder.setErrorMessage(getTranslation("organisation.office.holder.missing"));
        add(list, refusal);
        if (administrators.mayAppoint(unit.id()) && unit.open()) {
            add(form());
        }
        getFooter().add(new Button(getTranslation("organisation.close"), event -> close()));
        reload();
    }

    private static MemberQuery search(String text) {
        return new MemberQuery(null, text, null, false, MemberQuery.Order.NAME, false);
    }

    private Div form() {
        Button appoint = new Button(getTranslation("organisation.office.appoint"), event -> appoint());
        appoint.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(new H3(getTranslation("organisation.office.new")), holder, since, until, appoint);
        form.addClassNames("ds-form", "ds-orgform");
        return form;
    }

    private void appoint() {
        Member member = holder.getValue();
        holder.setInvalid(member == null);
        Optional<LocalDate> from = since.chosen();
        if (member != null && from.isPresent() && !until.isInvalid()) {
            show(administrators.appoint(unit.id(), member.id(), from.get(), until.getValue()));
        }
    }

    private void show(Outcome<Office> outcome) {
        refusal.clear();
        outcome.refusal().ifPresentOrElse(refusal::show, () -> {
            holder.clear();
            reload();
        });
    }

    private void reload() {
        list.removeAll();
        List<Office> offices = administrators.of(unit.id());
        if (offices.isEmpty()) {
            list.add(new Paragraph(getTranslation("organisation.office.none")));
            return;
        }
        boolean mayEnd = administrators.mayAppoint(unit.id());
        OfficeList shown = new OfficeList(offices, Office::holderName, dates);
        if (mayEnd) {
            shown.withEnd(this::askForTheLastDay, LocalDate.now(clock));
        }
        list.add(shown);
    }

    private void askForTheLastDay(Office office) {
        Day last = new Day(getTranslation("organisation.office.end.day"), office.until()).needed();
        last.setValue(LocalDate.now(clock).minusDays(1));
        last.setHelperText(getTranslation("organisation.office.end.note"));
        new FormDialog(
                        getTranslation("organisation.office.end.of", office.holderName()),
                        getTranslation("organisation.office.end"),
                        () -> last.chosen().isPresent(),
                        () -> administrators.end(office.id(), last.chosen().orElseThrow()),
                        this::reload)
                .with(last)
                .open();
    }
}
