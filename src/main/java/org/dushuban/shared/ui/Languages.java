package org.dushuban.shared.ui;

import java.util.List;
import java.util.Locale;

/** The languages of the product, the first one being its own. */
public final class Languages {

    public static final Locale CHINESE = Locale.forLanguageTag("zh-CN");
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> ALL = List.of(CHINESE, ENGLISH);

    private Languages() {}

    /** English for whoever reads English, else Chinese. */
    public static Locale nearest(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }
}
