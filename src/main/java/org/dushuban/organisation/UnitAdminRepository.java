package org.dushuban.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface UnitAdminRepository extends JpaRepository<UnitAdminEntity, UUID> {

    List<UnitAdminEntity> findByUnitIdOrderBySinceDescIdDesc(UUID unit);

    List<UnitAdminEntity> findByUserIdOrderBySinceDescIdDesc(UUID user);

    @Query("""
            select a from UnitAdminEntity a
            where a.userId = :user and a.since <= :today and (a.until is null or a.until >= :today)""")
    List<UnitAdminEntity> heldBy(UUID user, LocalDate today);
}
