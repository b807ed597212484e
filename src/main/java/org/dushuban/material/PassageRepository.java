package org.dushuban.material;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PassageRepository extends JpaRepository<PassageEntity, UUID> {

    List<PassageEntity> findByVersionIdOrderByPlace(UUID version);

    @Query("""
            select p from PassageEntity p, MaterialVersionEntity v
            where v.materialId = :material and p.versionId = v.id and p.anchor = :anchor
            order by v.number desc""")
    List<PassageEntity> anywhere(UUID material, String anchor);

    /** At once, since Hibernate would insert the new rows before it deletes the old ones. */
    @Modifying
    @Query("delete from PassageEntity p where p.versionId = :version")
    void deleteOf(UUID version);
}
