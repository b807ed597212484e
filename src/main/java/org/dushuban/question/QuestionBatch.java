package org.dushuban.question;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the rows of many questions at once, the same ones that the persistence context would write one by one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class QuestionBatch {

    private static final int ROWS = 500;

    private static final String QUESTION = """
            insert into question (id, bank_id, topic_id, number, state, latest, published, latest_id, published_id, seq, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""";

    private static final String WORDING = """
            insert into question_version (id, question_id, number, kind, difficulty, content, words, explanation_zh,
                explanation_en, source, points, created_at, created_by, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""";

    private static final String CHANGED_QUESTION = """
            update question set topic_id = ?, state = ?, latest = ?, latest_id = ?, submitted_at = ?, submitted_by = ?,
                seq = ?, version = version + 1
            where id = ? and version = ?""";

    private static final String CHANGED_WORDING = """
            update question_version set kind = ?, difficulty = ?, content = ?, words = ?, explanation_zh = ?,
                explanation_en = ?, source = ?, points = ?, created_at = ?, created_by = ?, version = version + 1
            where id = ? and version = ? and published_at is null""";

    private static final String REMARK = """
            insert into question_remark (id, question_id, number, at, by_id, by_name, kind, text)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private record TagOf(UUID question, String tag) {}

    private final JdbcTemplate jdbc;

    QuestionBatch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes new questions with their first wordings. */
    void add(List<QuestionRow> rows) {
        List<QuestionEntity> questions =
                rows.stream().map(QuestionRow::question).toList();
        write(QUESTION, questions, QuestionBatch::question);
        addWordings(rows.stream().map(QuestionRow::wording).toList());
        addTags(questions);
    }

    /** Writes new versions of questions. */
    void addWordings(List<QuestionVersionEntity> wordings) {
        write(WORDING, wordings, (to, wording) -> {
            to.setObject(1, wording.id);
            to.setObject(2, wording.questionId);
            to.setInt(3, wording.number);
            said(to, 4, wording);
        });
    }

    /**
     * Writes over drafts.
     *
     * @throws OptimisticLockingFailureException if one was changed or published since it was read
     */
    void changeWordings(List<QuestionVersionEntity> wordings) {
        requireAll(wordings.size(), write(CHANGED_WORDING, wordings, (to, wording) -> {
            int next = said(to, 1, wording);
            to.setObject(next, wording.id);
            to.setObject(next + 1, wording.version);
        }));
    }

    /**
     * Writes where questions belong, where they stand in their lives and which wording is their latest.
     *
     * @throws OptimisticLockingFailureException if one was changed since it was read
     */
    void change(List<QuestionEntity> questions) {
        requireAll(questions.size(), write(CHANGED_QUESTION, questions, QuestionBatch::changedQuestion));
        write(
                "delete from question_tag where question_id = ?",
                questions,
                (to, question) -> to.setObject(1, question.id));
        addTags(questions);
    }

    /** Writes what happened to wordings. */
    void addRemarks(List<RemarkEntity> remarks) {
        write(REMARK, remarks, (to, remark) -> {
            to.setObject(1, remark.id);
            to.setObject(2, remark.questionId);
            to.setInt(3, remark.number);
            to.setObject(4, remark.at.atOffset(ZoneOffset.UTC));
            to.setObject(5, remark.byId);
            to.setString(6, remark.byName);
            to.setString(7, remark.kind);
            to.setString(8, remark.text);
        });
    }

    private void addTags(List<QuestionEntity> questions) {
        List<TagOf> tags = questions.stream()
                .flatMap(question -> question.tags.stream().map(tag -> new TagOf(question.id, tag)))
                .toList();
        write("insert into question_tag (question_id, tag) values (?, ?)", tags, (to, tag) -> {
            to.setObject(1, tag.question());
            to.setString(2, tag.tag());
        });
    }

    private <T> int[][] write(String sql, Collection<T> rows, ParameterizedPreparedStatementSetter<T> setter) {
        return rows.isEmpty() ? new int[0][] : jdbc.batchUpdate(sql, rows, ROWS, setter);
    }

    private static void question(PreparedStatement to, QuestionEntity question) throws SQLException {
        to.setObject(1, question.id);
        to.setObject(2, question.bankId);
        to.setObject(3, question.topicId);
        to.setString(4, question.number);
        to.setString(5, question.state.tag());
        to.setInt(6, question.latest);
        to.setObject(7, question.published);
        to.setObject(8, question.latestId);
        to.setObject(9, question.publishedId);
        to.setInt(10, question.seq);
    }

    private static void changedQuestion(PreparedStatement to, QuestionEntity question) throws SQLException {
        to.setObject(1, question.topicId);
        to.setString(2, question.state.tag());
        to.setInt(3, question.latest);
        to.setObject(4, question.latestId);
        to.setObject(5, question.submittedAt == null ? null : question.submittedAt.atOffset(ZoneOffset.UTC));
        to.setObject(6, question.submittedBy);
        to.setInt(7, question.seq);
        to.setObject(8, question.id);
        to.setObject(9, question.version);
    }

    /** @return the place after the last one */
    private static int said(PreparedStatement to, int from, QuestionVersionEntity wording) throws SQLException {
        int at = from;
        to.setString(at++, wording.kind);
        to.setString(at++, wording.difficulty.tag());
        to.setString(at++, wording.content);
        to.setString(at++, wording.words);
        to.setString(at++, wording.explanationZh);
        to.setString(at++, wording.explanationEn);
        to.setString(at++, wording.source);
        to.setBigDecimal(at++, wording.points);
        to.setObject(at++, wording.createdAt.atOffset(ZoneOffset.UTC));
        to.setObject(at++, wording.createdBy);
        return at;
    }

    private static void requireAll(int wanted, int[][] written) {
        if (Arrays.stream(written).flatMapToInt(Arrays::stream).sum() != wanted) {
            throw new OptimisticLockingFailureException("a question was changed meanwhile");
        }
    }
}
