package org.dushuban.security;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dushuban.account.DeviceCookies;
import org.dushuban.account.PasswordChange;
import org.dushuban.account.RunningSession;
import org.dushuban.account.SignedInUser;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session behind a page. */
@Component
class WebSession implements RunningSession {

    private final AuthenticationContext authenticationContext;

    WebSession(AuthenticationContext authenticationContext) {
        this.authenticationContext = authenticationContext;
    }

    @Override
    public void goOn(PasswordChange.Changed changed) {
        VaadinService.reinitializeSession(VaadinRequest.getCurrent());
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        HttpServletResponse response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        signIn(changed.user(), request, response);
        DeviceCookies.write(request, response, changed.token());
        DeviceCookies.writeMarks(request, response, Visitors.marksWith(changed.mark(), request));
    }

    @Override
    public void end() {
        authenticationContext.logout();
    }

    /** Puts the user into the session, beside whatever else it holds. */
    static void signIn(SignedInUser user, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
