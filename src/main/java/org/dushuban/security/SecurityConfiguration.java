package org.dushuban.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.dushuban.account.AccountPrincipal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Two doors: the pages, closed unless a view says otherwise, and {@code /api} with {@code /files}, which makes no session and
 * answers instead of redirecting. Both read the session where there is one, and the durable sign-in where there is none.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/*.css", "/*.js", "/icons/**", "/manifest.webmanifest", "/favicon.*", "/actuator/health", "/language/*"
    };

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, DurableSignInServices signIns, SessionGuard guard) {
        return http.securityMatcher("/api/**", "/files/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().access(SecurityConfiguration::mayUseApi))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                // a request that comes in by its durable sign-in is no new sign-in: its CSRF token stays
                .csrf(csrf -> cookie(csrf).sessionAuthenticationStrategy((authentication, request, response) -> {}))
                .rememberMe(remember -> remember.rememberMeServices(signIns).key(signIns.key()))
                .addFilterBefore(guard, RememberMeAuthenticationFilter.class)
                .exceptionHandling(
                        answers -> answers.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            DurableSignInServices signIns,
            SessionGuard guard,
            ForeignSignIns foreign,
            RequestUtil vaadinRequests) {
        foreign.open(http);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll())
                .with(
                        vaadin(),
                        pages -> pages.loginView(LoginView.class)
                                // it would leave the sign-in form open to other sites
                                .enableCsrfConfiguration(false)
                                // an unknown address is "not found", not "forbidden"; views have their own lock
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .formLogin(form ->
                        form.authenticationDetailsSource(Visitors::of).failureHandler(SecurityConfiguration::refuse))
                .exceptionHandling(answers -> answers.accessDeniedHandler(SecurityConfiguration::deny))
                // Vaadin's own requests carry a token of their own
                .csrf(csrf -> cookie(csrf).ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest))
                .rememberMe(remember -> remember.rememberMeServices(signIns).key(signIns.key()))
                .addFilterBefore(guard, RememberMeAuthenticationFilter.class)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** In a cookie, since a token held in a session would die with the node; our own scripts send it back in a header. */
    private static CsrfConfigurer<HttpSecurity> cookie(CsrfConfigurer<HttpSecurity> csrf) {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(new CsrfTokens());
    }

    private static AuthorizationResult mayUseApi(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        Authentication authentication = who.get();
        return new AuthorizationDecision(authentication != null
                && authentication.getPrincipal() instanceof AccountPrincipal principal
                && !principal.mustChangePassword());
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String answer = reason instanceof WaitException wait ? "wait=" + wait.seconds() : "error";
        response.sendRedirect(request.getServletContext().getContextPath() + "/login?" + answer);
    }

    /** A form that waited until the browser had lost its cookies is no attack: it is shown again. */
    private static void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (reason instanceof CsrfException && request.getServletPath().equals("/login")) {
            response.sendRedirect(request.getServletContext().getContextPath() + "/login?error=stale");
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, reason);
        }
    }
}
