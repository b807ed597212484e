package org.dushuban.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/** Stamps the scripts of a page with its nonce, so that the browser runs these and no others. */
@Component
class ScriptNonces implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ScriptNonces::stamp);
    }

    private static void stamp(IndexHtmlResponse page) {
        if (page.getVaadinRequest().getAttribute(ResponseHeaders.NONCE) instanceof String nonce) {
            page.getDocument().select("script").attr("nonce", nonce);
        }
    }
}
