package org.dushuban.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The entries somebody may open, in the two places in which they are shown, and the place marked in both. */
class Navigation {

    /** More do not fit under a thumb. */
    private static final int TABS = 5;

    private final List<MenuEntry> entries;
    private final List<NavLink> links = new ArrayList<>();

    Navigation(List<MenuEntry> all) {
        entries = all.stream().filter(NavLink::leadsSomewhere).toList();
    }

    /** The member's first entries: the head of the drawer, or side by side at the bottom of a phone. */
    Nav tabs() {
        Nav nav = nav("shell.nav.label");
        nav.addClassName("ds-tabs");
        own().limit(TABS).forEach(entry -> nav.add(link(entry)));
        return nav;
    }

    /** What has no tab, those of administration under a heading: the rest of the drawer, and the menu of a phone. */
    Nav more() {
        Nav nav = nav("shell.nav.more");
        own().skip(TABS).forEach(entry -> nav.add(link(entry)));
        if (entries.stream().anyMatch(NavPlace::administrative)) {
            nav.add(heading(nav));
            entries.stream().filter(NavPlace::administrative).forEach(entry -> nav.add(link(entry)));
        }
        nav.setVisible(nav.getElement().getChildCount() > 0);
        return nav;
    }

    Optional<NavPlace> mark(String path, Optional<String> under) {
        Optional<NavPlace> place = NavPlace.of(entries, path, under.orElse(null));
        links.forEach(link -> link.mark(place));
        return place;
    }

    private Stream<MenuEntry> own() {
        return entries.stream().filter(entry -> !NavPlace.administrative(entry));
    }

    private NavLink link(MenuEntry entry) {
        NavLink link = new NavLink(entry);
        links.add(link);
        return link;
    }

    private static Nav nav(String label) {
        Nav nav = new Nav();
        nav.addClassName("ds-nav");
        nav.setAriaLabel(nav.getTranslation(label));
        return nav;
    }

    private static Component heading(Nav nav) {
        Span heading = new Span(nav.getTranslation("shell.nav.administration"));
        heading.addClassName("ds-nav__label");
        return heading;
    }
}
