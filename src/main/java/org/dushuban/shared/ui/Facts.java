package org.dushuban.shared.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/** A few figures in a row, set large, each with its unit beside it and its name below. */
@Tag("dl")
public class Facts extends HtmlContainer {

    public Facts() {
        addClassName("ds-facts");
    }

    /** @param unit as the language sets it after the figure, such as 分钟 or min; may be empty */
    public Facts fact(String name, String figure, String unit) {
        DescriptionList.Description value = new DescriptionList.Description(figure);
        if (!unit.isEmpty()) {
            value.getElement().appendChild(new Element("small").setText(unit));
        }
        add(new Div(new DescriptionList.Term(name), value));
        return this;
    }
}
