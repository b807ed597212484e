package org.dushuban.shell;

import com.vaadin.flow.component.UI;

/** Puts the product's name behind the title of every page, in this one place. */
final class Titles {

    private Titles() {}

    static void complete(UI page) {
        String title = page.getInternals().getTitle();
        page.getPage()
                .setTitle(
                        title == null || title.isEmpty()
                                ? page.getTranslation("shell.brand")
                                : page.getTranslation("shell.page.title", title));
    }
}
