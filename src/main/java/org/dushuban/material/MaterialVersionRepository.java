package org.dushuban.material;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MaterialVersionRepository extends JpaRepository<MaterialVersionEntity, UUID> {

    Optional<MaterialVersionEntity> findByMaterialIdAndNumber(UUID material, int number);
}
