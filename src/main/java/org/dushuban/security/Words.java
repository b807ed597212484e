package org.dushuban.security;

import com.vaadin.flow.component.HtmlContainer;

/** Words in an element of that name, such as {@code em} or {@code b}, for which there is no component. */
class Words extends HtmlContainer {

    Words(String tag, String text) {
        super(tag);
        setText(text);
    }
}
