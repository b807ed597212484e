package org.dushuban.account;

import java.util.Optional;
import org.dushuban.shared.Actor;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The one who asks. */
@Component
public class CurrentUser {

    CurrentUser() {}

    public Optional<AccountPrincipal> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(AccountPrincipal.class::isInstance)
                .map(AccountPrincipal.class::cast);
    }

    /** @throws AuthenticationCredentialsNotFoundException if nobody is signed in */
    public User.Id id() {
        return require().userId();
    }

    /** @throws AuthenticationCredentialsNotFoundException if nobody is signed in */
    public Actor actor() {
        AccountPrincipal principal = require();
        return new Actor(principal.userId().value(), principal.displayName());
    }

    /** The durable sign-in of this device; empty for work that is done in somebody's name without one. */
    public Optional<String> series() {
        return find().filter(AccountSession.class::isInstance)
                .map(AccountSession.class::cast)
                .map(AccountSession::series);
    }

    public boolean has(Role role) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> role.authority().equals(authority.getAuthority()));
    }

    private AccountPrincipal require() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }
}
