package org.dushuban.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.dushuban.shared.Ids;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** A hundred thousand members in four hundred branches. Times are told, not asserted: machines differ. */
@DatabaseTest
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(Sample.class)
@Tag("large")
class ManyMembersTest {

    private static final int BRANCHES = 400;
    private static final int EACH = 250;

    @Autowired
    Members members;

    @Autowired
    Organisation organisation;

    @Autowired
    UnitDirectory directory;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Sample sample;

    Instant now;
    Unit committee;
    Unit branch;

    @BeforeAll
    void aHundredThousandMembers() {
        now = clock.instant();
        sample.operator();
        committee = sample.committee();
        List<Object[]> users = new ArrayList<>();
        List<Object[]> memberships = new ArrayList<>();
        for (int b = 0; b < BRANCHES; b++) {
            branch = sample.below(committee, UnitKind.BRANCH);
            for (int m = 0; m < EACH; m++) {
                UUID id = Ids.next();
                int n = b * EACH + m;
                String number = "%06d".formatted((n * 7919) % (BRANCHES * EACH));
                users.add(new Object[] {id, number, "党员" + number, "1" + (5_000_000_000L + n)});
                memberships.add(new Object[] {Ids.next(), id, branch.id().value(), id});
            }
        }
        jdbc.batchUpdate(
                "insert into app_user (id, number, name, phone, must_change, operator, closed, large_text, scheme,"
                        + " created_at, version) values (?, ?, ?, ?, false, false, false, false, 'auto', current_timestamp, 0)",
                users);
        jdbc.batchUpdate(
                "insert into membership (id, user_id, unit_id, open_user_id, since, joined_on, state, version)"
                        + " values (?, ?, ?, ?, date '2020-01-01', date '2001-07-01', 'FULL', 0)",
                memberships);
        jdbc.execute("analyze");
    }

    @AfterAll
    void signOut() {
        Someone.signOut();
    }

    @Test
    void listsStayQuick() {
        time("tree", _ -> assertThat(organisation.tree()).hasSizeGreaterThan(BRANCHES));
        time(
                "count",
                i -> assertThat(members.count(query("", MemberQuery.Order.values()[i])))
                        .isEqualTo(100_000));
        for (MemberQuery.Order order : MemberQuery.Order.values()) {
            time(
                    "first page by " + order,
                    i -> assertThat(page(query("", order), i)).hasSize(50));
            time(
                    "page at 90,000 by " + order,
                    i -> assertThat(page(query("", order), 90_000 + i)).hasSize(50));
        }
        time(
                "search a number",
                i -> assertThat(page(query("01234" + i, MemberQuery.Order.NUMBER), 0))
                        .hasSize(1));
        time(
                "search a name",
                i -> assertThat(page(query("党员09999" + i, MemberQuery.Order.NAME), 0))
                        .hasSize(1));
        MemberQuery one = MemberQuery.of(branch.id());
        time("one branch", i -> assertThat(members.page(one, i, 50)).hasSize(50));
    }

    @Test
    void aBranchIsFoundByIndexes() {
        String range = "n.path >= '" + branch.path().from() + "' and n.path < '"
                + branch.path().end() + "'";
        String plan = String.join(
                        "\n",
                        jdbc.queryForList(
                                "explain select count(*) " + MemberSearch.FROM
                                        + " where m.open_user_id is not null and (" + range + ")",
                                String.class))
                .toLowerCase(Locale.ROOT);
        assertThat(plan)
                .contains(TestDatabase.isPostgres() ? "membership_unit" : "unit_id = n.id")
                .doesNotContain("seq scan on membership", "tablescan");
    }

    private MemberQuery query(String text, MemberQuery.Order order) {
        return new MemberQuery(committee.id(), text, null, false, order, false);
    }

    private List<Member> page(MemberQuery query, int offset) {
        return members.page(query, offset, 50);
    }

    /** Tells the third time, so that what is compiled is; each time asks a little differently, lest an answer is kept. */
    private static void time(String what, IntConsumer work) {
        work.accept(0);
        work.accept(1);
        long start = System.nanoTime();
        work.accept(2);
        System.out.printf("100,000 members: %s %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    }
}
