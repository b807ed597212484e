package org.dushuban.organisation.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.provider.hierarchy.TreeDataProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dushuban.organisation.CountedUnit;
import org.dushuban.organisation.Unit;

/** Units below each other, each with what can be done with it. */
class UnitTree extends TreeGrid<CountedUnit> {

    private final TreeData<CountedUnit> data = new TreeData<>();
    private Set<Unit.Id> shown = Set.of();

    UnitTree(UnitMenu.Actions actions) {
        addComponentHierarchyColumn(UnitRow::new)
                .setHeader(getTranslation("organisation.units.column"))
                .setFlexGrow(1);
        addComponentColumn(counted -> UnitMenu.dots(counted.unit(), actions))
                .setHeader(getTranslation("organisation.actions"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5rem")
                .setFlexGrow(0);
        setDataProvider(new TreeDataProvider<>(data) {
            @Override
            public Object getId(CountedUnit counted) {
                return counted.unit().id();
            }
        });
        setSelectionMode(SelectionMode.NONE);
        addClassName("ds-orggrid");
    }

    /** What is unfolded stays so, and the page where it was. */
    void show(List<CountedUnit> tree) {
        boolean first = data.getRootItems().isEmpty();
        Map<Unit.Id, CountedUnit> known = new HashMap<>();
        data.clear();
        for (CountedUnit counted : tree) {
            data.addItem(known.get(counted.unit().parent()), counted);
            known.put(counted.unit().id(), counted);
        }
        shown = Set.copyOf(known.keySet());
        getDataProvider().refreshAll();
        if (first) {
            expandRecursively(data.getRootItems(), 1);
        }
    }

    boolean holds(Unit.Id unit) {
        return shown.contains(unit);
    }

    /** How many people belong to all of them. */
    long people() {
        return data.getRootItems().stream().mapToLong(CountedUnit::all).sum();
    }
}
