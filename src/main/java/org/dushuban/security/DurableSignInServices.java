package org.dushuban.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.dushuban.account.AccountSession;
import org.dushuban.account.DeviceCookies;
import org.dushuban.account.DurableSignIns;
import org.dushuban.account.PreferenceStore;
import org.dushuban.account.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Hands out and reads the cookie of the durable sign-in. Spring's own persistent tokens are given only with the box, and
 * take parallel requests for theft; ours are given at every sign-in, since a running attempt must survive its node.
 */
@Component
class DurableSignInServices implements RememberMeServices, LogoutHandler {

    /** The name of the box on the form; it makes the sign-in last longer. */
    static final String BOX = "remember-me";

    private final DurableSignIns signIns;
    private final PreferenceStore preferences;
    private final String key = UUID.randomUUID().toString();

    DurableSignInServices(DurableSignIns signIns, PreferenceStore preferences) {
        this.signIns = signIns;
        this.preferences = preferences;
    }

    /** By which the filter and the provider of one process know each other. */
    String key() {
        return key;
    }

    @Override
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        String value = DeviceCookies.read(request, DeviceCookies.SIGN_IN).orElse(null);
        if (value == null) {
            return null;
        }
        DurableSignIns.Redeemed redeemed = signIns.redeem(value).orElse(null);
        if (redeemed == null) {
            DeviceCookies.clearSignIn(request, response);
            return null;
        }
        redeemed.replacement().ifPresent(token -> DeviceCookies.write(request, response, token));
        SignedInUser user = redeemed.user();
        return new RememberMeAuthenticationToken(key, user, user.getAuthorities());
    }

    @Override
    public void loginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (authentication.getPrincipal() instanceof AccountSession session) {
            DeviceCookies.read(request, DeviceCookies.SIGN_IN).ifPresent(signIns::revoke);
            boolean lasting = request.getParameter(BOX) != null;
            DeviceCookies.write(request, response, signIns.issue(session, lasting, Visitors.agent(request)));
            if (authentication.getDetails() instanceof PasswordAuthentication.Marked marked) {
                DeviceCookies.writeMarks(request, response, Visitors.marksWith(marked.mark(), request));
            }
            preferences.settle();
        }
    }

    /** A failed attempt changes nothing of a sign-in that is there. */
    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        DeviceCookies.read(request, DeviceCookies.SIGN_IN).ifPresent(signIns::revoke);
        if (authentication != null && authentication.getPrincipal() instanceof AccountSession session) {
            signIns.revoke(session);
        }
        DeviceCookies.clearSignIn(request, response);
    }
}
