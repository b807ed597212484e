package org.dushuban.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dushuban.account.User;
import org.dushuban.attempt.PastAttempts;
import org.dushuban.question.Answer;
import org.dushuban.question.QuestionVersion;
import org.dushuban.question.QuestionVersions;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.Quizzes;
import org.dushuban.quiz.Section;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the sample people have taken the past quizzes: each branch with its own zeal, each person with an own ability. */
@Component
@Profile("demo")
class SampleHistory {

    private static final long SEED = 19491001;
    private static final double SPREAD_OF_BRANCHES = 0.35;
    private static final double SPREAD_OF_PEOPLE = 0.8;
    private static final double MEAN_ABILITY = 1.3;
    private static final Duration BEFORE_NOW = Duration.ofMinutes(20);

    private final PastAttempts attempts;
    private final Quizzes quizzes;
    private final QuestionVersions versions;
    private final Clock clock;

    SampleHistory(PastAttempts attempts, Quizzes quizzes, QuestionVersions versions, Clock clock) {
        this.attempts = attempts;
        this.quizzes = quizzes;
        this.versions = versions;
        this.clock = clock;
    }

    void record(SampleQuizzes.Set set, List<SampleOrganisation.BranchOfPeople> branches, User.Id undecided) {
        Random random = new Random(SEED);
        List<Paper> past = set.past().stream().map(this::paper).toList();
        Paper current = paper(set.current());
        for (SampleOrganisation.BranchOfPeople branch : branches) {
            double zeal = 0.62 + 0.36 * random.nextDouble();
            double level = MEAN_ABILITY + SPREAD_OF_BRANCHES * random.nextGaussian();
            for (User.Id person : branch.people()) {
                double ability = level + SPREAD_OF_PEOPLE * random.nextGaussian();
                past.stream()
                        .filter(_ -> random.nextDouble() < zeal)
                        .forEach(paper -> take(paper, person, ability, random));
                if (random.nextDouble() < zeal * 0.6 && !person.equals(undecided)) {
                    take(current, person, ability, random);
                }
            }
        }
    }

    private Paper paper(Quiz.Id id) {
        Quiz quiz = quizzes.toAdminister(id);
        return new Paper(
                quiz,
                versions.get(quiz.entries().stream().map(Section.Entry::version).toList()));
    }

    private void take(Paper paper, User.Id person, double ability, Random random) {
        SampleAnswers answers = new SampleAnswers(random);
        Map<QuestionVersion.Id, Answer> given = new HashMap<>();
        paper.questions()
                .forEach(question ->
                        answers.to(question, ability).ifPresent(answer -> given.put(question.id(), answer)));
        Duration used = Duration.ofSeconds(120 + random.nextInt(600));
        attempts.record(person, paper.quiz().id(), start(paper.quiz(), random), used, given);
    }

    private Instant start(Quiz quiz, Random random) {
        Instant opens = quiz.rules().window().opens();
        Instant last = clock.instant().minus(BEFORE_NOW);
        Instant closes = quiz.ends().minus(BEFORE_NOW);
        long room =
                Duration.between(opens, closes.isBefore(last) ? closes : last).toSeconds();
        return opens.plusSeconds(room <= 0 ? 0 : random.nextLong(room));
    }

    private record Paper(Quiz quiz, List<QuestionVersion> questions) {}
}
