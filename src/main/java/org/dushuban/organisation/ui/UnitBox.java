package org.dushuban.organisation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dushuban.organisation.Unit;
import org.jspecify.annotations.Nullable;

/** Chooses one of the units that one administers, named with those above it. */
class UnitBox extends ComboBox<Unit> {

    private final List<Unit> units;

    UnitBox(String label, List<Unit> tree, Predicate<Unit> offered) {
        super(label);
        Map<Unit.Id, String> paths = paths(tree);
        units = tree.stream().filter(offered).toList();
        setItems((unit, text) -> paths.getOrDefault(unit.id(), "").contains(text), units);
        setItemLabelGenerator(unit -> paths.getOrDefault(unit.id(), unit.name()));
    }

    void choose(Unit.@Nullable Id id) {
        setValue(units.stream().filter(unit -> unit.id().equals(id)).findFirst().orElse(null));
    }

    private static Map<Unit.Id, String> paths(List<Unit> tree) {
        Map<Unit.Id, String> paths = new HashMap<>();
        for (Unit unit : tree) {
            String above = unit.parent() == null ? null : paths.get(unit.parent());
            paths.put(unit.id(), above == null ? unit.name() : above + " / " + unit.name());
        }
        return paths;
    }
}
