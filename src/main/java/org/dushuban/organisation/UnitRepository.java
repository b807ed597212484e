package org.dushuban.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface UnitRepository extends JpaRepository<UnitEntity, UUID> {

    @Query("select u from UnitEntity u where u.path >= :#{#path.from()} and u.path < :#{#path.end()} order by u.path")
    List<UnitEntity> within(UnitPath path);

    List<UnitEntity> findByParentIdIsNullOrderByPath();

    @Query("select u from UnitEntity u, MembershipEntity m where m.openUserId = :user and u.id = m.unitId")
    List<UnitEntity> homeOf(UUID user);

    @Query("""
            select u from UnitEntity u, UnitAdminEntity a
            where a.userId = :user and u.id = a.unitId
              and a.since <= :today and (a.until is null or a.until >= :today)
            order by u.path""")
    List<UnitEntity> administeredBy(UUID user, LocalDate today);
}
