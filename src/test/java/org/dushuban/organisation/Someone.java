package org.dushuban.organisation;

import java.util.Arrays;
import java.util.List;
import org.dushuban.account.AccountPrincipal;
import org.dushuban.account.Role;
import org.dushuban.account.User;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Signs somebody in for a test, on this thread. */
public record Someone(User.Id userId, String displayName) implements AccountPrincipal {

    @Override
    public boolean mustChangePassword() {
        return false;
    }

    public static void signIn(User user, Role... roles) {
        Someone principal = new Someone(user.id(), user.name());
        List<SimpleGrantedAuthority> authorities = Arrays.stream(roles)
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities));
    }

    public static void signOut() {
        SecurityContextHolder.clearContext();
    }
}
