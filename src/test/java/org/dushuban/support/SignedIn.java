package org.dushuban.support;

import java.util.Arrays;
import org.dushuban.account.AccountPrincipal;
import org.dushuban.account.Role;
import org.dushuban.account.User;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Acts as somebody, without a sign-in. */
public final class SignedIn {

    private SignedIn() {}

    /** From here on this thread acts for that user. */
    public static void as(User.Id user, Role... roles) {
        var authorities = Arrays.stream(roles)
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new TestingAuthenticationToken(new Principal(user, "User " + user), "secret", authorities));
        SecurityContextHolder.setContext(context);
    }

    /** From here on this thread acts for nobody. */
    public static void nobody() {
        SecurityContextHolder.clearContext();
    }

    private record Principal(User.Id userId, String displayName) implements AccountPrincipal {

        @Override
        public boolean mustChangePassword() {
            return false;
        }
    }
}
