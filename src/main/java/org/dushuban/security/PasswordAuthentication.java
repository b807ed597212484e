package org.dushuban.security;

import java.io.Serializable;
import org.dushuban.account.SignIn;
import org.dushuban.account.SignInOutcome;
import org.dushuban.account.Visitor;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Carries the sign-in form to the accounts. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private final SignIn signIn;

    PasswordAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Visitor visitor = attempt.getDetails() instanceof Visitor known ? known : Visitors.NOWHERE;
        return switch (signIn.withPassword(attempt.getName(), String.valueOf(attempt.getCredentials()), visitor)) {
            case SignInOutcome.SignedIn in -> signedIn(in, attempt);
            case SignInOutcome.Refused() -> throw new BadCredentialsException("refused");
            case SignInOutcome.Wait(var duration) -> throw new WaitException(duration);
        };
    }

    private static Authentication signedIn(SignInOutcome.SignedIn in, Authentication attempt) {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                in.user(), null, in.user().getAuthorities());
        signedIn.setDetails(new Marked(in.mark()));
        return signedIn;
    }

    /** The mark to leave on the device. */
    record Marked(String mark) implements Serializable {}

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
