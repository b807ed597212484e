package org.dushuban.organisation.ui;

import com.vaadin.flow.component.dialog.Dialog;

/** How the dialogs here look: of one width, and on phones a sheet that rises from the bottom. */
final class DialogLook {

    private DialogLook() {}

    static void look(Dialog dialog, String title) {
        dialog.setHeaderTitle(title);
        dialog.addThemeName("sheet");
        dialog.addClassName("ds-orgdialog");
    }
}
