package org.dushuban.architecture;

import static org.dushuban.architecture.MatrixEntry.call;
import static org.dushuban.architecture.MatrixEntry.run;
import static org.dushuban.architecture.Rule.ADMINISTERS;
import static org.dushuban.architecture.Rule.ADMINISTERS_LISTED;
import static org.dushuban.architecture.Rule.ADMINISTRATORS;
import static org.dushuban.architecture.Rule.BELONGS;
import static org.dushuban.architecture.Rule.BELONGS_BELOW_A_LISTED;
import static org.dushuban.architecture.Rule.BELONGS_LISTED;
import static org.dushuban.architecture.Rule.BOTH_BRANCHES;
import static org.dushuban.architecture.Rule.CALLER_DECIDES;
import static org.dushuban.architecture.Rule.EVERYBODY;
import static org.dushuban.architecture.Rule.FROM_ABOVE;
import static org.dushuban.architecture.Rule.FROM_ABOVE_LISTED;
import static org.dushuban.architecture.Rule.NOBODY_ANY_MORE;
import static org.dushuban.architecture.Rule.OPERATOR_IN_VAIN;
import static org.dushuban.architecture.Rule.OPERATOR_ONLY;
import static org.dushuban.architecture.Rule.OPERATOR_ONLY_404;
import static org.dushuban.architecture.Rule.OPERATOR_ONLY_LISTED;
import static org.dushuban.architecture.Rule.OWN;
import static org.dushuban.architecture.Rule.OWN_LISTED;
import static org.dushuban.architecture.Rule.OWN_OR_CALLER_DECIDES;
import static org.dushuban.architecture.Rule.READS;
import static org.dushuban.architecture.Rule.READS_LISTED;
import static org.dushuban.architecture.Rule.SIGNED_IN;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dushuban.account.Preferences;
import org.dushuban.account.SetupOutcome;
import org.dushuban.account.SignInOutcome;
import org.dushuban.account.Visitor;
import org.dushuban.attempt.Delivery;
import org.dushuban.attempt.Start;
import org.dushuban.organisation.MemberQuery;
import org.dushuban.organisation.MemberState;
import org.dushuban.organisation.RosterProgress;
import org.dushuban.organisation.RosterRun;
import org.dushuban.organisation.UnitKind;
import org.dushuban.shared.Actor;
import org.dushuban.shared.Change;
import org.dushuban.shared.Ids;
import org.dushuban.shared.LocalText;
import org.dushuban.standing.Span;
import org.dushuban.standing.Subject;

/** The matrix of the services: each public method, what it is tried on, and who gets what. */
final class MatrixEntries {

    private static final Visitor VISITOR = new Visitor("192.0.2.7", "Firefox", List.of());

    private MatrixEntries() {}

    static List<MatrixEntry> all() {
        return Stream.of(
                        shared(),
                        account(),
                        signingIn(),
                        organisation(),
                        people(),
                        material(),
                        MatrixQuestions.all(),
                        MatrixTransfer.all(),
                        quiz(),
                        attempt(),
                        standing())
                .flatMap(List::stream)
                .toList();
    }

    private static List<MatrixEntry> shared() {
        return List.of(
                run("AuditTrail.record(Actor, Change)", EVERYBODY, (on, w) -> on.audit.record(actor(w), change(w)))
                        .calledBy("shared", "material", "question", "quiz", "standing"),
                run(
                                "AuditTrail.recordAll(Actor, Collection)",
                                EVERYBODY,
                                (on, w) -> on.audit.recordAll(actor(w), List.of(change(w))))
                        .calledBy("shared", "organisation", "question"),
                run(
                                "AuditTrail.follow(String, String, String)",
                                EVERYBODY,
                                (on, w) -> on.audit.follow(w.a1Path.from(), w.a1Path.end(), w.a1Path.digits()))
                        .calledBy("organisation"),
                call(
                                "AuditTrail.within(String, String, int, int)",
                                CALLER_DECIDES,
                                (on, w) -> !on.audit
                                        .within(w.a1Path.from(), w.a1Path.end(), 0, 10)
                                        .isEmpty())
                        .calledBy("organisation"));
    }

