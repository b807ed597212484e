package org.dushuban.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.dushuban.question.QuestionContent;
import org.dushuban.support.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** What a first start leaves in the database. */
@SpringBootTest
@ActiveProfiles("demo")
@Import(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoIT {

    private static final ApplicationArguments NONE = new DefaultApplicationArguments();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Demo demo;

    /** What the start of the context has built is gone: each class of tests begins with empty tables. */
    @BeforeAll
    void start() {
        demo.run(NONE);
    }

    @Test
    void aDistrictWithItsBranchesAndPeople() {
        assertThat(count("unit where kind = 'COMMITTEE'")).isEqualTo(1);
        assertThat(count("unit where kind = 'GENERAL_BRANCH'")).isEqualTo(6);
        assertThat(count("unit where kind = 'BRANCH'")).isEqualTo(24);
        assertThat(count("membership where until is null")).isBetween(580, 640);
    }

    @Test
    void onlyThePrintedAccountsHavePasswords() {
        List<String> printed =
                Arrays.stream(DemoAccount.values()).map(DemoAccount::number).toList();
        assertThat(jdbc.sql("select number from app_user where password_hash is not null")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(printed);
    }

    @Test
    void aBankOfPublishedQuestionsWithExplanationAndSource() {
        assertThat(count("question where state = 'published'")).isGreaterThanOrEqualTo(80);
        assertThat(count("question_version where source is null or explanation_zh is null"))
                .isZero();
        assertThat(count("material where state = 'published'")).isEqualTo(3);
    }

    @Test
    void everyKindIsPublishedAndTheQuizzesHoldWhatIsTicked() {
        assertThat(jdbc.sql("""
                                select distinct v.kind from question q
                                  join question_version v on v.id = q.published_id""").query(String.class).list())
                .hasSize(QuestionContent.class.getPermittedSubclasses().length);
        assertThat(jdbc.sql("""
                                select distinct v.kind from quiz_question u
                                  join question_version v on v.id = u.version_id""").query(String.class).list())
                .containsExactlyInAnyOrder("single-choice", "multiple-choice", "true-false");
    }

    @Test
    void questionsOnTheirWay() {
        assertThat(count("question_policy where second_person")).isEqualTo(1);
        assertThat(count("question where state = 'in-review' and submitted_at is not null"))
                .as("waits for a second person")
                .isEqualTo(1);
        assertThat(count("question_remark where kind = 'returned' and text is not null"))
                .isEqualTo(1);
        assertThat(count("question where state = 'published' and latest > published"))
                .as("edited since it was published")
                .isEqualTo(1);
        assertThat(count("topic where parent_id is not null")).isEqualTo(7);
    }

    @Test
    void eightWeeksOfAttemptsAndWhatWasBookedOfThem() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        assertThat(since(now.minusWeeks(8))).isGreaterThan(1_000);
        assertThat(since(now.minusWeeks(1))).isPositive();
        assertThat(since(now)).isZero();
        assertThat(count("points_entry")).isPositive();
    }

    @Test
    void aSecondStartAddsNothing() {
        int people = count("app_user");
        int attempts = count("attempt");
        demo.run(NONE);
        assertThat(count("app_user")).isEqualTo(people);
        assertThat(count("attempt")).isEqualTo(attempts);
    }

    private int since(OffsetDateTime time) {
        return jdbc.sql("select count(*) from attempt where started_at > ?")
                .params(time)
                .query(Integer.class)
                .single();
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
