package org.dushuban.account.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.dushuban.account.AccountPrincipal;
import org.dushuban.account.CurrentUser;
import org.springframework.stereotype.Component;

/** Whoever signed in with a password that was handed out sees nothing before it is replaced. */
@Component
class PasswordFirst implements VaadinServiceInitListener {

    private final CurrentUser currentUser;

    PasswordFirst(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(page -> page.getUI().addBeforeEnterListener(this::lead));
    }

    private void lead(BeforeEnterEvent event) {
        boolean must =
                currentUser.find().filter(AccountPrincipal::mustChangePassword).isPresent();
        // by address: naming the view's class would bring its fields into what every first visit fetches
        if (must && !event.getLocation().getPath().equals(PasswordView.ADDRESS)) {
            event.forwardTo(PasswordView.ADDRESS);
        }
    }
}