    private static List<MatrixEntry> account() {
        return List.of(
                call("Users.create(NewUser)", CALLER_DECIDES, (on, w) -> on.users.create(w.newUser()))
                        .calledBy("organisation"),
                call("Users.createAll(List)", CALLER_DECIDES, (on, w) -> on.users.createAll(List.of(w.newUser())))
                        .calledBy("organisation"),
                call(
                                "Users.change(User.Id, String, String)",
                                CALLER_DECIDES,
                                (on, w) -> on.users.change(w.colleague, "李红", null))
                        .calledBy("organisation"),
                call("Users.names(Collection)", SIGNED_IN, (on, w) -> on.users.names(List.of(w.colleague)))
                        .calledBy("organisation", "question", "standing"),
                call("Users.get(User.Id)", OWN_OR_CALLER_DECIDES, (on, w) -> on.users.get(w.id(Who.MEMBER_OF_A1)))
                        .calledBy("account", "organisation"),
                call("Users.get(Collection)", CALLER_DECIDES, (on, w) -> on.users.get(List.of(w.colleague)))
                        .calledBy("organisation"),
                call("Users.byNumber(String)", CALLER_DECIDES, (on, w) -> on.users.byNumber(w.colleague.toString()))
                        .calledBy("organisation", "demo"),
                call(
                                "Users.byNumbers(Collection)",
                                CALLER_DECIDES,
                                (on, w) -> on.users.byNumbers(List.of(w.colleague.toString())))
                        .calledBy("organisation"),
                call("Users.byPhones(Collection)", CALLER_DECIDES, (on, w) -> on.users.byPhones(List.of("13900000000")))
                        .calledBy("organisation"),
                call("Passwords.issue(User.Id)", CALLER_DECIDES, (on, w) -> on.passwords.issue(w.colleague))
                        .calledBy("organisation"),
                call("Passwords.issue(User.Id)", OPERATOR_ONLY_404, (on, w) -> on.passwords.issue(w.id(Who.OPERATOR)))
                        .on("an operator")
                        .calledBy("organisation"),
                call(
                                "Passwords.change(String, String)",
                                SIGNED_IN,
                                (on, w) -> on.passwords.change(MatrixWorld.PASSWORD, "reading until midnight"))
                        .committing(),
                call("Passwords.isMine()", SIGNED_IN, (on, w) -> on.passwords.isMine()),
                call("PreferenceStore.current()", EVERYBODY, (on, w) -> on.preferences.current()),
                run(
                        "PreferenceStore.save(Preferences, Preferences)",
                        EVERYBODY,
                        (on, w) -> on.preferences.save(
                                Preferences.DEFAULT, Preferences.DEFAULT.withLanguage(Locale.ENGLISH))),
                run("PreferenceStore.settle()", EVERYBODY, (on, w) -> on.preferences.settle()),
                call(
                        "SignInHistory.mine(int)",
                        OWN_LISTED,
                        (on, w) -> !on.signInHistory.mine(10).isEmpty()),
                call(
                        "DurableSignIns.devices()",
                        OWN_LISTED,
                        (on, w) -> !on.durableSignIns.devices().isEmpty()),
                run("DurableSignIns.revokeAll()", SIGNED_IN, (on, w) -> on.durableSignIns.revokeAll()));
    }

