package org.dushuban.material.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.dushuban.shared.ui.Icon;

/**
 * The bars around a text that is read: where it is, how far the reader is, how large the letters are. Following the reader
 * and opening the passage that the address names is done in the page, by {@code material-reader.js}.
 */
@Tag("material-reader")
@JsModule("context://material-reader.js")
class ReaderFrame extends HtmlContainer {

    ReaderFrame(String title, Component outline, Component article) {
        getElement().setAttribute("read-text", getTranslation("material.reader.read"));
        getElement().setAttribute("place-text", getTranslation("material.reader.place"));
        Main main = new Main(outline, article);
        main.addClassName("ds-read");
        main.setId("content");
        add(head(title), main, foot());
    }

    private Header head(String title) {
        RouterLink back = new RouterLink(MaterialListView.class);
        back.addClassName("ds-iconbtn");
        back.getElement().setAttribute("aria-label", getTranslation("shared.back", getTranslation("menu.reading")));
        back.add(new Icon("back"));
        Span read = new Span();
        read.addClassNames("ds-readbar__read", "t-note", "num", "only-wide");
        NativeButton size = button("aa", "");
        size.addClassName("ds-readbar__size");
        size.addClassName("ds-iconbtn");
        size.setAriaLabel(getTranslation("material.reader.size"));
        Header bar = new Header(new Div(back), new H1(title), new Div(read, size));
        bar.addClassName("ds-readbar");
        return bar;
    }

    private Footer foot() {
        NativeButton outline = button("toc", getTranslation("material.outline.title"));
        outline.addClassNames("ds-readfoot__outline", "ds-btn", "ds-btn--plain");
        outline.getElement().setAttribute("aria-controls", "outline");
        outline.getElement().setAttribute("aria-expanded", "false");
        NativeButton next = button("right", getTranslation("material.reader.next"));
        next.addClassNames("ds-readfoot__next", "ds-btn", "ds-btn--plain");
        Paragraph place = new Paragraph();
        place.addClassName("num");
        Footer foot = new Footer(outline, place, next);
        foot.addClassName("ds-readfoot");
        return foot;
    }

    private static NativeButton button(String icon, String text) {
        NativeButton button = new NativeButton();
        button.getElement().setAttribute("type", "button");
        button.add(new Icon(icon));
        if (!text.isEmpty()) {
            button.add(new Span(text));
        }
        return button;
    }
}
