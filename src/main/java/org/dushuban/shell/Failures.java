package org.dushuban.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ErrorHandlerUtil;
import org.dushuban.shared.ui.Confirm;
import org.jspecify.annotations.Nullable;
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
        if (ErrorHandlerUtil.handleErrorByRedirectingToErrorView(reason)) {
            return;
        }
        UI page = UI.getCurrent();
        SupportNumber number = SupportNumber.log(place(page), reason);
        if (page != null) {
            page.access(() -> tell(page, number));
        }
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
