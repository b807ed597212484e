package org.dushuban.account;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The one who is signed in, as kept in the session: what stood in the database at the sign-in or at the last look since.
 *
 * @param number the member number
 * @param displayName the name
 * @param mustChangePassword whether a new password must be set before anything else
 * @param roles what this person may do at all
 * @param series the durable sign-in of this device
 */
public record SignedInUser(
        User.Id userId, String number, String displayName, boolean mustChangePassword, Set<Role> roles, String series)
        implements AccountSession, UserDetails {

    public SignedInUser {
        roles = Set.copyOf(roles);
    }

    @Override
    public SignedInUser user() {
        return this;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    /** Never kept: whoever is signed in has no more need of it. */
    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return number;
    }
}