    /** What happens before anybody is signed in: whoever calls it has a secret, or is the door itself. */
    private static List<MatrixEntry> signingIn() {
        return List.of(
                call(
                                "SignIn.withPassword(String, String, Visitor)",
                                EVERYBODY,
                                (on, w) -> on.signIn.withPassword(w.colleague.toString(), MatrixWorld.PASSWORD, VISITOR)
                                        instanceof SignInOutcome.SignedIn)
                        .committing()
                        .on("the right password")
                        .calledBy("security"),
                call(
                                "SignIn.withPassword(String, String, Visitor)",
                                NOBODY_ANY_MORE,
                                (on, w) -> on.signIn.withPassword(w.colleague.toString(), "a wrong guess", VISITOR)
                                        instanceof SignInOutcome.SignedIn)
                        .committing()
                        .on("a wrong password")
                        .calledBy("security"),
                call(
                                "SignIn.vouchedFor(String, Visitor)",
                                EVERYBODY,
                                (on, w) -> on.signIn.vouchedFor(w.colleague.toString(), VISITOR))
                        .calledBy("security"),
                call(
                                "DurableSignIns.issue(AccountSession, boolean, String)",
                                EVERYBODY,
                                (on, w) -> on.durableSignIns.issue(w.onNewDevice(), false, "Firefox"))
                        .calledBy("account", "security"),
                call(
                                "DurableSignIns.look(String)",
                                EVERYBODY,
                                (on, w) -> on.durableSignIns.look(
                                        w.user(Who.MEMBER_OF_A1).series()))
                        .calledBy("security"),
                call("DurableSignIns.redeem(String)", EVERYBODY, (on, w) -> on.durableSignIns.redeem(w.durableSignIn))
                        .on("the token")
                        .calledBy("security"),
                call(
                                "DurableSignIns.redeem(String)",
                                NOBODY_ANY_MORE,
                                (on, w) -> on.durableSignIns.redeem(w.durableSignIn + "x"))
                        .on("a wrong token")
                        .calledBy("security"),
                run("DurableSignIns.revoke(String)", EVERYBODY, (on, w) -> on.durableSignIns.revoke(w.durableSignIn))
                        .calledBy("security"),
                run(
                                "DurableSignIns.revoke(AccountSession)",
                                EVERYBODY,
                                (on, w) -> on.durableSignIns.revoke(w.user(Who.MEMBER_OF_A1)))
                        .calledBy("security"),
                call("Setup.open(String)", NOBODY_ANY_MORE, (on, w) -> on.setup.open("a guess")),
                call(
                        "Setup.createOperator(String, NewUser, String)",
                        NOBODY_ANY_MORE,
                        (on, w) -> on.setup.createOperator("a guess", w.newUser(), "reading until midnight")
                                instanceof SetupOutcome.Created),
                call(
                                "Setup.firstOperator(NewUser, String)",
                                NOBODY_ANY_MORE,
                                (on, w) -> inTime(() -> on.setup.firstOperator(w.newUser(), "reading until midnight")))
                        .calledBy("demo"),
                call(
                                "Setup.firstPassword(User.Id, String)",
                                OPERATOR_IN_VAIN,
                                (on, w) -> inTime(() -> on.setup.firstPassword(w.colleague, "reading until midnight")))
                        .calledBy("demo"));
    }

    private static List<MatrixEntry> organisation() {
        return List.of(
                call(
                        "Organisation.addRoot(UnitKind, String)",
                        OPERATOR_ONLY,
                        (on, w) -> on.organisation.addRoot(UnitKind.COMMITTEE, "新党委")),
                call("Organisation.mayAddRoot()", OPERATOR_ONLY_LISTED, (on, w) -> on.organisation.mayAddRoot()),
                call(
                        "Organisation.add(Unit.Id, UnitKind, String)",
                        ADMINISTERS,
                        (on, w) -> on.organisation.add(w.a1, UnitKind.GROUP, "新小组")),
                call(
                        "Organisation.rename(Unit.Id, String)",
                        ADMINISTERS,
                        (on, w) -> on.organisation.rename(w.a1, "新名")),
                call(
                        "Organisation.move(Unit.Id, Unit.Id)",
                        ADMINISTERS,
                        (on, w) -> on.organisation.move(w.groupOfA1, w.a1)),
                call(
                                "Organisation.move(Unit.Id, Unit.Id)",
                                BOTH_BRANCHES,
                                (on, w) -> on.organisation.move(w.groupOfA1, w.b1))
                        .on("a group of A1, to B1"),
                call("Organisation.close(Unit.Id)", ADMINISTERS, (on, w) -> on.organisation.close(w.groupOfA1)),
                call("Organisation.reopen(Unit.Id)", ADMINISTERS, (on, w) -> on.organisation.reopen(w.groupOfA1)),
                call(
                        "Organisation.changes(Unit.Id, int, int)",
                        ADMINISTERS,
                        (on, w) -> on.organisation.changes(w.a1, 0, 10)),
                call("Organisation.get(Unit.Id)", ADMINISTERS, (on, w) -> on.organisation.get(w.a1)),
                call(
                        "Organisation.units()",
                        ADMINISTERS_LISTED,
                        (on, w) -> on.organisation.units().stream()
                                .anyMatch(unit -> unit.id().equals(w.a1))),
                call(
                        "Organisation.tree()",
                        ADMINISTERS_LISTED,
                        (on, w) -> on.organisation.tree().stream()
                                .anyMatch(counted -> counted.unit().id().equals(w.a1))));
    }

