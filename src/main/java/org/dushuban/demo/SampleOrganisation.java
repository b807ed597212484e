package org.dushuban.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dushuban.account.NewUser;
import org.dushuban.account.Setup;
import org.dushuban.account.User;
import org.dushuban.organisation.Administrators;
import org.dushuban.organisation.MemberState;
import org.dushuban.organisation.Members;
import org.dushuban.organisation.Organisation;
import org.dushuban.organisation.Unit;
import org.dushuban.organisation.UnitKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Enrols the sample people into the sample tree, through the services that an administrator's clicks go through. */
@Component
@Profile("demo")
class SampleOrganisation {

    private static final long SEED = 19210723;
    private static final int FIRST_NUMBER = 20_000;
    private static final int DAYS_ENROLLED = 400;

    private final Organisation organisation;
    private final Members members;
    private final Administrators administrators;
    private final Setup setup;
    private final Clock clock;

    SampleOrganisation(
            Organisation organisation, Members members, Administrators administrators, Setup setup, Clock clock) {
        this.organisation = organisation;
        this.members = members;
        this.administrators = administrators;
        this.setup = setup;
        this.clock = clock;
    }

    /** @param rest called after each branch: what is enrolled need not be compared with the database before each query */
    Built build(Runnable rest) {
        Unit district =
                organisation.addRoot(UnitKind.COMMITTEE, SampleTree.DISTRICT).orThrow();
        Enrolment enrolment = new Enrolment();
        enrolment.known(district, DemoAccount.DISTRICT_ADMIN);
        List<BranchOfPeople> branches = new ArrayList<>();
        List<Unit> generals = new ArrayList<>();
        for (SampleTree.General general : SampleTree.GENERALS) {
            Unit above = organisation
                    .add(district.id(), UnitKind.GENERAL_BRANCH, general.name())
                    .orThrow();
            generals.add(above);
            for (SampleTree.Branch branch : general.branches()) {
                Unit unit = organisation
                        .add(above.id(), UnitKind.BRANCH, branch.name())
                        .orThrow();
                branches.add(new BranchOfPeople(unit, enrolment.all(unit, branch.members())));
                rest.run();
            }
            if (generals.size() == 1) {
                User.Id secretary = enrolment.known(branches.getFirst().unit(), DemoAccount.BRANCH_ADMIN);
                appoint(above, secretary);
            }
        }
        return new Built(district, generals.getFirst(), branches);
    }

    /** Offices of the district are given by whoever stands above it, so once its administrator is enrolled. */
    private void appoint(Unit unit, User.Id holder) {
        administrators.appoint(unit.id(), holder, enrolled(), null).orThrow();
    }

    private LocalDate enrolled() {
        return LocalDate.now(clock).minusDays(DAYS_ENROLLED);
    }

    /** @param general whom the sample administrator of branches looks after */
    record Built(Unit district, Unit general, List<BranchOfPeople> branches) {}

    record BranchOfPeople(Unit unit, List<User.Id> people) {}

    private final class Enrolment {

        private final SampleNames names = new SampleNames(SEED);
        private final Random random = new Random(SEED);
        private int number = FIRST_NUMBER;

        List<User.Id> all(Unit unit, int count) {
            List<User.Id> people = new ArrayList<>();
            boolean home = unit.name().equals(SampleTree.HOME);
            if (home) {
                people.add(known(unit, DemoAccount.MEMBER));
            }
            while (people.size() < count) {
                people.add(enrol(unit, new NewUser("" + ++number, names.next(), null)));
            }
            return people;
        }

        User.Id known(Unit unit, DemoAccount account) {
            User.Id id = enrol(unit, account.user());
            setup.firstPassword(id, account.password());
            if (account == DemoAccount.DISTRICT_ADMIN) {
                appoint(unit, id);
            }
            return id;
        }

        private User.Id enrol(Unit unit, NewUser user) {
            int kind = random.nextInt(20);
            MemberState state =
                    kind == 0 ? MemberState.APPLICANT : kind == 1 ? MemberState.PROBATIONARY : MemberState.FULL;
            LocalDate joined = state == MemberState.APPLICANT
                    ? null
                    : state == MemberState.PROBATIONARY
                            ? LocalDate.now(clock).minusDays(30 + random.nextInt(300))
                            : LocalDate.now(clock).minusDays(500 + random.nextInt(15_000));
            return members.enrol(unit.id(), user, joined, state, enrolled())
                    .orThrow()
                    .id();
        }
    }
}
