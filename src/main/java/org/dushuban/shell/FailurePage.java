package org.dushuban.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.dushuban.shared.ui.Icon;

/** A page that could not be built: what happened, what is safe, one retry, and a number for whoever helps. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailurePage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private final Span number = new Span();

    FailurePage() {
        addClassNames("ds-page", "ds-trouble");
        H1 title = new H1(getTranslation("shell.failure.title"));
        Paragraph note = new Paragraph(getTranslation("shell.failure.note"));
        note.addClassName("t-note");
        NativeButton retry = new NativeButton(
                "", event -> getUI().ifPresent(page -> page.getPage().reload()));
        retry.add(new Icon("sync"), new Span(getTranslation("shell.failure.retry")));
        retry.addClassName("ds-btn");
        number.addClassNames("t-tiny", "num");
        Div row = new Div(retry, number);
        row.addClassName("ds-row");
        add(title, note, row);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        SupportNumber logged = SupportNumber.log("/" + event.getLocation().getFirstSegment(), parameter.getException());
        number.setText(getTranslation("shell.failure.number", logged.value()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.failure.title");
    }
}
