package org.dushuban.shell;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Consumer;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.Languages;

/** Leads to the other language, named in that language. */
class LanguageButton extends NativeButton {

    LanguageButton(Consumer<Locale> choose) {
        Locale other = Languages.nearest(getLocale()).equals(Languages.ENGLISH) ? Languages.CHINESE : Languages.ENGLISH;
        Span name = new Span(getTranslation("shell.language.other"));
        name.getElement().setAttribute("lang", other.toLanguageTag());
        add(new Icon("globe"), name);
        addClickListener(event -> choose.accept(other));
    }
}
