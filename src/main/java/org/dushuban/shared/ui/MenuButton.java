package org.dushuban.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/**
 * Opens the menu that the shell keeps on every page, by the browser alone: no script, no round trip. Phones need it, where
 * there is no drawer.
 */
public class MenuButton extends NativeButton {

    /** The id of the menu's element. */
    public static final String MENU = "ds-menu";

    private MenuButton(Component face, String label) {
        add(face);
        getElement().setAttribute("type", "button");
        getElement().setAttribute("popovertarget", MENU);
        setAriaLabel(label);
    }

    /** Three lines, at the head of a page on phones. */
    public static MenuButton lines() {
        MenuButton button = new MenuButton(new Icon("menu"), Words.of("shared.menu.open"));
        button.addClassNames("ds-iconbtn", "ds-iconbtn--edge", "only-narrow");
        return button;
    }

    /** Three dots, beside the member's name in the drawer. */
    public static MenuButton dots() {
        MenuButton button = new MenuButton(new Icon("more"), Words.of("shared.menu.open"));
        button.addClassNames("ds-iconbtn", "ds-iconbtn--edge");
        return button;
    }

    /** The first character of the member's name in a circle, at the head of the first page on phones. */
    public static MenuButton avatar(String name) {
        MenuButton button = new MenuButton(face(name), Words.of("shared.menu.open"));
        button.addClassNames("ds-mebtn", "only-narrow");
        return button;
    }

    /** The circle with the first character of a name; the name itself stands beside it or in a label. */
    public static Span face(String name) {
        Span face = new Span(name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)));
        face.addClassName("ds-avatar");
        face.getElement().setAttribute("aria-hidden", "true");
        return face;
    }
}
