package org.dushuban.shell;

import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is, in terms of the menu.
 *
 * @param entry the path of the entry the page belongs to
 * @param exact whether the page is the entry's own, not one below it
 */
record NavPlace(String entry, boolean exact) {

    /** The first order of administration; whatever comes before is the member's. */
    static final double ADMINISTRATION = 100;

    /** @param under the entry that the page itself names, or null */
    static Optional<NavPlace> of(List<MenuEntry> entries, String path, @Nullable String under) {
        String here = under == null ? strip(path) : strip(under);
        return entries.stream()
                .map(entry -> strip(entry.path()))
                .filter(entry -> covers(entry, here))
                .max(Comparator.comparingInt(String::length))
                .map(entry -> new NavPlace(entry, entry.equals(strip(path))));
    }

    /** An entry covers its own page and those below it; the first page has none below. */
    private static boolean covers(String entry, String here) {
        return here.equals(entry) || !entry.isEmpty() && here.startsWith(entry + "/");
    }

    static String strip(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    static boolean administrative(MenuEntry entry) {
        return entry.order() != null && entry.order() >= ADMINISTRATION;
    }
}
