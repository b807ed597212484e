package org.dushuban.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * Tells the browser that another page is shown: the focus goes to its heading, the title is announced, the menu closes.
 * Without it a change of page is silent to those who do not see it.
 */
@Tag("ds-visit")
@JsModule("context://shell.js")
class Visit extends Component {

    private int number;

    Visit() {
        addClassName("sr");
    }

    void arrived(String title) {
        getElement().setAttribute("page", title);
        getElement().setAttribute("visit", String.valueOf(++number));
    }
}