    private static List<MatrixEntry> people() {
        return List.of(
                call(
                        "Members.enrol(Unit.Id, NewUser, LocalDate, MemberState, LocalDate)",
                        ADMINISTERS,
                        (on, w) -> on.members.enrol(w.a1, w.newUser(), null, MemberState.APPLICANT, yesterday())),
                call(
                        "Members.change(Member, String, String, LocalDate, MemberState)",
                        ADMINISTERS,
                        (on, w) -> on.members.change(w.seenColleague, "李红", null, null, MemberState.PROBATIONARY)),
                call(
                        "Members.transfer(User.Id, Unit.Id, LocalDate)",
                        ADMINISTERS,
                        (on, w) -> on.members.transfer(w.colleague, w.groupOfA1, yesterday())),
                call(
                                "Members.transfer(User.Id, Unit.Id, LocalDate)",
                                BOTH_BRANCHES,
                                (on, w) -> on.members.transfer(w.colleague, w.b1, yesterday()))
                        .on("a member of A1, to B1"),
                call(
                        "Members.leave(User.Id, LocalDate)",
                        ADMINISTERS,
                        (on, w) -> on.members.leave(w.colleague, yesterday())),
                call("Members.get(User.Id)", ADMINISTERS, (on, w) -> on.members.get(w.colleague)),
                call("Members.issuePassword(User.Id)", ADMINISTERS, (on, w) -> on.members.issuePassword(w.colleague)),
                call("Members.history(User.Id)", ADMINISTERS, (on, w) -> on.members.history(w.colleague)),
                call(
                        "Members.page(MemberQuery, int, int)",
                        ADMINISTERS,
                        (on, w) -> on.members.page(MemberQuery.of(w.a1), 0, 10)),
                call(
                                "Members.page(MemberQuery, int, int)",
                                ADMINISTERS_LISTED,
                                (on, w) -> on.members.page(MemberQuery.of(null), 0, 10_000).stream()
                                        .anyMatch(member -> member.id().equals(w.colleague)))
                        .on("all"),
                call("Members.count(MemberQuery)", ADMINISTERS, (on, w) -> on.members.count(MemberQuery.of(w.a1))),
                call(
                        "Administrators.appoint(Unit.Id, User.Id, LocalDate, LocalDate)",
                        FROM_ABOVE,
                        (on, w) -> on.administrators.appoint(w.a1, w.colleague, yesterday(), null)),
                call(
                                "Administrators.appoint(Unit.Id, User.Id, LocalDate, LocalDate)",
                                BOTH_BRANCHES,
                                (on, w) -> on.administrators.appoint(w.a1, w.id(Who.MEMBER_OF_B1), yesterday(), null))
                        .on("A1, for a member of B1"),
                call(
                        "Administrators.end(Office.Id, LocalDate)",
                        FROM_ABOVE,
                        (on, w) -> on.administrators.end(w.office, yesterday())),
                call(
                                "Administrators.end(Office.Id, LocalDate)",
                                ADMINISTERS,
                                (on, w) -> on.administrators.end(w.ownOffice, yesterday()))
                        .on("the administrator's own office"),
                call("Administrators.of(Unit.Id)", ADMINISTERS, (on, w) -> on.administrators.of(w.a1)),
                call(
                        "Administrators.of(User.Id)",
                        ADMINISTERS_LISTED,
                        (on, w) -> !on.administrators
                                .of(w.id(Who.ADMINISTRATOR_OF_A1))
                                .isEmpty()),
                call(
                        "Administrators.mayAppoint(Unit.Id)",
                        FROM_ABOVE_LISTED,
                        (on, w) -> on.administrators.mayAppoint(w.a1)),
                call(
                        "Rosters.check(Unit.Id, String, Roster)",
                        ADMINISTERS,
                        (on, w) -> on.rosters.check(w.a1, "名册.csv", w.roster())),
                call(
                        "Rosters.confirm(RosterCheck, RosterProgress)",
                        ADMINISTERS,
                        (on, w) -> on.rosters.confirm(w.checkedRoster, RosterProgress.NOBODY)),
                call(
                                "RosterRuns.check(Unit.Id, String, byte[])",
                                ADMINISTERS_LISTED,
                                (on, w) -> succeeds(on.rosterRuns.check(w.a1, "名册.csv", new byte[0])))
                        .committing(),
                call(
                                "RosterRuns.confirm(RosterCheck)",
                                ADMINISTERS_LISTED,
                                (on, w) -> succeeds(on.rosterRuns.confirm(w.checkedRoster)))
                        .committing());
    }

