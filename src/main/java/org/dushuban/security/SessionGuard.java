package org.dushuban.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.dushuban.account.AccountSession;
import org.dushuban.account.DurableSignIns;
import org.dushuban.account.SignedInUser;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions whose durable sign-in was revoked, and gives running ones the roles of today. It looks every few seconds,
 * so that "sign out everywhere", a closed account or a new office counts on every node, sessions being local to theirs.
 */
@Component
class SessionGuard extends OncePerRequestFilter {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final String LAST_LOOK = SessionGuard.class.getName() + ".lastLook";

    private final DurableSignIns signIns;
    private final Clock clock;

    SessionGuard(DurableSignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof AccountSession known
                && isDue(session)) {
            look(request, response, session, known);
        }
        chain.doFilter(request, response);
    }

    private boolean isDue(HttpSession session) {
        Instant now = clock.instant();
        if (session.getAttribute(LAST_LOOK) instanceof Instant last && now.isBefore(last.plus(PAUSE))) {
            return false;
        }
        session.setAttribute(LAST_LOOK, now);
        return true;
    }

    private void look(
            HttpServletRequest request, HttpServletResponse response, HttpSession session, AccountSession known) {
        SignedInUser today = signIns.look(known.series()).orElse(null);
        if (today == null) {
            SecurityContextHolder.clearContext();
            session.invalidate();
        } else if (!today.equals(known.user())) {
            WebSession.signIn(today, request, response);
        }
    }

    /** It belongs into the security chains, not before them. */
    @Component
    static class NotForTheContainer {

        @Bean
        FilterRegistrationBean<SessionGuard> sessionGuardRegistration(SessionGuard guard) {
            FilterRegistrationBean<SessionGuard> registration = new FilterRegistrationBean<>(guard);
            registration.setEnabled(false);
            return registration;
        }
    }
}
