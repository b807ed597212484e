package org.dushuban.architecture;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.dushuban.account.NewUser;
import org.dushuban.account.Role;
import org.dushuban.account.SignedInUser;
import org.dushuban.account.User;
import org.dushuban.attempt.Attempt;
import org.dushuban.attempt.Start;
import org.dushuban.format.Upload;
import org.dushuban.material.Material;
import org.dushuban.material.MaterialDraft;
import org.dushuban.material.MaterialVersion;
import org.dushuban.material.Picture;
import org.dushuban.organisation.Member;
import org.dushuban.organisation.Office;
import org.dushuban.organisation.Roster;
import org.dushuban.organisation.RosterCheck;
import org.dushuban.organisation.Unit;
import org.dushuban.organisation.UnitPath;
import org.dushuban.question.Bank;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionDraft;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.QuestionVersion;
import org.dushuban.question.Topic;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.QuizRules;
import org.dushuban.quiz.Review;
import org.dushuban.quiz.Section;
import org.dushuban.shared.Ids;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.Revision;
import org.dushuban.support.PictureSamples;
import org.dushuban.support.QuestionFixture;
import org.dushuban.support.QuizFixture;
import org.dushuban.transfer.ImportRun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** A district with two general branches A and B, a branch below each, everybody of {@link Who}, and a thing of each kind. */
final class MatrixWorld {

    static final String PASSWORD = "reading at dawn";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final JdbcClient jdbc;
    private final MatrixServices on;
    private final Map<Who, SignedInUser> people = new EnumMap<>(Who.class);

    final Unit.Id district;
    final Unit.Id a;
    final Unit.Id a1;
    final UnitPath a1Path;
    final Unit.Id a2;
    final Unit.Id b1;

    /** A group below A1 without members. */
    final Unit.Id groupOfA1;

    /** A member of A1 besides the one who asks. */
    final User.Id colleague;

    final Member seenColleague;

    /** A roster of nobody, checked for A1. */
    final RosterCheck checkedRoster;

    /** The office in A1 of somebody who asks nothing. */
    final Office.Id office;

    /** The office of the administrator of A1. */
    final Office.Id ownOffice;

    /** A row of the ledger of the member's points. */
    final UUID points;

    final String durableSignIn;
    final Material.Id material;
    final Revision seenMaterial;
    final String anchor;
    final Picture picture = PictureSamples.picture();
    final Topic topic;
    final Bank.Id bank;
    final Question.Id question;
    final QuestionVersion.Id version;
    final Revision seenQuestion;
    final Bank.Id bankOfB1;
    final QuestionVersion.Id versionOfDistrict;
    /** Checked, and nobody has decided yet. */
    final ImportRun.Id importRun;

    final Quiz.Id quiz;
    final Quiz.Id draft;
    final Quiz.Id draftOfB1;

    /** A draft of A1 into which the operator has put a question of B1. */
    final Quiz.Id mixedDraft;

    final List<Section> mixed;
    final Attempt.Id closedAttempt;
    final Attempt.Id runningAttempt;

