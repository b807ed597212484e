package org.dushuban.organisation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What {@link Scope} decides for one unit, for a query over many: put {@link #OWNER} into the condition of a query in
 * which {@code u} is the unit that owns the content, and give it {@code places} and {@code trees} as parameters.
 *
 * @param places content of these units and of all above them is within reach
 * @param trees content of these units and of all below them is within reach
 */
public record Reach(List<UUID> places, List<UUID> trees) {

    /** Paths are digits, so they hold nothing that {@code like} would take for a wild card. */
    public static final String OWNER = """
            (exists (select 1 from unit p where p.id in (:places) and p.path like u.path || '%')
             or exists (select 1 from unit t where t.id in (:trees) and u.path like t.path || '%'))""";

    /** SQL has no empty list. */
    private static final UUID NOBODY = new UUID(0, 0);

    public Reach {
        places = places.isEmpty() ? List.of(NOBODY) : List.copyOf(places);
        trees = trees.isEmpty() ? List.of(NOBODY) : List.copyOf(trees);
    }

    /** Content that is for the one who asks: of the own unit or above, of the administered trees and what is above them. */
    public static Reach seen(Scope scope) {
        List<Unit> administered = scope.administered();
        return new Reach(ids(Stream.concat(scope.home().stream(), administered.stream())), ids(administered.stream()));
    }

    /** Content that an administrator may work with: that of the administered trees and what is above them. */
    public static Reach used(Scope scope) {
        List<UUID> administered = ids(scope.administered().stream());
        return new Reach(administered, administered);
    }

    /** Content that the one who asks may change. */
    public static Reach administered(Scope scope) {
        return new Reach(List.of(), ids(scope.administered().stream()));
    }

    private static List<UUID> ids(Stream<Unit> units) {
        return units.map(unit -> unit.id().value()).toList();
    }
}
