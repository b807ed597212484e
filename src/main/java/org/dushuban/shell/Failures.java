package org.dushuban.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ErrorHandlerUtil;
import org.dushuban.shared.ui.Confirm;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Takes what a listener on a page did not expect: what is not there for the one who asks shows the page that says so; all
 * else is logged, and the page stays as it is under a dialog that says what happened and what is safe.
 */
@Component
class Failures implements ErrorHandler {

    @Override
    public void error(ErrorEvent event) {
        Throwable reason = event.getThrowable();
        if (ErrorHandlerUtil.handleErrorByRedirectingToErrorView(plain(reason))) {
            return;
        }
        UI page = UI.getCurrent();
        SupportNumber number = SupportNumber.log(place(page), reason);
        if (page != null) {
            page.access(() -> tell(page, number));
        }
    }

    /** Vaadin finds a page for exactly this class only, and a guarded method throws a more special one. */
    private static Throwable plain(Throwable reason) {
        return reason instanceof AccessDeniedException refused
                ? new AccessDeniedException(String.valueOf(refused.getMessage()), refused)
                : reason;
    }

    private static void tell(UI page, SupportNumber number) {
        Confirm.tell(
                page.getTranslation("shell.failure.step"),
                page.getTranslation("shell.failure.step.safe", number.value()),
                page.getTranslation("shared.confirm.understood"));
    }

    private static String place(@Nullable UI page) {
        return page == null
                ? "the background"
                : "/" + page.getInternals().getActiveViewLocation().getFirstSegment();
    }
}
