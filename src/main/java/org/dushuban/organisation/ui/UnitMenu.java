package org.dushuban.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.function.Consumer;
import org.dushuban.organisation.Organisation;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.ui.Icon;

/** What can be done with one unit of the tree. */
class UnitMenu extends MenuBar {

    /** What the page does when one of them is chosen. */
    interface Actions {

        void addBelow(Unit unit);

        void rename(Unit unit);

        void move(Unit unit);

        void close(Unit unit);

        void reopen(Unit unit);

        void administrators(Unit unit);
    }

    private final Unit unit;

    UnitMenu(Unit unit, Actions actions) {
        this.unit = unit;
        addThemeName("tertiary");
        MenuItem more = addItem(new Icon("more"));
        more.setAriaLabel(getTranslation("organisation.units.actions", unit.name()));
        SubMenu menu = more.getSubMenu();
        if (unit.open() && !Organisation.kindsBelow(unit.kind()).isEmpty()) {
            item(menu, "organisation.units.add-below", actions::addBelow);
        }
        item(menu, "organisation.units.rename", actions::rename);
        item(menu, "organisation.units.move", actions::move);
        item(menu, "organisation.units.administrators", actions::administrators);
        item(menu, "organisation.units.import", this::importInto);
        if (unit.open()) {
            item(menu, "organisation.units.close", actions::close);
        } else {
            item(menu, "organisation.units.reopen", actions::reopen);
        }
    }

    private void item(SubMenu menu, String key, Consumer<Unit> action) {
        menu.addItem(getTranslation(key), event -> action.accept(unit));
    }

    private void importInto(Unit into) {
        UI.getCurrentOrThrow().navigate(RosterImportView.class, OrganisationRoutes.of(into.id()));
    }
}
