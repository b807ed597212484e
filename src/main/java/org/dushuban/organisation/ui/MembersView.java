package org.dushuban.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.dushuban.organisation.Member;
import org.dushuban.organisation.MemberQuery;
import org.dushuban.organisation.Members;
import org.dushuban.organisation.Organisation;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.PageHead;

/** The members of a unit and of all below it. */
@Route("admin/members")
@Menu(order = 110, icon = "cards", title = "menu.members")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://organisation.css")
class MembersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Organisation organisation;
    private final Members members;
    private final MemberFilter filter;
    private final Clock clock;
    private final Grid<Member> grid = new Grid<>();
    private final CallbackDataProvider<Member, Void> page;
    private final Div count = new Div();
    private final EmptyState empty = new EmptyState(
            getTranslation("organisation.members.empty"), getTranslation("organisation.members.empty.note"));

    MembersView(Organisation organisation, Members members, Dates dates, Clock clock) {
        this.organisation = organisation;
        this.members = members;
        this.clock = clock;
        addClassNames("ds-page", "ds-page--org");
        filter = new MemberFilter(organisation.units(), this::narrow);
        page = DataProvider.fromCallbacks(
                query -> members.page(filter.query(), query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(members.count(filter.query())));
        grid.addComponentColumn(member -> new MemberRow(member, dates))
                .setHeader(MemberRow.head())
                .setFlexGrow(1);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("ds-orggrid");
        Button fromFile = new Button(getTranslation("organisation.members.import"), new Icon("upload"));
        fromFile.addClickListener(event -> importRoster());
        Button enrol = new Button(getTranslation("organisation.members.enrol"), new Icon("plus"));
        enrol.addThemeVariants(ButtonVariant.PRIMARY);
        enrol.addClickListener(event -> enrol());
        count.addClassNames("t-note", "ds-orgcount");
        count.getElement().setAttribute("role", "status");
        add(new PageHead(getPageTitle(), "", fromFile, enrol), filter, count, empty, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.show(MemberAddress.read(event.getLocation().getQueryParameters()));
        grid.setDataProvider(page);
        count();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.members");
    }

    private void narrow(MemberQuery query) {
        page.refreshAll();
        count();
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("admin/members", MemberAddress.of(query)));
    }

    private void count() {
        long found = members.count(filter.query());
        count.setText(getTranslation("organisation.members.count", found));
        empty.setVisible(found == 0);
        grid.setVisible(found > 0);
    }

    private void importRoster() {
        Unit.Id unit = filter.query().unit();
        UI ui = UI.getCurrentOrThrow();
        if (unit == null) {
            ui.navigate(RosterImportView.class);
        } else {
            ui.navigate(RosterImportView.class, OrganisationRoutes.of(unit));
        }
    }

    private void enrol() {
        EnrolForm form = new EnrolForm(organisation.units(), filter.query().unit(), clock);
        new FormDialog(
                        getTranslation("organisation.members.enrol"),
                        getTranslation("organisation.members.enrol"),
                        form::isValid,
                        () -> form.enrol(members),
                        () -> {
                            page.refreshAll();
                            count();
                        })
                .with(form)
                .open();
    }
}
