package org.dushuban.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MembershipRepository extends JpaRepository<MembershipEntity, UUID> {

    /** No other transaction may now change where somebody belongs. To be called before a membership is loaded. */
    @Query(value = "select version from membership where user_id = :user order by id for update", nativeQuery = true)
    List<Integer> hold(UUID user);

    List<MembershipEntity> findByOpenUserIdIn(Collection<UUID> users);

    /** Newest first. */
    List<MembershipEntity> findByUserIdOrderBySinceDescIdDesc(UUID user);

    List<MembershipEntity> findByUserIdIn(Collection<UUID> users);

    long countByUnitIdAndOpenUserIdNotNull(UUID unit);

    @Query("""
            select m.userId from MembershipEntity m, UnitEntity u
            where u.id = m.unitId and u.path >= :#{#path.from()} and u.path < :#{#path.end()}
              and m.since <= :day and (m.until is null or m.until >= :day)
            order by m.userId""")
    List<UUID> usersWithin(UnitPath path, LocalDate day);

    /** For each unit that had any, how many belonged to it on that day. */
    @Query("""
            select m.unitId, count(m) from MembershipEntity m, UnitEntity u
            where u.id = m.unitId and u.path >= :#{#path.from()} and u.path < :#{#path.end()}
              and m.since <= :day and (m.until is null or m.until >= :day)
            group by m.unitId""")
    List<Object[]> countsWithin(UnitPath path, LocalDate day);
}
