package org.dushuban.quiz;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface QuizRepository extends JpaRepository<QuizEntity, UUID> {

    /** Those of a unit and all below it, latest window first. */
    @Query(nativeQuery = true, value = """
            select q.* from quiz q join unit u on u.id = q.owner_id
            where u.path >= :from and u.path < :end
            order by q.closes_at desc, q.id desc""")
    List<QuizEntity> within(String from, String end);

    /** Published ones of the units of these paths, latest window first. */
    @Query(nativeQuery = true, value = """
            select q.* from quiz q join unit u on u.id = q.owner_id
            where u.path in (:paths) and q.state <> 'DRAFT'
            order by q.closes_at desc, q.id desc""")
    List<QuizEntity> publishedOf(Collection<String> paths);
}
