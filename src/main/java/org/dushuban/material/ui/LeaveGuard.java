package org.dushuban.material.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import org.dushuban.shared.ui.Words;

/** Asks an author who goes to another page while something is not saved. */
public final class LeaveGuard {

    private LeaveGuard() {}

    /** @param unsaved whether there is something to lose */
    public static void check(BeforeLeaveEvent event, boolean unsaved) {
        if (unsaved) {
            ask(event.postpone());
        }
    }

    private static void ask(BeforeLeaveEvent.ContinueNavigationAction leave) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.addClassName("ds-confirm");
        dialog.setHeader(Words.of("material.leave.question"));
        dialog.setText(Words.of("material.leave.consequence"));
        // to stay is the safe choice, so it is the one with the focus
        dialog.setConfirmText(Words.of("material.leave.stay"));
        dialog.setRejectable(true);
        dialog.setRejectText(Words.of("material.leave.go"));
        dialog.addConfirmListener(event -> leave.cancel());
        dialog.addCancelListener(event -> leave.cancel());
        dialog.addRejectListener(event -> leave.proceed());
        dialog.open();
    }
}
