package org.dushuban.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.MenuButton;

/**
 * What belongs to the one who is signed in: the own account, the language, the way out; on phones the entries that have no
 * tab as well. A native popover, which the browser opens, closes and keeps in the order of the keyboard by itself.
 */
class MemberMenu extends Div {

    MemberMenu(Component who, Nav more, Component language, Component way) {
        setId(MenuButton.MENU);
        addClassName("ds-menu");
        getElement()
                .setAttribute("popover", "")
                .setAttribute("role", "dialog")
                .setAttribute("aria-label", getTranslation("shared.menu.open"));
        Nav own = new Nav();
        own.addClassName("ds-nav");
        own.setAriaLabel(getTranslation("shell.menu.own"));
        own.add(link("me", "compose", "shell.menu.me"), language, link("about", "info", "shell.menu.about"), way);
        add(who, more, own);
    }

    private Component link(String path, String icon, String word) {
        Anchor link = new Anchor(path);
        link.getElement().setAttribute("router-link", "");
        link.add(new Icon(icon), new Span(getTranslation(word)));
        return link;
    }
}
