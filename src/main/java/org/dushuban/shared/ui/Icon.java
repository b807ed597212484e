package org.dushuban.shared.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** One of the product's line icons, always beside a word or inside something that has a name. */
@Tag("ds-icon")
@JsModule("context://icon.js")
public class Icon extends HtmlComponent {

    public Icon(String name) {
        getElement().setAttribute("name", name);
        getElement().setAttribute("aria-hidden", "true");
    }
}
