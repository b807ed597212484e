package org.dushuban.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.dushuban.account.Role;
import org.dushuban.account.RoleSource;
import org.dushuban.account.User;
import org.dushuban.shared.NotFoundException;
import org.dushuban.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Sample.class)
class AdministratorsTest {

    @Autowired
    Administrators administrators;

    @Autowired
    Scope scope;

    @Autowired
    @Qualifier("officeRoles")
    RoleSource roles;

    @Autowired
    Clock clock;

    @Autowired
    Sample sample;

    Unit committee;
    Unit general;
    Unit branch;

    @BeforeEach
    void aTree() {
        sample.operator();
        committee = sample.committee();
        general = sample.below(committee, UnitKind.GENERAL_BRANCH);
        branch = sample.below(general, UnitKind.BRANCH);
    }

    @AfterEach
    void signOut() {
        Someone.signOut();
    }

    @Test
    void anOfficeMakesAnAdministratorFromItsFirstDayToItsLast() {
        User.Id future = sample.member(branch).id();
        User.Id present = sample.member(branch).id();
        administrators.appoint(branch.id(), future, today().plusDays(1), null).orThrow();
        Office office =
                administrators.appoint(branch.id(), present, today(), today()).orThrow();
        assertThat(roles.rolesOf(future)).isEmpty();
        assertThat(roles.rolesOf(present)).containsExactly(Role.ADMIN);
        administrators.end(office.id(), today().minusDays(1)).orThrow();
        assertThat(roles.rolesOf(present)).isEmpty();
        assertThat(administrators.end(office.id(), today()).refusal()).contains(Refusal.OFFICE_ENDED);
    }

    @Test
    void officesAreGivenFromAboveOnly() {
        Member head = sample.administrator(general);
        Member member = sample.member(branch);
        Sample.signIn(head);
        assertThat(administrators.mayAppoint(branch.id())).isTrue();
        assertThat(administrators.mayAppoint(general.id())).isFalse();
        assertThat(administrators
                        .appoint(branch.id(), member.id(), today(), null)
                        .orThrow()
                        .holderName())
                .isEqualTo(member.name());
        assertThat(administrators
                        .appoint(branch.id(), member.id(), today(), null)
                        .refusal())
                .contains(Refusal.ALREADY_IN_OFFICE);
        assertNotFound(() -> administrators.appoint(general.id(), member.id(), today(), null));
        assertNotFound(() -> administrators.appoint(committee.id(), member.id(), today(), null));
    }

    @Test
    void onlyPeopleOfTheOwnScopeAreAppointed() {
        Unit neighbour = sample.below(committee, UnitKind.BRANCH);
        Member stranger = sample.member(neighbour);
        Sample.signIn(sample.administrator(general));
        assertNotFound(() -> administrators.appoint(branch.id(), stranger.id(), today(), null));
        assertNotFound(() -> administrators.of(neighbour.id()));
        assertThat(administrators.of(branch.id())).isEmpty();
    }

    @Test
    void nobodyLaysDownTheirLastOfficeByAccident() {
        Member head = sample.administrator(general);
        Office first = administrators.of(general.id()).getFirst();
        Office second =
                administrators.appoint(branch.id(), head.id(), today(), null).orThrow();
        Sample.signIn(head);
        administrators.end(second.id(), today().minusDays(1)).orThrow();
        assertThat(administrators.end(first.id(), today()).refusal()).contains(Refusal.OWN_LAST_OFFICE);
        assertThat(scope.administered()).extracting(Unit::id).containsExactly(general.id());
    }

    @Test
    void toEndAnOfficeDoesNotProlongIt() {
        Member member = sample.member(branch);
        Office office = administrators
                .appoint(branch.id(), member.id(), today(), today())
                .orThrow();
        assertThat(administrators.end(office.id(), today().plusDays(1)).refusal())
                .contains(Refusal.OFFICE_ENDS_SOONER);
        assertThat(administrators.of(branch.id()).getFirst().until()).isEqualTo(today());
    }

    @Test
    void anOfficeToComeDoesNotEndBeforeItBegins() {
        Member member = sample.member(branch);
        Office office = administrators
                .appoint(branch.id(), member.id(), today().plusDays(30), null)
                .orThrow();
        assertThat(administrators.end(office.id(), today().plusDays(10)).refusal())
                .contains(Refusal.DATE_TOO_EARLY);
        assertThat(administrators.of(branch.id()).getFirst().until()).isNull();
    }

    @Test
    void anOpenOfficeIsGivenALastDayToCome() {
        Member member = sample.member(branch);
        Office office =
                administrators.appoint(branch.id(), member.id(), today(), null).orThrow();
        LocalDate last = today().plusDays(30);
        administrators.end(office.id(), last).orThrow();
        assertThat(administrators.of(branch.id()).getFirst().until()).isEqualTo(last);
        Sample.signIn(member);
        assertThat(scope.administered()).extracting(Unit::id).containsExactly(branch.id());
    }

    @Test
    void anOfficeOfTheOwnUnitIsEndedFromAboveOnly() {
        Member head = sample.administrator(general);
        sample.administrator(general);
        Office other = administrators.of(general.id()).stream()
                .filter(office -> !office.holder().equals(head.id()))
                .findFirst()
                .orElseThrow();
        Sample.signIn(head);
        assertNotFound(() -> administrators.end(other.id(), today()));
    }

    @Test
    void anOfficeThatEndsCountsNoMoreAtOnce() {
        Member head = sample.administrator(general);
        Office office = administrators.of(general.id()).getFirst();
        administrators.end(office.id(), today().minusDays(1)).orThrow();
        Sample.signIn(head);
        assertThat(scope.administered()).isEmpty();
        assertThat(administrators.of(head.id())).isEmpty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void assertNotFound(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(NotFoundException.class);
    }
}
