package org.dushuban.attempt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.dushuban.account.User;
import org.dushuban.question.QuestionContent;
import org.dushuban.quiz.Paper;
import org.dushuban.quiz.PublishedQuizzes;
import org.dushuban.quiz.Quiz;
import org.springframework.stereotype.Component;

/**
 * What never changes about an attempt: whose it is, the rules and the paper. Drawn again from the seed where it is not at
 * hand, so any node can take the next answer; kept for a while, so that a save costs one statement.
 */
@Component
class Sittings {

    private final AttemptStore store;
    private final PublishedQuizzes quizzes;
    private final Cache<Attempt.Id, Sitting> recent = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    Sittings(AttemptStore store, PublishedQuizzes quizzes) {
        this.store = store;
        this.quizzes = quizzes;
    }

    Optional<Sitting> find(Attempt.Id id) {
        Sitting known = recent.getIfPresent(id);
        return known != null ? Optional.of(known) : store.find(id).map(this::of);
    }

    Sitting of(AttemptRow row) {
        return recent.get(row.id(), _ -> draw(row));
    }

    /** The quiz as it is now: an early close changes what may be seen, and when. */
    Quiz quizNow(Sitting sitting) {
        return quizzes.get(sitting.quiz().id());
    }

    private Sitting draw(AttemptRow row) {
        Quiz quiz = quizzes.get(row.quiz());
        return new Sitting(row.id(), row.member(), quiz, quizzes.draw(quiz, row.seed()));
    }

    record Sitting(Attempt.Id id, User.Id member, Quiz quiz, PublishedQuizzes.DrawnPaper drawn) {

        Paper paper() {
            return drawn.paper();
        }

        QuestionContent content(int slot) {
            return drawn.question(slot).content();
        }
    }
}
