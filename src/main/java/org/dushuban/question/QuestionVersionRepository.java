package org.dushuban.question;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface QuestionVersionRepository extends JpaRepository<QuestionVersionEntity, UUID> {

    @Query("""
            select v from QuestionVersionEntity v, QuestionEntity q
            where q.id = :question and q.state = :state and v.id = q.publishedId""")
    Optional<QuestionVersionEntity> published(UUID question, QuestionState state);

    @Query("""
            select v from QuestionVersionEntity v, QuestionEntity q
            where q.id in :questions and v.id = q.latestId""")
    List<QuestionVersionEntity> latest(Collection<UUID> questions);

    Optional<QuestionVersionEntity> findByQuestionIdAndNumber(UUID question, int number);

    boolean existsByQuestionIdAndCreatedByAndNumberGreaterThan(UUID question, UUID author, int number);

    List<QuestionVersionEntity> findByQuestionIdOrderByNumberDesc(UUID question);
}
