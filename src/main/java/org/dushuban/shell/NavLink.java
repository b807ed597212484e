package org.dushuban.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Optional;
import org.dushuban.shared.ui.Icon;

/** One entry of the menu: in the drawer, among the tabs of a phone, or in the menu sheet. */
class NavLink extends RouterLink {

    private final String path;
    private final HtmlContainer count;

    private NavLink(MenuEntry entry, HtmlContainer count) {
        this.path = NavPlace.strip(entry.path());
        this.count = count;
        setRoute(entry.menuClass());
        add(new Icon(entry.icon() == null ? "right" : entry.icon()), new Span(getTranslation(entry.title())), count);
        show(Optional.empty());
    }

    static NavLink row(MenuEntry entry) {
        Span count = new Span();
        count.addClassName("ds-nav__count");
        return new NavLink(entry, count);
    }

    static NavLink tab(MenuEntry entry) {
        return new NavLink(entry, new TabCount());
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

    final void show(Optional<Integer> number) {
        count.setText(number.map(String::valueOf).orElse(""));
        count.setVisible(number.isPresent());
    }

    static boolean leadsSomewhere(MenuEntry entry) {
        Class<? extends Component> target = entry.menuClass();
        return target != null && entry.title() != null;
    }

    /** The number on a tab. */
    @Tag("i")
    private static final class TabCount extends HtmlContainer {

        TabCount() {
            addClassName("num");
        }
    }
}
