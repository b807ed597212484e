package org.dushuban.material;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PassageRepository extends JpaRepository<PassageEntity, UUID> {

    List<PassageEntity> findByVersionIdOrderByPlace(UUID version);

    /** At once, since Hibernate would insert the new rows before it deletes the old ones. */
    @Modifying
    @Query("delete from PassageEntity p where p.versionId = :version")
    void deleteOf(UUID version);
}
