package org.dushuban.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dushuban.organisation.Unit;
import org.dushuban.question.MultipleChoiceRule;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionVersion;
import org.dushuban.question.QuestionVersions;
import org.dushuban.quiz.CountedAttempt;
import org.dushuban.quiz.PastQuizzes;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.QuizKind;
import org.dushuban.quiz.QuizRules;
import org.dushuban.quiz.Quizzes;
import org.dushuban.quiz.Review;
import org.dushuban.quiz.Section;
import org.dushuban.quiz.Window;
import org.dushuban.shared.LocalText;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sets the sample quizzes: one for each of the past eight weeks, and some that are open now. */
@Component
@Profile("demo")
class SampleQuizzes {

    private static final int WEEKS = 8;
    private static final int WEEKLY = 10;
    private static final int DAILY = 5;
    private static final BigDecimal WEEKLY_POINTS = new BigDecimal("10");
    private static final BigDecimal DAILY_POINTS = new BigDecimal("20");

    private final Quizzes quizzes;
    private final PastQuizzes past;
    private final QuestionVersions questions;
    private final Clock clock;

    SampleQuizzes(Quizzes quizzes, PastQuizzes past, QuestionVersions questions, Clock clock) {
        this.quizzes = quizzes;
        this.past = past;
        this.questions = questions;
        this.clock = clock;
    }

    Set set(Unit owner, Map<String, List<Question.Id>> bank) {
        Random random = new Random(WEEKS);
        List<Question.Id> all = new ArrayList<>(bank.values().stream()
                .flatMap(List::stream)
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .toList());
        ZonedDateTime monday = ZonedDateTime.now(clock)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .truncatedTo(ChronoUnit.DAYS);
        List<Quiz.Id> past = new ArrayList<>();
        for (int week = 1; week <= WEEKS; week++) {
            Instant opens = monday.minusWeeks(WEEKS + 1L - week).toInstant();
            past.add(weekly(owner, week, new Window(opens, opens.plus(Duration.ofDays(7))), pick(all, WEEKLY, random)));
        }
        Instant begun = monday.toInstant();
        Quiz.Id current =
                weekly(owner, WEEKS + 1, new Window(begun, begun.plus(Duration.ofDays(14))), pick(all, WEEKLY, random));
        daily(owner, new Window(begun, begun.plus(Duration.ofDays(30))), pick(all, DAILY, random));
        constitution(
                owner,
                new Window(begun, begun.plus(Duration.ofDays(365))),
                bank.getOrDefault("constitution", List.of()));
        return new Set(past, current);
    }

    private Quiz.Id weekly(Unit owner, int week, Window window, List<Question.Id> questions) {
        LocalText title = new LocalText("每周一测 第 " + week + " 期", "Weekly quiz no. " + week);
        return publish(
                owner,
                new QuizRules(
                        title,
                        QuizKind.WEEKLY,
                        window,
                        Duration.ofMinutes(15),
                        2,
                        CountedAttempt.BEST,
                        60,
                        true,
                        true,
                        MultipleChoiceRule.ALL_OR_NOTHING,
                        Review.ALL_AT_ONCE),
                questions,
                WEEKLY_POINTS);
    }

    private void daily(Unit owner, Window window, List<Question.Id> questions) {
        LocalText title = new LocalText("五题一练", "Five questions");
        publish(
                owner,
                new QuizRules(
                        title,
                        QuizKind.DAILY,
                        window,
                        Duration.ofMinutes(5),
                        3,
                        CountedAttempt.LAST,
                        60,
                        false,
                        true,
                        MultipleChoiceRule.ANY_WRONG_IS_ZERO,
                        Review.ALL_AT_ONCE),
                questions,
                DAILY_POINTS);
    }

    private void constitution(Unit owner, Window window, List<Question.Id> questions) {
        LocalText title = new LocalText("党章专题：党员与组织", "The Party Constitution: members and organisation");
        publish(
                owner,
                new QuizRules(
                        title,
                        QuizKind.TOPIC,
                        window,
                        Duration.ofMinutes(30),
                        1,
                        CountedAttempt.FIRST,
                        70,
                        true,
                        true,
                        MultipleChoiceRule.PER_OPTION,
                        Review.ALL_AT_ONCE),
                questions.subList(0, 2 * WEEKLY),
                DAILY_POINTS.divide(BigDecimal.valueOf(4)));
    }

    private Quiz.Id publish(Unit owner, QuizRules rules, List<Question.Id> ids, BigDecimal points) {
        Quiz.Id quiz = quizzes.create(owner.id(), rules);
        List<Section.Entry> entries = ids.stream()
                .map(id -> questions.current(id).orElseThrow())
                .map(QuestionVersion::id)
                .map(version -> new Section.Entry(version, points))
                .toList();
        quizzes.edit(quiz, quizzes.toAdminister(quiz).revision(), rules, List.of(new Section.Fixed(entries)));
        past.publish(quiz);
        return quiz;
    }

    private static List<Question.Id> pick(List<Question.Id> all, int count, Random random) {
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, count));
    }

    /** The quizzes that have a history. */
    record Set(List<Quiz.Id> past, Quiz.Id current) {}
}
