package org.dushuban.demo;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dushuban.account.Setup;
import org.dushuban.account.SignedInUser;
import org.dushuban.account.User;
import org.dushuban.organisation.UnitDirectory;
import org.dushuban.question.Question;
import org.dushuban.shared.Greeting;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the sample organisation at the first start, all of it or nothing, in the name of its operator and through the
 * product's own services.
 */
@Component
@Profile("demo")
class Demo implements ApplicationRunner, Greeting {

    private final UnitDirectory units;
    private final Setup setup;
    private final SampleOrganisation organisation;
    private final SampleLibrary library;
    private final SampleQuizzes quizzes;
    private final SampleHistory history;
    private final SampleReviews reviews;
    private final TransactionTemplate transaction;
    private final EntityManager entities;

    Demo(
            UnitDirectory units,
            Setup setup,
            SampleOrganisation organisation,
            SampleLibrary library,
            SampleQuizzes quizzes,
            SampleHistory history,
            SampleReviews reviews,
            TransactionTemplate transaction,
            EntityManager entities) {
        this.units = units;
        this.setup = setup;
        this.organisation = organisation;
        this.library = library;
        this.quizzes = quizzes;
        this.history = history;
        this.reviews = reviews;
        this.transaction = transaction;
        this.entities = entities;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (units.roots().isEmpty()) {
            transaction.executeWithoutResult(_ -> asOperator(this::build));
        }
    }

    @Override
    public List<String> lines() {
        return Arrays.stream(DemoAccount.values()).map(DemoAccount::line).toList();
    }

    private void build() {
        SampleOrganisation.Built built = organisation.build(this::forget);
        forget();
        Map<String, List<Question.Id>> bank = library.fill(built.district());
        forget();
        SampleQuizzes.Set set = quizzes.set(built.district(), bank);
        forget();
        history.record(set, built.branches(), sampleMember(built));
        forget();
        reviews.leave(built.general());
    }

    /** Who tries the demo as a member finds this week's quiz still to be taken. */
    private static User.Id sampleMember(SampleOrganisation.Built built) {
        return built.branches().stream()
                .filter(branch -> branch.unit().name().equals(SampleTree.HOME))
                .findFirst()
                .orElseThrow()
                .people()
                .getFirst();
    }

    /** What is written is not looked at again, and would be compared with the database before each query. */
    private void forget() {
        entities.flush();
        entities.clear();
    }

    private void asOperator(Runnable work) {
        SignedInUser operator = setup.firstOperator(DemoAccount.OPERATOR.user(), DemoAccount.OPERATOR.password());
        Acting.as(operator, work);
    }
}
