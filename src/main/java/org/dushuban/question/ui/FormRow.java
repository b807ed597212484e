package org.dushuban.question.ui;

import com.vaadin.flow.component.html.ListItem;

/** One of the rows of a form that are added, moved and removed. */
abstract class FormRow extends ListItem {

    final MoreMenu more = new MoreMenu();

    private final String moreKey;

    /** @param moreKey of what the menu is called, with the name of the row */
    FormRow(String moreKey) {
        this.moreKey = moreKey;
    }

    /** Tells it where it stands now, from zero. */
    void place(int index) {
        String name = name(index);
        more.setAriaLabel(getTranslation(moreKey, name));
        rename(name);
    }

    /** What a row at a place is called. */
    String name(int index) {
        return String.valueOf(index + 1);
    }

    /** Names its fields anew. */
    abstract void rename(String name);

    /** To where its writing begins. */
    abstract void focus();

    /** All that was entered. */
    abstract String value();
}
