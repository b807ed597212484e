package org.dushuban.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.dushuban.shared.ui.Toast;
import org.springframework.stereotype.Component;

/** What holds on every page of Vaadin, whatever the view: language, titles, texts of trouble, the first answer's head. */
@Component
class PageSetup implements VaadinServiceInitListener {

    private final Appearance appearance;
    private final FirstPage firstPage;
    private final FirstAnswer firstAnswer;
    private final FirstPaint firstPaint;
    private final SystemTexts systemTexts;
    private final Failures failures;

    PageSetup(
            Appearance appearance,
            FirstPage firstPage,
            FirstAnswer firstAnswer,
            FirstPaint firstPaint,
            SystemTexts systemTexts,
            Failures failures) {
        this.appearance = appearance;
        this.firstPage = firstPage;
        this.firstAnswer = firstAnswer;
        this.firstPaint = firstPaint;
        this.systemTexts = systemTexts;
        this.failures = failures;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(firstPage);
        event.addIndexHtmlRequestListener(firstAnswer);
        event.addIndexHtmlRequestListener(firstPaint);
        event.getSource().setBootstrapInitialPredicate(request -> true);
        event.getSource().setSystemMessagesProvider(systemTexts);
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(failures));
        event.getSource().addUIInitListener(this::prepare);
    }

    private void prepare(UIInitEvent event) {
        UI page = event.getUI();
        VaadinRequest request = VaadinRequest.getCurrent();
        page.setLocale(appearance.language(appearance.preferences(), request));
        page.getReconnectDialogConfiguration().setDialogText(page.getTranslation("shell.connection.lost"));
        page.getReconnectDialogConfiguration().setDialogTextGaveUp(page.getTranslation("shell.connection.gone"));
        Toast.prepare(page);
        // only after all listeners is the view's own title known
        page.addAfterNavigationListener(
                navigation -> page.beforeClientResponse(page, response -> Titles.complete(page)));
    }
}
