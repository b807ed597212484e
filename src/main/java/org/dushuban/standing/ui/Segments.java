package org.dushuban.standing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;

/** A few views of the same thing, side by side, one of them the present one. They are links, so each has its address. */
class Segments extends Nav {

    Segments() {
        addClassName("ds-seg");
    }

    Segments(String label) {
        this();
        setAriaLabel(label);
    }

    Segments link(String text, Class<? extends Component> target, QueryParameters query, boolean current) {
        RouterLink link = new RouterLink(text, target);
        link.setQueryParameters(query);
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        add(link);
        return this;
    }
}
