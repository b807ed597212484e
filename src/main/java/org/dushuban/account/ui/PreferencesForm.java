package org.dushuban.account.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.dushuban.account.Preferences;
import org.dushuban.account.Scheme;
import org.dushuban.shared.ui.Languages;

/** Language, size of text and colours; each choice holds at once. */
class PreferencesForm extends Div {

    PreferencesForm(Preferences now, BiConsumer<Preferences, Preferences> choose) {
        addClassName("ds-account__form");
        RadioButtonGroup<Locale> language = new RadioButtonGroup<>(getTranslation("account.me.language"));
        language.setItems(Languages.ALL);
        language.setItemLabelGenerator(one -> getTranslation("account.language." + one.getLanguage()));
        language.setValue(Languages.nearest(now.language() == null ? getLocale() : now.language()));
        language.addValueChangeListener(event -> choose.accept(now, now.withLanguage(event.getValue())));
        RadioButtonGroup<Scheme> scheme = new RadioButtonGroup<>(getTranslation("account.me.scheme"));
        scheme.setItems(Scheme.values());
        scheme.setItemLabelGenerator(one -> getTranslation("account.scheme." + one.word()));
        scheme.setValue(now.scheme());
        scheme.addValueChangeListener(event -> choose.accept(now, now.withScheme(event.getValue())));
        Checkbox text = new Checkbox(getTranslation("account.me.large-text"), now.largeText());
        text.addValueChangeListener(event -> choose.accept(now, now.withLargeText(event.getValue())));
        add(language, scheme, text);
    }
}
