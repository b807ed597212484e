package org.dushuban.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dushuban.shared.ui.NavBadge;

/** The entries somebody may open, in the three forms in which they are shown, and the place marked in all of them. */
class Navigation {

    /** More do not fit under a thumb. */
    private static final int TABS = 5;

    private final List<MenuEntry> entries;
    private final List<NavLink> links = new ArrayList<>();

    Navigation(List<MenuEntry> all) {
        entries = all.stream().filter(NavLink::leadsSomewhere).toList();
    }

    /** All entries, one below the other, those of administration under a heading. */
    Nav drawer() {
        Nav nav = new Nav();
        nav.addClassName("ds-nav");
        nav.setAriaLabel(nav.getTranslation("shell.nav.label"));
        entries.stream().filter(entry -> !NavPlace.administrative(entry)).forEach(entry -> nav.add(row(entry)));
        if (hasAdministration()) {
            nav.add(heading(nav));
            administration().forEach(nav::add);
        }
        return nav;
    }

    /** The member's first entries, side by side at the bottom of a phone. */
    Nav tabs() {
        Nav nav = new Nav();
        nav.addClassName("ds-tabbar");
        nav.setAriaLabel(nav.getTranslation("shell.nav.label"));
        entries.stream()
                .filter(entry -> !NavPlace.administrative(entry))
                .limit(TABS)
                .forEach(entry -> nav.add(link(entry, NavLink::tab)));
        return nav;
    }

    /** What has no tab, for the menu of a phone. */
    Nav sheet() {
        Nav nav = new Nav();
        nav.addClassNames("ds-nav", "only-narrow");
        nav.setAriaLabel(nav.getTranslation("shell.nav.more"));
        entries.stream()
                .filter(entry -> !NavPlace.administrative(entry))
                .skip(TABS)
                .forEach(entry -> nav.add(row(entry)));
        if (hasAdministration()) {
            nav.add(heading(nav));
            administration().forEach(nav::add);
        }
        nav.setVisible(nav.getElement().getChildCount() > 0);
        return nav;
    }

    Optional<NavPlace> mark(String path, Optional<String> under) {
        Optional<NavPlace> place = NavPlace.of(entries, path, under.orElse(null));
        links.forEach(link -> link.mark(place));
        return place;
    }

    void count(List<NavBadge> badges) {
        for (NavBadge badge : badges) {
            List<NavLink> shown = links.stream()
                    .filter(link -> link.path().equals(NavPlace.strip(badge.menuPath())))
                    .toList();
            if (!shown.isEmpty()) {
                Optional<Integer> number = badge.count();
                shown.forEach(link -> link.show(number));
            }
        }
    }

    private boolean hasAdministration() {
        return entries.stream().anyMatch(NavPlace::administrative);
    }

    private List<Component> administration() {
        return entries.stream().filter(NavPlace::administrative).map(this::row).toList();
    }

    private Component row(MenuEntry entry) {
        return link(entry, NavLink::row);
    }

    private NavLink link(MenuEntry entry, Function<MenuEntry, NavLink> form) {
        NavLink link = form.apply(entry);
        links.add(link);
        return link;
    }

    private static Component heading(Nav nav) {
        Span heading = new Span(nav.getTranslation("shell.nav.administration"));
        heading.addClassName("ds-nav__label");
        return heading;
    }
}
