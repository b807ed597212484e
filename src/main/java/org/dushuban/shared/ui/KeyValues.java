package org.dushuban.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** Names on the left, values on the right, one pair a line. */
@Tag("dl")
public class KeyValues extends HtmlContainer {

    public KeyValues() {
        addClassName("ds-kv");
    }

    public KeyValues pair(String name, String value) {
        add(new Div(new DescriptionList.Term(name), new DescriptionList.Description(value)));
        return this;
    }

    public KeyValues pair(String name, Component value) {
        add(new Div(new DescriptionList.Term(name), new DescriptionList.Description(value)));
        return this;
    }
}
