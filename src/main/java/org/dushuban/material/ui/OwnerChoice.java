package org.dushuban.material.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.dushuban.organisation.Unit;

/** Whose a new material is; asked only where there is a choice. */
class OwnerChoice extends Select<Unit> {

    OwnerChoice() {
        setLabel(getTranslation("material.editor.owner"));
        setItemLabelGenerator(Unit::name);
    }

    void offer(List<Unit> units) {
        setItems(units);
        units.stream().findFirst().ifPresent(this::setValue);
        setVisible(units.size() > 1);
    }

    /** @return empty where there is nobody to own it */
    String name() {
        return getOptionalValue().map(Unit::name).orElse("");
    }
}
