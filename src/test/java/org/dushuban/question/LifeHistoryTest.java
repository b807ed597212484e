package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dushuban.account.User;
import org.dushuban.shared.Revision;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuestionFixture;
import org.dushuban.support.SomeQuestions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is done to a question, and in whatever order: what was published once stays as it was. */
@DatabaseTest
class LifeHistoryTest {

    private static final int STEPS = 60;

    @Autowired
    ItemBank itemBank;

    @Autowired
    Publishing publishing;

    @Autowired
    QuestionHistory history;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void publishedWordingsNeverChange(long seed) {
        Random random = new Random(seed);
        SomeQuestions questions = new SomeQuestions(seed);
        QuestionFixture district = new QuestionFixture(jdbc);
        List<User.Id> people = List.of(district.northAdmin, district.districtAdmin);
        QuestionFixture.asAdmin(district.northAdmin);
        Question.Id id = itemBank.add(itemBank.create(district.north, "党史"), QuestionFixture.complete(questions.any()));
        Map<Object, Map<String, Object>> published = new LinkedHashMap<>();
        for (int step = 0; step < STEPS; step++) {
            QuestionFixture.asAdmin(people.get(random.nextInt(2)));
            publishing.askSecond(district.north, random.nextInt(3) > 0);
            step(id, random, questions);
            Map<Object, Map<String, Object>> now = publishedRows(id);
            assertThat(now).as("seed %d, step %d", seed, step).containsAllEntriesOf(published);
            published.putAll(now);
            assertStateFits(itemBank.get(id), seed, step);
        }
        assertThat(published).as("seed %d", seed).hasSizeGreaterThan(1);
    }

    private void step(Question.Id id, Random random, SomeQuestions questions) {
        Revision seen = itemBank.get(id).revision();
        switch (random.nextInt(9)) {
            case 0, 1 -> itemBank.edit(id, seen, QuestionFixture.complete(questions.any()));
            case 2, 3 -> publishing.submit(id, seen);
            case 4, 5 -> publishing.approve(id, seen);
            case 6 -> publishing.sendBack(id, seen, "请修改");
            case 7 -> {
                int version = 1 + random.nextInt(seen.number());
                QuestionContent earlier = history.versions(id).stream()
                        .map(Wording::version)
                        .filter(wording -> wording.number() == version)
                        .findFirst()
                        .orElseThrow()
                        .content();
                history.restore(id, seen, version);
                assertThat(itemBank.get(id).draft().content()).isEqualTo(earlier);
            }
            default -> {
                if (random.nextBoolean()) {
                    publishing.retire(id);
                } else {
                    publishing.withdraw(id);
                }
            }
        }
    }

    private static void assertStateFits(QuestionDetail question, long seed, int step) {
        boolean waits = question.state() == QuestionState.IN_REVIEW
                || (question.state() == QuestionState.PUBLISHED && question.waiting());
        assertThat(question.waiting()).as("seed %d, step %d", seed, step).isEqualTo(waits);
    }

    private Map<Object, Map<String, Object>> publishedRows(Question.Id id) {
        Map<Object, Map<String, Object>> rows = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, number, kind, difficulty, content, words, explanation_zh, explanation_en, source, points,
                               cast(created_at as varchar) as created_at, created_by,
                               cast(published_at as varchar) as published_at
                        from question_version where question_id = ? and published_at is not null""").param(id.value()).query().listOfRows().forEach(row -> rows.put(row.get("id"), text(row)));
        return rows;
    }

    /** A large text of H2 is a handle, which equals no other. */
    private static Map<String, Object> text(Map<String, Object> row) {
        Map<String, Object> text = new LinkedHashMap<>();
        row.forEach((name, value) -> text.put(name, value instanceof java.sql.Clob clob ? read(clob) : value));
        return text;
    }

    private static String read(java.sql.Clob clob) {
        try {
            return clob.getSubString(1, (int) clob.length());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
