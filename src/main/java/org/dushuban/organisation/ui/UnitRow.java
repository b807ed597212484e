package org.dushuban.organisation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.dushuban.organisation.CountedUnit;

/** A unit in the tree: its name, which leads to its members, and what it is. */
class UnitRow extends Div {

    UnitRow(CountedUnit counted) {
        addClassName("ds-unitrow");
        RouterLink name = OrganisationRoutes.toUnit(
                counted.unit().name(), MembersView.class, counted.unit().id());
        name.addClassName("ds-unitrow__name");
        Div meta = new Div(
                new Span(getTranslation("unit.kind." + counted.unit().kind().tag())),
                new Span(getTranslation("organisation.units.count", counted.all())));
        meta.addClassName("ds-unitrow__meta");
        if (!counted.unit().open()) {
            Span closed = new Span(getTranslation("organisation.units.closed"));
            closed.addClassNames("ds-flagtag", "ds-flagtag--info");
            meta.add(closed);
        }
        add(name, meta);
    }
}
