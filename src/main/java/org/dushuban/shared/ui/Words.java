package org.dushuban.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;

/** The words of whoever looks at the page, for what has no element to ask. */
public final class Words {

    private Words() {}

    public static String of(String key, Object... values) {
        return in(locale(), key, values);
    }

    /** The words of one language, for what has no page: a download is asked for beside it. */
    public static String in(Locale language, String key, Object... values) {
        return I18NProvider.translate(language, key, values);
    }

    /** The words for what may have none, such as a thing that another feature has named. */
    public static Optional<String> find(String key) {
        String words = of(key);
        return words.equals("!" + key) ? Optional.empty() : Optional.of(words);
    }

    /** The language of the page under way; Chinese where there is none. */
    public static Locale locale() {
        UI page = UI.getCurrent();
        return page == null ? Languages.CHINESE : Languages.nearest(page.getLocale());
    }
}
