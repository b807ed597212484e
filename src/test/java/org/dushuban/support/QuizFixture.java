package org.dushuban.support;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dushuban.organisation.Unit;
import org.dushuban.question.Bank;
import org.dushuban.question.ItemBank;
import org.dushuban.question.MultipleChoiceRule;
import org.dushuban.question.Publishing;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionVersion;
import org.dushuban.question.QuestionVersions;
import org.dushuban.quiz.CountedAttempt;
import org.dushuban.quiz.Publication;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.QuizKind;
import org.dushuban.quiz.QuizRules;
import org.dushuban.quiz.Quizzes;
import org.dushuban.quiz.Review;
import org.dushuban.quiz.Section;
import org.dushuban.quiz.Window;
import org.dushuban.shared.LocalText;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Published quizzes of a district's general branch, made through the services: a single choice whose second option is right,
 * a multiple choice whose first and third are, and a statement that holds, five points each.
 */
public final class QuizFixture {

    public static final Window OPEN_NOW =
            new Window(Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(1)));

    public final QuestionFixture people;
    public final List<QuestionVersion.Id> versions = new ArrayList<>();
    private final ItemBank bank;
    private final Publishing publishing;
    private final QuestionVersions lookup;
    private final Quizzes quizzes;
    private final JdbcClient jdbc;

    public QuizFixture(ApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        people = new QuestionFixture(jdbc);
        bank = context.getBean(ItemBank.class);
        publishing = context.getBean(Publishing.class);
        lookup = context.getBean(QuestionVersions.class);
        quizzes = context.getBean(Quizzes.class);
        asAdmin();
        Bank.Id own = bank.create(people.north, "题库");
        versions.add(publish(own, QuestionFixture.single("哪一天开幕？")));
        versions.add(publish(own, QuestionFixture.multiple("哪些是对的？")));
        versions.add(publish(own, new QuestionContent.TrueFalse(LocalText.of("大会通过了第一个纲领。"), true)));
    }

    /** From now on quizzes are made of these questions, published, in place of those before. */
    public void use(QuestionContent... contents) {
        asAdmin();
        Bank.Id own = bank.create(people.north, "另一个题库");
        versions.clear();
        for (QuestionContent content : contents) {
            versions.add(publish(own, content));
        }
    }

    /** Acts for the administrator of the general branch that owns the quizzes. */
    public void asAdmin() {
        QuestionFixture.asAdmin(people.northAdmin);
    }

    /** Acts for a member of a branch below. */
    public void asMember() {
        QuestionFixture.asMember(people.northFirstMember);
    }

    /** Acts for a member of the other general branch, for whom these quizzes do not exist. */
    public void asStranger() {
        QuestionFixture.asMember(people.southMember);
    }

    public Quiz.Id open() {
        return publish(rules(OPEN_NOW, 1, Review.ALL_AT_ONCE));
    }

    public Quiz.Id open(int attempts, Review review) {
        return publish(rules(OPEN_NOW, attempts, review));
    }

    /** Publishes a quiz, in a window that is over too; the one who acts afterwards is its administrator. */
    public Quiz.Id publish(QuizRules rules) {
        boolean over = rules.window().closes().isBefore(Instant.now());
        asAdmin();
        Quiz.Id id = draft(over ? rules(OPEN_NOW, rules.attempts(), rules.review()) : rules);
        if (!(quizzes.publish(id) instanceof Publication.Published)) {
            throw new IllegalStateException("the quiz was not published");
        }
        if (over) {
            move(id, rules.window());
        }
        return id;
    }

    private void move(Quiz.Id id, Window window) {
        jdbc.sql("update quiz set opens_at = ?, closes_at = ? where id = ?")
                .params(window.opens().atOffset(ZoneOffset.UTC), window.closes().atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    public Quiz.Id draft(QuizRules rules) {
        Quiz.Id id = quizzes.create(people.north, rules);
        quizzes.edit(id, quizzes.toAdminister(id).revision(), rules, List.of(section()));
        return id;
    }

    public Section section() {
        return new Section.Fixed(versions.stream()
                .map(version -> new Section.Entry(version, BigDecimal.valueOf(5)))
                .toList());
    }

    public Unit.Id owner() {
        return people.north;
    }

    /** Adds a question to the bank without publishing it. */
    public Question.Id unpublishedQuestion() {
        asAdmin();
        return bank.add(bank.create(people.north, "草稿"), QuestionFixture.complete(QuestionFixture.single("还没发布？")));
    }

    public static QuizRules rules(Window window, int attempts, Review review) {
        return new QuizRules(
                new LocalText("每周一测 第 11 期", "Weekly quiz no. 11"),
                QuizKind.WEEKLY,
                window,
                Duration.ofMinutes(15),
                attempts,
                CountedAttempt.BEST,
                60,
                true,
                true,
                MultipleChoiceRule.ALL_OR_NOTHING,
                review);
    }

    private QuestionVersion.Id publish(Bank.Id into, QuestionContent content) {
        Question.Id question = bank.add(into, QuestionFixture.complete(content));
        publishing.submit(question, bank.get(question).revision());
        return lookup.current(question).orElseThrow().id();
    }
}
