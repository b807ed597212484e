package org.dushuban.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.dushuban.organisation.Organisation;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.Words;

/**
 * What can be done with one unit of the tree. A dialog, which on phones rises from the bottom: a menu bar in each row would
 * weigh more than the row itself, and what it opens is no menu to a screen reader.
 */
class UnitMenu extends Dialog {

    /** What the page does when one of them is chosen. */
    interface Actions {

        /** Whether there is anywhere to move it: not for the highest that one administers. */
        boolean mayMove(Unit unit);

        void addBelow(Unit unit);

        void rename(Unit unit);

        void move(Unit unit);

        void close(Unit unit);

        void reopen(Unit unit);

        void administrators(Unit unit);
    }

    private final Unit unit;
    private final Div choices = new Div();

    private UnitMenu(Unit unit, Actions actions) {
        this.unit = unit;
        DialogLook.look(this, unit.name());
        choices.addClassName("ds-orgmenu");
        if (unit.open() && !Organisation.kindsBelow(unit.kind()).isEmpty()) {
            choice("organisation.units.add-below", actions::addBelow);
        }
        choice("organisation.units.rename", actions::rename);
        if (actions.mayMove(unit)) {
            choice("organisation.units.move", actions::move);
        }
        choice("organisation.units.administrators", actions::administrators);
        if (unit.open()) {
            choice("organisation.units.import", UnitMenu::importInto);
            choice("organisation.units.close", actions::close);
        } else {
            choice("organisation.units.reopen", actions::reopen);
        }
        add(choices);
        getFooter().add(new Button(getTranslation("organisation.cancel"), event -> close()));
    }

    /** The three dots in the row of a unit. */
    static Button dots(Unit unit, Actions actions) {
        Button dots = new Button(new Icon("more"), event -> new UnitMenu(unit, actions).open());
        dots.addThemeVariants(ButtonVariant.TERTIARY);
        dots.addClassName("ds-orgdots");
        dots.setAriaLabel(Words.of("organisation.units.actions", unit.name()));
        dots.getElement().setAttribute("aria-haspopup", "dialog");
        return dots;
    }

    private void choice(String key, Consumer<Unit> action) {
        Button choice = new Button(getTranslation(key), event -> {
            close();
            action.accept(unit);
        });
        choice.addThemeVariants(ButtonVariant.TERTIARY);
        choices.add(choice);
    }

    private static void importInto(Unit into) {
        UI.getCurrentOrThrow().navigate(RosterImportView.class, OrganisationRoutes.of(into.id()));
    }
}