    MatrixWorld(JdbcClient jdbc, MatrixServices on) {
        this.jdbc = jdbc;
        this.on = on;
        UnitPath root = freeRoot();
        district = unit(null, root, "COMMITTEE");
        a = unit(district, root.child(1), "GENERAL_BRANCH");
        a1Path = root.child(1).child(1);
        a1 = unit(a, a1Path, "BRANCH");
        a2 = unit(a, root.child(1).child(2), "BRANCH");
        groupOfA1 = unit(a1, a1Path.child(1), "GROUP");
        Unit.Id b = unit(district, root.child(2), "GENERAL_BRANCH");
        b1 = unit(b, root.child(2).child(1), "BRANCH");
        Arrays.stream(Who.values()).forEach(who -> people.put(who, person(who.roles, who == Who.OPERATOR)));
        belongs(Who.MEMBER_OF_A1, a1);
        belongs(Who.MEMBER_OF_B1, b1);
        belongs(Who.ADMINISTRATOR_OF_B1, b1);
        belongs(Who.ADMINISTRATOR_OF_A1, a1);
        belongs(Who.ADMINISTRATOR_OF_A, a2);
        administers(id(Who.ADMINISTRATOR_OF_B1), b1);
        ownOffice = administers(id(Who.ADMINISTRATOR_OF_A1), a1);
        administers(id(Who.ADMINISTRATOR_OF_A), a);
        SignedInUser another = person(Who.MEMBER_OF_A1.roles, false);
        colleague = another.userId();
        belongs(colleague, a1);
        office = administers(person(Who.ADMINISTRATOR_OF_A1.roles, false).userId(), a1);
        points = points();
        durableSignIn = signIns();

        as(Who.OPERATOR);
        seenColleague = on.members.get(colleague);
        checkedRoster = on.rosters.check(a1, "名册.csv", roster());
        Bank.Id bankOfDistrict = on.itemBank.create(district, "区委题库");
        versionOfDistrict = version(published(bankOfDistrict));

        as(Who.ADMINISTRATOR_OF_B1);
        bankOfB1 = on.itemBank.create(b1, "邻支部题库");
        QuestionVersion.Id versionOfB1 = version(published(bankOfB1));
        draftOfB1 = on.quizzes.create(b1, rules());

        as(Who.ADMINISTRATOR_OF_A1);
        material = on.materials.create(a1, text());
        on.materials.publish(material);
        MaterialVersion wording = on.materials.get(material).latest();
        seenMaterial = wording.revision();
        anchor = wording.passages().getFirst().anchor();
        on.pictures.keep(picture);
        topic = on.topics.add(a1, null, "party-history", LocalText.of("党史"));
        bank = on.itemBank.create(a1, "支部题库");
        question = published(bank);
        version = version(question);
        seenQuestion = on.itemBank.get(question).revision();
        importRun = checkedImport();
        draft = on.quizzes.create(a1, rules());
        on.quizzes.edit(draft, on.quizzes.toAdminister(draft).revision(), rules(), section(version));
        quiz = on.quizzes.copy(draft, LocalText.of("每周一测"));
        on.quizzes.publish(quiz);

        as(Who.OPERATOR);
        mixed = section(version, versionOfB1);
        mixedDraft = on.quizzes.create(a1, rules());
        on.quizzes.edit(mixedDraft, on.quizzes.toAdminister(mixedDraft).revision(), rules(), mixed);

        as(Who.MEMBER_OF_A1);
        closedAttempt = attempt();
        on.attempts.submit(closedAttempt);
        runningAttempt = attempt();
        SecurityContextHolder.clearContext();
    }

