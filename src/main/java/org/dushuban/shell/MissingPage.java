package org.dushuban.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/**
 * There is nothing here for the one who asks. An address that does not exist, somebody else's thing and a page for others
 * answer with the same words, so that nobody learns what exists.
 */
abstract class MissingPage extends Div implements HasDynamicTitle {

    MissingPage() {
        addClassNames("ds-page", "ds-trouble");
        H1 title = new H1(getTranslation("shell.missing.title"));
        Paragraph note = new Paragraph(getTranslation("shell.missing.note"));
        note.addClassName("t-note");
        Anchor home = new Anchor();
        home.setHref(".");
        home.setText(getTranslation("shell.missing.action"));
        home.addClassName("ds-btn");
        home.getElement().setAttribute("router-link", "");
        add(title, note, home);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.missing.title");
    }

    /** In place of a page whose listener found nothing there is no navigation that would set the title. */
    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().setTitle(getTranslation("shell.page.title", getPageTitle()));
    }

    /** No such address. */
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    static class Address extends MissingPage implements HasErrorParameter<NotFoundException> {

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    /** No such thing, or not one for them. */
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    static class Thing extends MissingPage implements HasErrorParameter<org.dushuban.shared.NotFoundException> {

        @Override
        public int setErrorParameter(
                BeforeEnterEvent event, ErrorParameter<org.dushuban.shared.NotFoundException> parameter) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    /** A page for others. */
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    static class Forbidden extends MissingPage
            implements HasErrorParameter<com.vaadin.flow.router.AccessDeniedException> {

        @Override
        public int setErrorParameter(
                BeforeEnterEvent event, ErrorParameter<com.vaadin.flow.router.AccessDeniedException> parameter) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    /** A service refused. */
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    static class Refused extends MissingPage
            implements HasErrorParameter<org.springframework.security.access.AccessDeniedException> {

        @Override
        public int setErrorParameter(
                BeforeEnterEvent event,
                ErrorParameter<org.springframework.security.access.AccessDeniedException> parameter) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }
}
