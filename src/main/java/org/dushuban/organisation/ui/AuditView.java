package org.dushuban.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.dushuban.organisation.Organisation;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.AuditEntry;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.PageHead;
import org.jspecify.annotations.Nullable;

/** What administrators changed in the own scope, newest first. */
@Route("admin/audit")
@Menu(order = 190, icon = "clock", title = "menu.audit")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://organisation.css")
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Organisation organisation;
    private final UnitBox unit;
    private final Grid<AuditEntry> grid = new Grid<>();
    private final EmptyState empty =
            new EmptyState(getTranslation("organisation.audit.empty"), getTranslation("organisation.audit.empty.note"));

    AuditView(Organisation organisation, Dates dates) {
        this.organisation = organisation;
        addClassNames("ds-page", "ds-page--org");
        unit = new UnitBox(getTranslation("organisation.audit.unit"), organisation.units(), _ -> true);
        unit.setClearButtonVisible(true);
        unit.setPlaceholder(getTranslation("organisation.members.unit.any"));
        unit.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                narrow();
            }
        });
        grid.addComponentColumn(entry -> new AuditRow(entry, dates))
                .setHeader(AuditRow.head())
                .setFlexGrow(1);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("ds-orggrid");
        Div filter = new Div(unit);
        filter.addClassName("ds-orgfilter");
        add(new PageHead(getPageTitle(), ""), filter, empty, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        unit.choose(OrganisationRoutes.unit(event.getLocation().getQueryParameters())
                .orElse(null));
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.audit");
    }

    private void narrow() {
        load();
        Unit.Id chosen = chosen();
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                "admin/audit",
                                chosen == null ? QueryParameters.empty() : OrganisationRoutes.of(chosen)));
    }

    private void load() {
        Unit.Id chosen = chosen();
        grid.setItems(query -> organisation.changes(chosen, query.getOffset(), query.getLimit()).stream());
        boolean any = !organisation.changes(chosen, 0, 1).isEmpty();
        empty.setVisible(!any);
        grid.setVisible(any);
    }

    private Unit.@Nullable Id chosen() {
        Unit value = unit.getValue();
        return value == null ? null : value.id();
    }
}
