package org.dushuban.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.dushuban.account.Role;
import org.dushuban.account.User;
import org.dushuban.organisation.Unit;
import org.dushuban.organisation.UnitPath;
import org.dushuban.question.Difficulty;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionDraft;
import org.dushuban.question.Source;
import org.dushuban.shared.Ids;
import org.dushuban.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A district with two general branches and their branches, each with an administrator and a member, and questions that can
 * be published. Each fixture has a tree of its own.
 */
public final class QuestionFixture {

    public static final Source ARTICLE = new Source.Citation(LocalText.of("《中国共产党章程》"), LocalText.of("第五条"));

    private final JdbcClient jdbc;

    public final Unit.Id district;
    public final Unit.Id north;
    public final Unit.Id northFirst;
    public final Unit.Id south;

    public final User.Id districtAdmin;
    public final User.Id northAdmin;
    public final User.Id northFirstAdmin;
    public final User.Id southAdmin;
    public final User.Id northFirstMember;
    public final User.Id southMember;

    public QuestionFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
        UnitPath root = freeRoot();
        district = unit(null, root, "COMMITTEE", "北区党委");
        north = unit(district, root.child(1), "GENERAL_BRANCH", "北街道党总支");
        northFirst = unit(north, root.child(1).child(1), "BRANCH", "北街道第一党支部");
        south = unit(district, root.child(2), "GENERAL_BRANCH", "南街道党总支");
        districtAdmin = admin(district);
        northAdmin = admin(north);
        northFirstAdmin = admin(northFirst);
        southAdmin = admin(south);
        northFirstMember = member(northFirst);
        southMember = member(south);
    }

    public static void asAdmin(User.Id user) {
        SignedIn.as(user, Role.MEMBER, Role.ADMIN);
    }

    public static void asMember(User.Id user) {
        SignedIn.as(user, Role.MEMBER);
    }

    public static QuestionContent single(String stem) {
        return new QuestionContent.SingleChoice(LocalText.of(stem), options(4), 1);
    }

    public static QuestionContent multiple(String stem) {
        return new QuestionContent.MultipleChoice(LocalText.of(stem), options(4), new TreeSet<>(Set.of(0, 2)));
    }

    public static QuestionDraft complete(QuestionContent content) {
        return complete(content, ARTICLE, null);
    }

    /** What can be published; the points may be null. */
    public static QuestionDraft complete(QuestionContent content, Source source, BigDecimal points) {
        return new QuestionDraft(content, Difficulty.MEDIUM, null, Set.of(), LocalText.of("因为章程这样写。"), source, points);
    }

    private static List<LocalText> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new LocalText("选项" + (i + 1), "Option " + (i + 1)))
                .toList();
    }

    private UnitPath freeRoot() {
        UnitPath path = UnitPath.root(ThreadLocalRandom.current().nextInt(1, 99_000));
        long taken = jdbc.sql("select count(*) from unit where path = ?")
                .param(path.digits())
                .query(Long.class)
                .single();
        return taken == 0 ? path : freeRoot();
    }

    private Unit.Id unit(Unit.Id parent, UnitPath path, String kind, String name) {
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into unit (id, parent_id, path, kind, name, last_place, version) values (?, ?, ?, ?, ?, 10, 0)")
                .param(id)
                .param(parent == null ? null : parent.value())
                .params(path.digits(), kind, name)
                .update();
        return new Unit.Id(id);
    }

    private User.Id user() {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into app_user (id, number, name, must_change, operator, closed, large_text, scheme, created_at, version)
                        values (?, ?, ?, false, false, false, false, 'auto', ?, 0)""")
                .params(id, id.toString(), "用户", OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        return new User.Id(id);
    }

    private User.Id admin(Unit.Id unit) {
        User.Id user = user();
        jdbc.sql("insert into unit_admin (id, user_id, unit_id, since) values (?, ?, ?, ?)")
                .params(Ids.next(), user.value(), unit.value(), LocalDate.of(2020, 1, 1))
                .update();
        return user;
    }

    private User.Id member(Unit.Id unit) {
        User.Id user = user();
        jdbc.sql("""
                        insert into membership (id, user_id, unit_id, open_user_id, since, state, version)
                        values (?, ?, ?, ?, ?, 'FULL', 0)""")
                .params(Ids.next(), user.value(), unit.value(), user.value(), LocalDate.of(2020, 1, 1))
                .update();
        return user;
    }
}
