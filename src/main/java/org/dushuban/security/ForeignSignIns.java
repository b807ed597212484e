package org.dushuban.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dushuban.account.SignIn;
import org.dushuban.account.SignedInUser;
import org.dushuban.account.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The other places at which one may sign in (OpenID Connect); none unless properties of the form
 * {@code spring.security.oauth2.client.registration.*} name one. Whoever signs in there is the account whose member number
 * stands in the claim {@code dushuban.oidc.number-claim}, which has no default: which claim nobody can change for oneself
 * only the organisation knows. Accounts are never made on the way.
 */
@Component
class ForeignSignIns {

    private static final Logger LOG = LoggerFactory.getLogger(ForeignSignIns.class);
    private static final String UNKNOWN = "unknown_account";

    private final List<Door> doors = new ArrayList<>();
    private final OidcUserService elsewhere = new OidcUserService();
    private final SignIn signIn;
    private final String claim;

    ForeignSignIns(
            ObjectProvider<ClientRegistrationRepository> registrations,
            SignIn signIn,
            @Value("${dushuban.oidc.number-claim:}") String claim) {
        this.signIn = signIn;
        this.claim = claim;
        if (registrations.getIfAvailable() instanceof Iterable<?> all) {
            for (Object one : all) {
                if (one instanceof ClientRegistration registration) {
                    doors.add(new Door(
                            registration.getClientName(), "oauth2/authorization/" + registration.getRegistrationId()));
                }
            }
        }
        requireClaim();
    }

    private void requireClaim() {
        if (!doors.isEmpty() && claim.isBlank()) {
            throw new IllegalStateException(
                    "Sign-in elsewhere needs DUSHUBAN_OIDC_NUMBER_CLAIM: the claim that holds the member number.");
        }
    }

    List<Door> doors() {
        return List.copyOf(doors);
    }

    void open(HttpSecurity http) {
        if (!doors.isEmpty()) {
            http.oauth2Login(login -> login.loginPage("/login")
                    .authorizedClientRepository(new ForgottenClients())
                    .failureHandler(ForeignSignIns::refuse)
                    .userInfoEndpoint(users -> users.oidcUserService(this::account)
                            // without an id token nobody vouches for the number
                            .userService(request -> {
                                throw new OAuth2AuthenticationException(UNKNOWN);
                            })));
        }
    }

    private OidcUser account(OidcUserRequest request) {
        OidcUser user = elsewhere.loadUser(request);
        String number = user.getClaimAsString(claim);
        SignedInUser account = number == null
                ? null
                : signIn.vouchedFor(number.strip(), visitor()).orElse(null);
        if (account == null) {
            throw new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN), "no open account of that number");
        }
        return new SignedInOidcUser(account, user);
    }

    private static Visitor visitor() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes exchange
                ? Visitors.of(exchange.getRequest())
                : Visitors.NOWHERE;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        boolean unknown = reason instanceof OAuth2AuthenticationException known
                && Objects.equals(known.getError().getErrorCode(), UNKNOWN);
        if (!unknown) {
            LOG.warn("a sign-in from elsewhere failed: {}", reason.getMessage());
        }
        response.sendRedirect(
                request.getServletContext().getContextPath() + "/login?error=" + (unknown ? "unknown" : "foreign"));
    }

    /** A name and where it leads. */
    record Door(String name, String address) {}
}
