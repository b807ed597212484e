package org.dushuban.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** Leads one page up. It names where to: a bare arrow on phones, arrow and name where there is room. */
public class BackLink extends RouterLink {

    public BackLink(String where, Class<? extends Component> target) {
        this(where, target, RouteParameters.empty());
    }

    public BackLink(String where, Class<? extends Component> target, RouteParameters parameters) {
        this(where);
        setRoute(target, parameters);
    }

    /** @param address of a page of another feature, with its query */
    public BackLink(String where, String address) {
        this(where);
        getElement().setAttribute("href", address);
    }

    private BackLink(String where) {
        addClassName("ds-back");
        Span name = new Span(where);
        name.addClassName("ds-back__name");
        add(new Icon("back"), name);
        getElement().setAttribute("aria-label", Words.of("shared.back", where));
    }
}
