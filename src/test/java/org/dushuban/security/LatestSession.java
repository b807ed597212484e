package org.dushuban.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.springframework.boot.test.context.TestComponent;

/** What the server holds for the browser that came last. */
@TestComponent
class LatestSession implements VaadinServiceInitListener {

    private volatile VaadinSession latest;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(begun -> latest = begun.getSession());
    }

    /** The pages of which the server keeps its side. */
    int pages() {
        latest.lock();
        try {
            return latest.getUIs().size();
        } finally {
            latest.unlock();
        }
    }
}
