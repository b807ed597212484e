package org.dushuban.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** A few views of the same thing, side by side, one of them the present one. They are links, so each has its address. */
public class Segments extends Nav {

    public Segments(String label) {
        addClassName("ds-seg");
        setAriaLabel(label);
    }

    public final Segments link(String text, Class<? extends Component> target, QueryParameters query, boolean current) {
        return link(text, target, RouteParameters.empty(), query, current);
    }

    public final Segments link(
            String text,
            Class<? extends Component> target,
            RouteParameters parameters,
            QueryParameters query,
            boolean current) {
        RouterLink link = new RouterLink(text, target, parameters);
        link.setQueryParameters(query);
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        add(link);
        return this;
    }
}
