package org.dushuban.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dushuban.account.User;
import org.dushuban.organisation.Administrators;
import org.dushuban.organisation.Member;
import org.dushuban.organisation.Members;
import org.dushuban.organisation.Office;
import org.dushuban.organisation.Organisation;
import org.dushuban.organisation.Outcome;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.ui.BackLink;
import org.dushuban.shared.ui.Confirm;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.PageHead;
import org.dushuban.shared.ui.Toast;

/** All that is known of a member, and what an administrator can do about it. */
@Route("admin/members/:member")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://organisation.css")
class MemberView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Members members;
    private final Organisation organisation;
    private final Administrators administrators;
    private final Dates dates;
    private final Clock clock;
    private String name = "";

    MemberView(Members members, Organisation organisation, Administrators administrators, Dates dates, Clock clock) {
        this.members = members;
        this.organisation = organisation;
        this.administrators = administrators;
        this.dates = dates;
        this.clock = clock;
        addClassNames("ds-page", "ds-page--member");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get(OrganisationRoutes.MEMBER).orElse("");
        show(OrganisationRoutes.uuid(id)
                .map(User.Id::new)
                .map(members::get)
                .orElseThrow(() -> new NotFoundException("member", id)));
    }

    @Override
    public String getPageTitle() {
        return name;
    }

    private void show(Member member) {
        name = member.name();
        removeAll();
        String where = member.left() ? "organisation.member.was-in" : "organisation.member.is-in";
        String facts = getTranslation(where, member.number(), member.unitName());
        Paragraph onPhones = new Paragraph(facts);
        onPhones.addClassNames("t-note", "only-narrow");
        add(new PageHead(name, facts).back(new BackLink(getTranslation("menu.members"), MembersView.class)), onPhones);
        Div main = new Div(data(member), unit(member));
        Div side = new Div(history(member), offices(member), password(member));
        main.addClassName("ds-stack");
        side.addClassName("ds-aside");
        add(main, side);
    }

    private Section data(Member member) {
        PersonFields person = new PersonFields(LocalDate.now(clock));
        person.show(member);
        RefusalLine refusal = new RefusalLine();
        Button save = new Button(getTranslation("organisation.save"), event -> {
            refusal.clear();
            if (person.isValid()) {
                Outcome<Member> changed =
                        members.change(member, person.name(), person.phone(), person.joinedOn(), person.state());
                finish(changed, refusal, "organisation.member.saved");
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        return section("organisation.member.data", person, refusal, save);
    }

    private void finish(Outcome<Member> outcome, RefusalLine refusal, String key) {
        outcome.refusal().ifPresent(refusal::show);
        outcome.result().ifPresent(this::finish);
        outcome.result().ifPresent(changed -> Toast.show(getTranslation(key, changed.name())));
    }

    /** Somebody who was moved out of the own scope can no longer be shown. */
    private void finish(Member changed) {
        try {
            show(members.get(changed.id()));
        } catch (NotFoundException e) {
            UI.getCurrentOrThrow().navigate(MembersView.class);
        }
    }

    private Section unit(Member member) {
        TransferForm form = new TransferForm(organisation.units(), member, LocalDate.now(clock));
        form.onTransfer((unit, on) ->
                finish(members.transfer(member.id(), unit, on), form.refusal(), "organisation.member.transferred"));
        form.onLeave(
                lastDay -> finish(members.leave(member.id(), lastDay), form.refusal(), "organisation.member.has-left"));
        String stretch = Spans.of(dates, member.since(), member.until());
        return section(
                "organisation.member.belongs",
                new Paragraph(getTranslation("organisation.member.stretch", member.unitName(), stretch)),
                form);
    }

    private Section history(Member member) {
        return section("organisation.member.history", new BelongingList(members.history(member.id()), dates));
    }

    private Section offices(Member member) {
        List<Office> offices = administrators.of(member.id());
        return offices.isEmpty()
                ? section("organisation.member.offices", note("organisation.member.offices.none"))
                : section("organisation.member.offices", new OfficeList(offices, Office::unitName, dates));
    }

    private Section password(Member member) {
        Button issue = new Button(getTranslation("organisation.password.issue"));
        issue.addClickListener(event -> Confirm.ask(
                getTranslation("organisation.password.question", name),
                getTranslation("organisation.password.note"),
                getTranslation("organisation.cancel"),
                getTranslation("organisation.password.issue"),
                () -> PasswordDialog.show(members.issuePassword(member.id()), member)));
        return section("organisation.password", note("organisation.password.note"), issue);
    }

    private Paragraph note(String key) {
        Paragraph note = new Paragraph(getTranslation(key));
        note.addClassName("t-note");
        return note;
    }

    private Section section(String title, Component... parts) {
        Section section = new Section(new H2(getTranslation(title)));
        section.addClassName("ds-orgpart");
        section.add(parts);
        return section;
    }
}
