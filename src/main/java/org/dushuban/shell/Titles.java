package org.dushuban.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** Puts the product's name behind the title of every page, in this one place. */
final class Titles {

    private static final String COMPLETED = Titles.class.getName();

    private Titles() {}

    /** Does nothing to a title that it completed before, since several navigations may end in one answer. */
    static void complete(UI page) {
        String title = page.getInternals().getTitle();
        if (title != null && title.equals(ComponentUtil.getData(page, COMPLETED))) {
            return;
        }
        String completed = title == null || title.isEmpty()
                ? page.getTranslation("shell.brand")
                : page.getTranslation("shell.page.title", title);
        page.getPage().setTitle(completed);
        ComponentUtil.setData(page, COMPLETED, completed);
    }
}
