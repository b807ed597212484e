package org.dushuban.shared.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;

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
        dialog.setWidth("28rem");
        dialog.setHeader(Words.of("shared.leave.question"));
        dialog.setText(Words.of("shared.leave.consequence"));
        // to stay is the safe choice, so it is the one with the focus
        dialog.setConfirmText(Words.of("shared.leave.stay"));
        dialog.setRejectable(true);
        dialog.setRejectText(Words.of("shared.leave.go"));
        dialog.addConfirmListener(event -> leave.cancel());
        dialog.addCancelListener(event -> leave.cancel());
        dialog.addRejectListener(event -> leave.proceed());
        dialog.open();
    }
}
