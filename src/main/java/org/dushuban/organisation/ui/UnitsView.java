package org.dushuban.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.dushuban.organisation.Administrators;
import org.dushuban.organisation.CountedUnit;
import org.dushuban.organisation.Members;
import org.dushuban.organisation.Organisation;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.ui.Confirm;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.PageHead;
import org.dushuban.shared.ui.Toast;

/** The tree of units that one administers, with who belongs to each. */
@Route("admin/units")
@Menu(order = 100, icon = "toc", title = "menu.units")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://organisation.css")
class UnitsView extends Div implements BeforeEnterObserver, HasDynamicTitle, UnitMenu.Actions {

    private final Organisation organisation;
    private final Administrators administrators;
    private final Members members;
    private final Dates dates;
    private final Clock clock;
    private final UnitTree grid = new UnitTree(this);
    private final EmptyState empty =
            new EmptyState(getTranslation("organisation.units.empty"), getTranslation("organisation.units.empty.note"));
    private final Div summary = new Div();

    UnitsView(Organisation organisation, Administrators administrators, Members members, Dates dates, Clock clock) {
        this.organisation = organisation;
        this.administrators = administrators;
        this.members = members;
        this.dates = dates;
        this.clock = clock;
        addClassNames("ds-page", "ds-page--org");
        Button addRoot = new Button(getTranslation("organisation.units.add-root"), new Icon("plus"));
        addRoot.addThemeVariants(ButtonVariant.PRIMARY);
        addRoot.addClickListener(event -> UnitDialogs.addRoot(organisation, this::reload));
        addRoot.setVisible(organisation.mayAddRoot());
        summary.addClassNames("t-note", "ds-orgcount");
        summary.getElement().setAttribute("role", "status");
        add(new PageHead(getPageTitle(), "", addRoot), summary, empty, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reload();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.units");
    }

    private void reload() {
        List<CountedUnit> tree = organisation.tree();
        grid.show(tree);
        summary.setText(getTranslation("organisation.units.summary", tree.size(), grid.people()));
        empty.setVisible(tree.isEmpty());
        grid.setVisible(!tree.isEmpty());
    }

    private void done(String key, Unit unit) {
        reload();
        Toast.show(getTranslation(key, unit.name()));
    }

    @Override
    public boolean mayMove(Unit unit) {
        return unit.parent() != null && grid.holds(unit.parent());
    }

    @Override
    public void addBelow(Unit unit) {
        UnitDialogs.addBelow(organisation, unit, this::reload);
    }

    @Override
    public void rename(Unit unit) {
        UnitDialogs.rename(organisation, unit, this::reload);
    }

    @Override
    public void move(Unit unit) {
        UnitDialogs.move(organisation, unit, () -> done("organisation.units.moved", unit));
    }

    @Override
    public void close(Unit unit) {
        Confirm.ask(
                getTranslation("organisation.units.close.question", unit.name()),
                getTranslation("organisation.units.close.note"),
                getTranslation("organisation.cancel"),
                getTranslation("organisation.units.close"),
                () -> finishClosing(unit));
    }

    private void finishClosing(Unit unit) {
        organisation
                .close(unit.id())
                .refusal()
                .ifPresentOrElse(
                        refusal -> Confirm.tell(
                                getTranslation("organisation.units.not-closed", unit.name()),
                                RefusalLine.words(refusal),
                                getTranslation("shared.confirm.understood")),
                        () -> done("organisation.units.is-closed", unit));
    }

    @Override
    public void reopen(Unit unit) {
        organisation
                .reopen(unit.id())
                .refusal()
                .ifPresentOrElse(
                        refusal -> Confirm.tell(
                                getTranslation("organisation.units.not-reopened", unit.name()),
                                RefusalLine.words(refusal),
                                getTranslation("shared.confirm.understood")),
                        () -> done("organisation.units.is-open", unit));
    }

    @Override
    public void administrators(Unit unit) {
        new OfficesDialog(unit, administrators, members, dates, clock).open();
    }
}
