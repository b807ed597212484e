package org.dushuban.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.dushuban.account.DurableSignIns;
import org.dushuban.account.Role;
import org.dushuban.account.SignedInUser;
import org.dushuban.account.User;
import org.dushuban.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A session on one node, while the sign-in behind it is changed in the database by another. */
class SessionGuardTest {

    private final DurableSignIns signIns = mock();
    private final Clock clock = mock();
    private final SignedInUser member =
            new SignedInUser(new User.Id(Ids.next()), "10001", "Member", false, Set.of(Role.MEMBER), "series");
    private final MockHttpSession session = new MockHttpSession();
    private final SessionGuard guard = new SessionGuard(signIns, clock);
    private Instant now = Instant.parse("2026-07-01T02:00:00Z");

    @BeforeEach
    void signIn() throws Exception {
        when(clock.instant()).thenAnswer(_ -> now);
        when(clock.getZone()).thenReturn(ZoneOffset.UTC);
        known(member);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities()));
        request();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSignInThatAnotherNodeRevokedEndsWithinSeconds() throws Exception {
        when(signIns.look("series")).thenReturn(Optional.empty());
        request();
        assertThat(session.isInvalid()).as("looked a moment ago").isFalse();

        now = now.plus(Duration.ofSeconds(11));
        request();

        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void anOfficeThatAnotherNodeGaveCountsWithinSeconds() throws Exception {
        known(new SignedInUser(member.userId(), "10001", "Member", false, Set.of(Role.MEMBER, Role.ADMIN), "series"));
        now = now.plus(Duration.ofSeconds(11));
        request();

        assertThat(SecurityContextHolder.getContext().getAuthentication().getAuthorities())
                .anyMatch(authority -> Role.ADMIN.authority().equals(authority.getAuthority()));
        assertThat(session.isInvalid()).isFalse();
    }

    private void known(SignedInUser today) {
        when(signIns.look("series")).thenReturn(Optional.of(today));
    }

    private void request() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        guard.doFilterInternal(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
