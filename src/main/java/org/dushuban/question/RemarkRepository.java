package org.dushuban.question;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RemarkRepository extends JpaRepository<RemarkEntity, UUID> {

    List<RemarkEntity> findByQuestionIdOrderByAtAscIdAsc(UUID question);
}
