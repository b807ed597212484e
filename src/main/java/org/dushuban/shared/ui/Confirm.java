package org.dushuban.shared.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/**
 * Asks before something is done that cannot be taken back: the question as title, what follows from it as text, the safe
 * choice first and with the focus on it.
 */
public final class Confirm {

    private Confirm() {}

    /**
     * @param question the title, such as 现在交卷？
     * @param consequence what happens then, in one or two sentences
     * @param safe the word on the button that changes nothing, such as 接着答
     * @param act the word on the button that does it
     */
    public static void ask(String question, String consequence, String safe, String act, Runnable then) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.addClassName("ds-confirm");
        dialog.setHeader(question);
        dialog.setText(consequence);
        dialog.setCancelable(true);
        dialog.setCancelText(safe);
        dialog.setConfirmText(act);
        dialog.addConfirmListener(event -> then.run());
        dialog.open();
    }

    /** Says what went wrong in a way that has to be acknowledged. */
    public static void tell(String what, String safe, String understood) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.addClassName("ds-confirm");
        dialog.setHeader(what);
        dialog.setText(safe);
        dialog.setConfirmText(understood);
        dialog.open();
    }
}
