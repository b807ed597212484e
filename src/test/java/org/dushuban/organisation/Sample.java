package org.dushuban.organisation;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.dushuban.account.NewUser;
import org.dushuban.account.Role;
import org.dushuban.account.User;
import org.dushuban.account.Users;
import org.springframework.boot.test.context.TestComponent;

/** Units and people for tests, each with names of their own, made through the services. */
@TestComponent
public class Sample {

    public static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Organisation organisation;
    private final Members members;
    private final Administrators administrators;
    private final Users users;

    Sample(Organisation organisation, Members members, Administrators administrators, Users users) {
        this.organisation = organisation;
        this.members = members;
        this.administrators = administrators;
        this.users = users;
    }

    public static String fresh(String name) {
        return name + NEXT.incrementAndGet();
    }

    /** Signs in a fresh operator. */
    public User operator() {
        Someone.signIn(
                new User(new User.Id(org.dushuban.shared.Ids.next()), "0", "boot", null, true, false), Role.OPERATOR);
        User operator = users.create(new NewUser(fresh("op"), "Operator", null));
        Someone.signIn(operator, Role.OPERATOR, Role.MEMBER);
        return operator;
    }

    public Unit committee() {
        return organisation.addRoot(UnitKind.COMMITTEE, fresh("Committee ")).orThrow();
    }

    public Unit below(Unit above, UnitKind kind) {
        return organisation.add(above.id(), kind, fresh(kind.tag() + " ")).orThrow();
    }

    public Member member(Unit unit) {
        return member(unit, LONG_AGO);
    }

    public Member member(Unit unit, LocalDate since) {
        return members.enrol(unit.id(), newUser(), LocalDate.of(2010, 7, 1), MemberState.FULL, since)
                .orThrow();
    }

    public static NewUser newUser() {
        int number = NEXT.incrementAndGet();
        return new NewUser("m" + number, "Member " + number, "139" + (10_000_000 + number));
    }

    /** A member of the unit who also administers it; the one signed in must be able to appoint. */
    public Member administrator(Unit unit) {
        Member member = member(unit);
        administrators.appoint(unit.id(), member.id(), LONG_AGO, null).orThrow();
        return member;
    }

    public static void signIn(Member administrator) {
        Someone.signIn(
                new User(administrator.id(), administrator.number(), administrator.name(), null, false, false),
                Role.ADMIN,
                Role.MEMBER);
    }
}