    private static List<MatrixEntry> material() {
        return List.of(
                call(
                        "Materials.readable()",
                        READS_LISTED,
                        (on, w) -> on.materials.readable().stream()
                                .anyMatch(material -> material.id().equals(w.material))),
                call("Materials.read(Material.Id)", READS, (on, w) -> on.materials.read(w.material)),
                call(
                        "Materials.find(Material.Id, String)",
                        READS_LISTED,
                        (on, w) -> on.materials.find(w.material, w.anchor)),
                call(
                        "Materials.anchors(Collection)",
                        READS_LISTED,
                        (on, w) -> on.materials.anchors(List.of(w.material)).containsKey(w.material)),
                call(
                        "Materials.administered()",
                        ADMINISTERS_LISTED,
                        (on, w) -> on.materials.administered().stream()
                                .anyMatch(material -> material.id().equals(w.material))),
                call("Materials.get(Material.Id)", ADMINISTERS, (on, w) -> on.materials.get(w.material)),
                call(
                        "Materials.create(Unit.Id, MaterialDraft)",
                        ADMINISTERS,
                        (on, w) -> on.materials.create(w.a1, w.text())),
                call(
                        "Materials.edit(Material.Id, Revision, MaterialDraft)",
                        ADMINISTERS,
                        (on, w) -> on.materials.edit(w.material, w.seenMaterial, w.text())),
                call("Materials.publish(Material.Id)", ADMINISTERS, (on, w) -> on.materials.publish(w.material)),
                run("Materials.retire(Material.Id)", ADMINISTERS, (on, w) -> on.materials.retire(w.material)),
                run("Pictures.keep(Picture)", ADMINISTRATORS, (on, w) -> on.pictures.keep(w.picture)),
                run("Pictures.store(Picture)", ADMINISTRATORS, (on, w) -> on.pictures.store(w.picture)),
                run("Pictures.keepStored(Picture)", ADMINISTRATORS, (on, w) -> on.pictures.keepStored(w.picture)));
    }

    private static List<MatrixEntry> quiz() {
        return List.of(
                call("Quizzes.create(Unit.Id, QuizRules)", ADMINISTERS, (on, w) -> on.quizzes.create(w.a1, w.rules())),
                call(
                        "Quizzes.edit(Quiz.Id, Revision, QuizRules, List)",
                        ADMINISTERS,
                        (on, w) -> on.quizzes.edit(
                                w.draft, w.revision(w.draft), w.rules(), MatrixWorld.section(w.version))),
                call(
                                "Quizzes.edit(Quiz.Id, Revision, QuizRules, List)",
                                ADMINISTERS,
                                (on, w) -> on.quizzes.edit(
                                        w.draft,
                                        w.revision(w.draft),
                                        w.rules(),
                                        MatrixWorld.section(w.versionOfDistrict)))
                        .on("a draft, with a question published by a unit above"),
                call(
                                "Quizzes.edit(Quiz.Id, Revision, QuizRules, List)",
                                BOTH_BRANCHES,
                                (on, w) -> on.quizzes.edit(
                                        w.draftOfB1,
                                        w.revision(w.draftOfB1),
                                        w.rules(),
                                        MatrixWorld.section(w.version)))
                        .on("a draft of B1, with a question of A1"),
                call(
                                "Quizzes.edit(Quiz.Id, Revision, QuizRules, List)",
                                ADMINISTERS,
                                (on, w) -> on.quizzes.edit(w.mixedDraft, w.revision(w.mixedDraft), w.rules(), w.mixed))
                        .on("a draft that held a question of B1 before"),
                call("Quizzes.publish(Quiz.Id)", ADMINISTERS, (on, w) -> on.quizzes.publish(w.draft)),
                call("Quizzes.closeEarly(Quiz.Id)", ADMINISTERS, (on, w) -> on.quizzes.closeEarly(w.quiz)),
                call(
                        "Quizzes.copy(Quiz.Id, LocalText)",
                        ADMINISTERS,
                        (on, w) -> on.quizzes.copy(w.quiz, LocalText.of("第二期"))),
                call(
                        "Quizzes.administered()",
                        ADMINISTERS_LISTED,
                        (on, w) -> on.quizzes.administered().stream()
                                .anyMatch(quiz -> quiz.id().equals(w.draft))),
                call("Quizzes.toAdminister(Quiz.Id)", ADMINISTERS, (on, w) -> on.quizzes.toAdminister(w.draft)),
                call(
                        "Quizzes.addressed()",
                        BELONGS_LISTED,
                        (on, w) -> on.quizzes.addressed().stream()
                                .anyMatch(quiz -> quiz.id().equals(w.quiz))),
                call("Quizzes.visible(Quiz.Id)", READS, (on, w) -> on.quizzes.visible(w.quiz)));
    }

