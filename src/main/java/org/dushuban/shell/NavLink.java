package org.dushuban.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Optional;
import org.dushuban.shared.ui.Icon;

/** One entry of the menu: in the drawer, which is the row of tabs on a phone, or in the menu sheet. */
class NavLink extends RouterLink {

    private final String path;

    NavLink(MenuEntry entry) {
        path = NavPlace.strip(entry.path());
        setRoute(entry.menuClass());
        add(new Icon(entry.icon() == null ? "right" : entry.icon()), new Span(getTranslation(entry.title())));
    }

    String path() {
        return path;
    }

    /** Puts the ribbon here, or takes it away. */
    void mark(Optional<NavPlace> place) {
        place.filter(here -> here.entry().equals(path))
                .ifPresentOrElse(
                        here -> getElement().setAttribute("aria-current", here.exact() ? "page" : "true"),
                        () -> getElement().removeAttribute("aria-current"));
    }

    static boolean leadsSomewhere(MenuEntry entry) {
        Class<? extends Component> target = entry.menuClass();
        return target != null && entry.title() != null;
    }
}
