package org.dushuban.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The product's name with the ribbon above it; leads to the first page. */
class Brand extends Anchor {

    Brand() {
        super(".");
        addClassName("ds-brand");
        getElement().setAttribute("router-link", "");
        Span ribbon = new Span();
        ribbon.addClassName("ds-ribbon");
        HtmlContainer name = new HtmlContainer("b");
        name.setText(getTranslation("shell.brand"));
        add(ribbon, new Span(name));
    }
}
