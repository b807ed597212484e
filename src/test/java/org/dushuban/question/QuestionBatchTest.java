package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.dushuban.shared.LocalText;
import org.dushuban.support.BankCase;
import org.dushuban.support.QuestionFixture;
import org.dushuban.support.SomeQuestions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written in batches is what the persistence context would write, in every column. */
class QuestionBatchTest extends BankCase {

    /** What no two questions share, and when it was. */
    private static final Set<String> OWN =
            Set.of("id", "question_id", "latest_id", "published_id", "created_at", "seq");

    @Autowired
    Publishing publishing;

    @Autowired
    QuestionHistory history;

    @Autowired
    QuestionWriter writer;

    @Autowired
    QuestionRows rows;

    @Autowired
    QuestionBatch batch;

    @Autowired
    Topics topics;

    @Autowired
    PlatformTransactionManager transactions;

    Topic topic;

    @BeforeEach
    void prepare() {
        topic = topics.add(district.north, null, "history", LocalText.of("党史"));
    }

    @ParameterizedTest
    @EnumSource
    void writesTheSameRowsForEveryKind(QuestionKind kind) {
        QuestionContent content = new SomeQuestions(kind.ordinal()).of(kind);
        for (QuestionDraft draft : drafts(content)) {
            Question.Id one = itemBank.add(bank, draft);
            Question.Id many =
                    filling.addAll(bank, List.of(new NewQuestion(null, draft))).getFirst();

            assertThat(stored(many)).isEqualTo(stored(one)).hasSize(3);
            assertThat(itemBank.get(many).draft()).isEqualTo(draft);
            assertThat(itemBank.get(many).revision())
                    .isEqualTo(itemBank.get(one).revision());
        }
    }

    @Test
    void changesTheSameRows() {
        List<QuestionDraft> drafts = drafts(QuestionFixture.single("原文"));
        List<QuestionDraft> others = drafts(QuestionFixture.multiple("改文"));
        for (boolean published : List.of(false, true)) {
            for (int i = 0; i < drafts.size(); i++) {
                String number = published + "-" + i;
                Question.Id one = itemBank.add(bank, drafts.get(i));
                Question.Id many = filling.addAll(bank, List.of(new NewQuestion(number, drafts.get(i))))
                        .getFirst();
                if (published) {
                    List.of(one, many).forEach(this::publish);
                }

                itemBank.edit(one, itemBank.get(one).revision(), placed(others.get(i), drafts.get(i)));
                filling.addAll(bank, List.of(new NewQuestion(number, others.get(i))));

                jdbc.sql("update question set number = null where id = ?")
                        .param(many.value())
                        .update();
                assertThat(stored(many)).isEqualTo(stored(one));
                assertThat(itemBank.get(many))
                        .usingRecursiveComparison()
                        .ignoringFields("id")
                        .isEqualTo(itemBank.get(one));
            }
        }
    }

    @Test
    void rowsThatSomebodyElseHasChangedAreNotWrittenOver() {
        Question.Id id = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("原文")));
        QuestionRow seen = rows.get(bank.value(), List.of(id.value())).get(id.value());
        publish(id);

        assertThatThrownBy(() -> inTransaction(() -> batch.changeWordings(List.of(seen.wording()))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> inTransaction(() -> batch.change(List.of(seen.question()))))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void writesWhetherAQuestionWaits() {
        Question.Id id = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("原文")));
        QuestionRow row = rows.get(bank.value(), List.of(id.value())).get(id.value());

        row.question().submit(Instant.parse("2026-11-27T08:00:00Z"), district.northAdmin.value());
        inTransaction(() -> batch.change(List.of(row.question())));
        assertThat(waiting(id)).isEqualTo("in-review true");
        QuestionEntity again =
                rows.get(bank.value(), List.of(id.value())).get(id.value()).question();
        assertThat(again).usingRecursiveComparison().ignoringFields("version").isEqualTo(row.question());

        again.endReview();
        inTransaction(() -> batch.change(List.of(again)));
        assertThat(waiting(id)).isEqualTo("draft false");
    }

    private String waiting(Question.Id id) {
        return jdbc.sql("select state, submitted_at, submitted_by from question where id = ?")
                .param(id.value())
                .query((row, _) -> row.getString(1) + " " + (row.getObject(2) != null && row.getObject(3) != null))
                .single();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    /** With all that a draft may have, and with none of it. */
    private List<QuestionDraft> drafts(QuestionContent content) {
        return List.of(
                new QuestionDraft(
                        content,
                        Difficulty.HARD,
                        topic.id(),
                        Set.of("一大", "党史"),
                        new LocalText("因为。", "Because."),
                        new Source.Passage(bank.value(), "p1"),
                        new BigDecimal("2.5")),
                new QuestionDraft(content, Difficulty.EASY, null, Set.of(), null, null, null));
    }

    private static QuestionDraft placed(QuestionDraft draft, QuestionDraft before) {
        return new QuestionDraft(
                draft.content(),
                draft.difficulty(),
                draft.topic() == null ? before.topic() : draft.topic(),
                draft.tags(),
                draft.explanation(),
                draft.source(),
                draft.points());
    }

    private List<List<Map<String, Object>>> stored(Question.Id id) {
        List<List<Map<String, Object>>> tables = new ArrayList<>();
        for (String sql : List.of(
                "select * from question where id = ?",
                "select * from question_version where question_id = ? order by number",
                "select * from question_tag where question_id = ? order by tag")) {
            tables.add(jdbc.sql(sql).param(id.value()).query().listOfRows().stream()
                    .map(QuestionBatchTest::comparable)
                    .toList());
        }
        UUID latest = history.versions(id).getFirst().version().id().value();
        assertThat(jdbc.sql("select latest_id from question where id = ?")
                        .param(id.value())
                        .query(UUID.class)
                        .single())
                .isEqualTo(latest);
        return tables;
    }

    private static Map<String, Object> comparable(Map<String, Object> row) {
        Map<String, Object> comparable = new TreeMap<>();
        row.forEach((column, value) -> {
            if (!OWN.contains(column.toLowerCase(Locale.ROOT))) {
                comparable.put(column, value instanceof Clob text ? text(text) : value);
            }
        });
        return comparable;
    }

    private static String text(Clob text) {
        try {
            return text.getSubString(1, (int) text.length());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish(Question.Id id) {
        publishing.submit(id, itemBank.get(id).revision());
    }
}