    private static List<MatrixEntry> attempt() {
        return List.of(
                call(
                                "Attempts.start(Quiz.Id)",
                                BELONGS,
                                (on, w) -> !(on.attempts.start(w.quiz) instanceof Start.NotAddressed))
                        .committing(),
                call(
                                "Attempts.saveAnswer(Attempt.Id, int, Delivery, Answer)",
                                OWN,
                                (on, w) ->
                                        on.attempts.saveAnswer(w.runningAttempt, 1, new Delivery(Ids.next(), 0), null))
                        .committing(),
                call(
                                "Attempts.flag(Attempt.Id, int, boolean)",
                                OWN,
                                (on, w) -> on.attempts.flag(w.runningAttempt, 1, true))
                        .committing(),
                run("Attempts.submit(Attempt.Id)", OWN, (on, w) -> on.attempts.submit(w.runningAttempt))
                        .committing(),
                call("Attempts.sheet(Attempt.Id)", OWN, (on, w) -> on.attempts.sheet(w.runningAttempt)),
                call("Attempts.review(Attempt.Id)", OWN, (on, w) -> on.attempts.review(w.closedAttempt))
                        .committing(),
                call(
                        "Attempts.quizzes()",
                        BELONGS_LISTED,
                        (on, w) -> on.attempts.quizzes().stream()
                                .anyMatch(quiz -> quiz.quiz().id().equals(w.quiz))),
                call("Attempts.quiz(Quiz.Id)", READS, (on, w) -> on.attempts.quiz(w.quiz)));
    }

    private static List<MatrixEntry> standing() {
        return List.of(
                call(
                        "Standing.comparable()",
                        READS_LISTED,
                        (on, w) -> on.standing.comparable().stream()
                                .anyMatch(unit -> unit.id().equals(w.a))),
                call("Standing.branches(Unit.Id, Subject)", READS, (on, w) -> on.standing.branches(w.a, thisMonth(on))),
                call(
                                "Standing.branches(Unit.Id, Subject)",
                                READS,
                                (on, w) -> on.standing.branches(w.district, new Subject.OfQuiz(w.quiz)))
                        .on("the district, by a quiz of A1"),
                call(
                        "Standing.branchesBesideOwn(Subject)",
                        BELONGS_BELOW_A_LISTED,
                        (on, w) -> on.standing
                                .branchesBesideOwn(thisMonth(on))
                                .filter(board -> board.unit().id().equals(w.a))),
                call(
                        "Standing.quizzes()",
                        READS_LISTED,
                        (on, w) -> on.standing.quizzes().stream()
                                .anyMatch(quiz -> quiz.id().equals(w.quiz))),
                call(
                        "Standing.members(Span)",
                        BELONGS_LISTED,
                        (on, w) -> on.standing
                                .members(Span.ALL)
                                .filter(board -> board.branch().id().equals(w.a1))),
                call("Standing.period(Span)", SIGNED_IN, (on, w) -> on.standing.period(Span.WEEK)),
                call(
                        "Standing.ownWeek()",
                        OWN_LISTED,
                        (on, w) -> on.standing.ownWeek().total() > 0),
                call("Standing.rules()", SIGNED_IN, (on, w) -> on.standing.rules()),
                run(
                        "Standing.correct(UUID, int, String)",
                        ADMINISTERS,
                        (on, w) -> on.standing.correct(w.points, -5, "重复计分")));
    }

    private static Actor actor(MatrixWorld w) {
        return new Actor(w.colleague.value(), "李明");
    }

    private static Change change(MatrixWorld w) {
        return new Change("unit.renamed", w.a1.value(), "支部", w.a1Path.digits(), "旧名", "新名");
    }

    private static LocalDate yesterday() {
        return LocalDate.now().minusDays(1);
    }

    private static Subject thisMonth(MatrixServices on) {
        return new Subject.OfPeriod(on.standing.period(Span.MONTH));
    }

    /** Whether it was not too late for something that is done once, at the first start. */
    private static boolean inTime(Runnable once) {
        try {
            once.run();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static boolean succeeds(RosterRun run) {
        for (long tries = 0; tries < Duration.ofSeconds(30).toMillis() / 10; tries++) {
            if (!(run.state() instanceof RosterRun.State.Working)) {
                return !(run.state() instanceof RosterRun.State.Failed);
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new IllegalStateException("the import did not end");
    }

    static Verdict verdict(Object answer) {
        return switch (answer) {
            case Boolean some -> some ? Verdict.YES : Verdict.NOTHING;
            case Optional<?> some -> some.isPresent() ? Verdict.YES : Verdict.NOTHING;
            default -> Verdict.YES;
        };
    }
}