    /** From here on this thread acts for them. */
    void as(Who who) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(who));
        SecurityContextHolder.setContext(context);
    }

    Authentication authentication(Who who) {
        return who == Who.ANONYMOUS
                ? new AnonymousAuthenticationToken(
                        "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))
                : authentication(user(who));
    }

    static Authentication authentication(SignedInUser user) {
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    }

    SignedInUser user(Who who) {
        return people.get(who);
    }

    User.Id id(Who who) {
        return user(who).userId();
    }

    /** The administrator of A1 is none any more, and still signed in. */
    void endOffice() {
        jdbc.sql("update unit_admin set until = ? where id = ?")
                .params(LocalDate.now().minusDays(3), ownOffice.value())
                .update();
    }

    SignedInUser withFirstPassword(Who who) {
        SignedInUser user = user(who);
        return new SignedInUser(user.userId(), user.number(), user.displayName(), true, user.roles(), user.series());
    }

    /** The member, on a device that has no durable sign-in yet. */
    SignedInUser onNewDevice() {
        SignedInUser user = user(Who.MEMBER_OF_A1);
        return new SignedInUser(
                user.userId(),
                user.number(),
                user.displayName(),
                false,
                user.roles(),
                Ids.next().toString());
    }

    NewUser newUser() {
        int number = NEXT.incrementAndGet();
        return new NewUser("new" + number, "新人", "138" + (10_000_000 + number));
    }

    QuestionDraft newQuestion() {
        return QuestionFixture.complete(QuestionFixture.single("哪一年？"));
    }

    QuestionDraft newQuestionOnTopic() {
        QuestionDraft plain = newQuestion();
        return new QuestionDraft(
                plain.content(),
                plain.difficulty(),
                topic.id(),
                plain.tags(),
                plain.explanation(),
                plain.source(),
                null);
    }

    QuestionFilter inBank() {
        return QuestionFilter.of(bank);
    }

    MaterialDraft text() {
        return new MaterialDraft(LocalText.of("一大"), null, LocalText.of("一九二一年七月。"));
    }

    /** What an author has before the eyes, asked by nobody in particular. */
    Revision revision(Quiz.Id quiz) {
        return new Revision(
                1,
                jdbc.sql("select version from quiz where id = ?")
                        .param(quiz.value())
                        .query(Integer.class)
                        .single());
    }

    QuizRules rules() {
        return QuizFixture.rules(QuizFixture.OPEN_NOW, 5, Review.ALL_AT_ONCE);
    }

    static List<Section> section(QuestionVersion.Id... versions) {
        return List.of(new Section.Fixed(Arrays.stream(versions)
                .map(version -> new Section.Entry(version, BigDecimal.ONE))
                .toList()));
    }

    Roster roster() {
        return new Roster("名册", Map.of(), List.of(), List.of(), List.of());
    }

    Upload upload() {
        String rows = "题型,题干,选项A,选项B,答案\n单选,哪一年？,1921,1949,A\n判断,一大在上海开幕。,,,对\n";
        return new Upload("题目.csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    private ImportRun.Id checkedImport() {
        ImportRun.Id run = on.imports.start(bank, upload());
        while (on.imports.get(run).state() == ImportRun.State.CHECKING) {
            Thread.onSpinWait();
        }
        return run;
    }

    private Question.Id published(Bank.Id into) {
        Question.Id made = on.itemBank.add(into, newQuestion());
        on.publishing.submit(made, on.itemBank.get(made).revision());
        return made;
    }

    private QuestionVersion.Id version(Question.Id of) {
        return on.questionHistory.versions(of).getFirst().version().id();
    }

    private Attempt.Id attempt() {
        if (on.attempts.start(quiz) instanceof Start.Started(Attempt.Id started)) {
            return started;
        }
        throw new IllegalStateException("the attempt was not started");
    }

    private UnitPath freeRoot() {
        UnitPath path = UnitPath.root(ThreadLocalRandom.current().nextInt(20_000, 99_000));
        long taken = jdbc.sql("select count(*) from unit where path = ?")
                .param(path.digits())
                .query(Long.class)
                .single();
        return taken == 0 ? path : freeRoot();
    }

    private Unit.Id unit(Unit.Id parent, UnitPath path, String kind) {
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into unit (id, parent_id, path, kind, name, last_place, version) values (?, ?, ?, ?, ?, 10, 0)")
                .param(id)
                .param(parent == null ? null : parent.value())
                .params(path.digits(), kind, "组织" + path.digits())
                .update();
        return new Unit.Id(id);
    }

    private SignedInUser person(Set<Role> roles, boolean operator) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into app_user (id, number, name, phone, password_hash, must_change, operator, closed,
                            large_text, scheme, created_at, version)
                        values (?, ?, '李明', ?, ?, false, ?, false, false, 'auto', ?, 0)""")
                .params(
                        id,
                        id.toString(),
                        "139" + (10_000_000 + NEXT.incrementAndGet()),
                        "{noop}" + PASSWORD,
                        operator,
                        now())
                .update();
        return new SignedInUser(new User.Id(id), id.toString(), "李明", false, roles, "series " + id);
    }

    private void belongs(Who who, Unit.Id unit) {
        belongs(id(who), unit);
    }

    private void belongs(User.Id user, Unit.Id unit) {
        jdbc.sql("""
                        insert into membership (id, user_id, unit_id, open_user_id, since, state, version)
                        values (?, ?, ?, ?, ?, 'FULL', 0)""")
                .params(Ids.next(), user.value(), unit.value(), user.value(), LocalDate.of(2020, 1, 1))
                .update();
    }

    private Office.Id administers(User.Id user, Unit.Id unit) {
        UUID id = Ids.next();
        jdbc.sql("insert into unit_admin (id, user_id, unit_id, since) values (?, ?, ?, ?)")
                .params(id, user.value(), unit.value(), LocalDate.of(2020, 1, 1))
                .update();
        return new Office.Id(id);
    }

    private UUID points() {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into points_entry (id, member_id, unit_id, kind, source_id, points, earned_on, at)
                        values (?, ?, ?, 'quiz.taken', ?, 5, ?, ?)""")
                .params(id, id(Who.MEMBER_OF_A1).value(), a1.value(), Ids.next())
                .params(LocalDate.now(ZoneId.of("Asia/Shanghai")), now())
                .update();
        return id;
    }

    /** The member is signed in on a device, and has been before. */
    private String signIns() {
        jdbc.sql("""
                        insert into sign_in_event (id, user_id, at, outcome, address, device)
                        values (?, ?, ?, 'signed-in', '192.0.2.1', 'Firefox')""").params(Ids.next(), id(Who.MEMBER_OF_A1).value(), now()).update();
        return on.durableSignIns.issue(user(Who.MEMBER_OF_A1), false, "Firefox").value();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
