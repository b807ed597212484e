package org.dushuban.shared.ui;

import com.vaadin.flow.component.notification.Notification;

/** A line at the bottom that says that something was done. Never for an error that needs an answer. */
public final class Toast {

    private static final int MILLISECONDS = 4000;

    private Toast() {}

    public static void show(String text) {
        Notification.show(text, MILLISECONDS, Notification.Position.BOTTOM_CENTER);
    }
}
