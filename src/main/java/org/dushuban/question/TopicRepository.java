package org.dushuban.question;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TopicRepository extends JpaRepository<TopicEntity, UUID> {

    Optional<TopicEntity> findByUnitIdAndTag(UUID unit, String tag);
}
