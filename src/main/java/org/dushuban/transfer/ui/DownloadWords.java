package org.dushuban.transfer.ui;

import java.util.Locale;
import org.dushuban.format.Wording;
import org.dushuban.shared.ui.Languages;
import org.dushuban.shared.ui.Words;

/** The words of a file to download. No page is at hand when it is written, so they are chosen when its link is made. */
record DownloadWords(Locale language) implements Wording {

    /** Those of the page under way. */
    static DownloadWords ofPage() {
        return new DownloadWords(Words.locale());
    }

    @Override
    public String of(String key, Object... values) {
        return Words.in(language, key, values);
    }

    boolean english() {
        return language.equals(Languages.ENGLISH);
    }
}
