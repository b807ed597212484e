package org.dushuban.question;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface QuestionRepository extends JpaRepository<QuestionEntity, UUID> {

    /** Those that exist, in the order of their ids; nobody else can change them until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select q from QuestionEntity q where q.id in :ids order by q.id")
    List<QuestionEntity> hold(Collection<UUID> ids);
}
