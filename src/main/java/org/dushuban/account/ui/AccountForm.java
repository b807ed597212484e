package org.dushuban.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** Fields one below the other and the button that sends them, once at a time; the Enter key does the same. */
class AccountForm extends Div {

    AccountForm(String word, Runnable sending, Component... fields) {
        addClassName("ds-account__form");
        Button send = new Button(word);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            try {
                sending.run();
            } finally {
                send.setEnabled(true);
            }
        });
        // what was typed last reaches the server before the key does
        send.addClickShortcut(Key.ENTER).listenOn(this).resetFocusOnActiveElement();
        add(fields);
        add(send);
    }
}
