package org.dushuban.security;

import java.util.Collection;
import java.util.Map;
import org.dushuban.account.AccountSession;
import org.dushuban.account.SignedInUser;
import org.dushuban.account.User;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody who signed in elsewhere, with the roles that they have here. */
record SignedInOidcUser(SignedInUser user, OidcUser elsewhere) implements OidcUser, AccountSession {

    @Override
    public User.Id userId() {
        return user.userId();
    }

    @Override
    public String displayName() {
        return user.displayName();
    }

    @Override
    public boolean mustChangePassword() {
        return user.mustChangePassword();
    }

    @Override
    public String series() {
        return user.series();
    }

    @Override
    public String getName() {
        return user.number();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return user.getAuthorities();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return elsewhere.getAttributes();
    }

    @Override
    public Map<String, Object> getClaims() {
        return elsewhere.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return elsewhere.getUserInfo();
    }

    @Override
    public OidcIdToken getIdToken() {
        return elsewhere.getIdToken();
    }
}
