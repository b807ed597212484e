package org.dushuban.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds open units by what people call them: the name alone, or with those above it, as in "A / B". */
final class UnitNames {

    private final Map<String, List<Unit>> byName = new HashMap<>();
    private final Map<Unit.Id, String> paths = new HashMap<>();

    /**
     * @param units the topmost first, each before those below it; those above may be among them for their names
     * @param within only this unit and those below it are found
     */
    UnitNames(Collection<Unit> units, UnitPath within) {
        Map<Unit.Id, List<String>> chains = new HashMap<>();
        for (Unit unit : units) {
            List<String> chain =
                    new ArrayList<>(unit.parent() == null ? List.of() : chains.getOrDefault(unit.parent(), List.of()));
            chain.add(unit.name());
            chains.put(unit.id(), chain);
            paths.put(unit.id(), String.join(" / ", chain));
            if (unit.open() && within.contains(unit.path())) {
                for (int from = 0; from < chain.size(); from++) {
                    String name = plain(String.join("/", chain.subList(from, chain.size())));
                    byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(unit);
                }
            }
        }
    }

    /** All that can be meant. */
    List<Unit> find(String name) {
        return byName.getOrDefault(plain(name), List.of());
    }

    /** The name with those above it. */
    String path(Unit unit) {
        return paths.getOrDefault(unit.id(), unit.name());
    }

    /** Without white space, of one width and case. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
