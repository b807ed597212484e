package org.dushuban.organisation;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dushuban.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface UnitRepository extends JpaRepository<UnitEntity, UUID> {

    /** A unit that is known to exist; never a proxy, whose fields would be empty. */
    default UnitEntity require(UUID id) {
        return findById(id).orElseThrow(() -> new NotFoundException("unit", id));
    }

    default List<UnitEntity> within(UnitPath path) {
        return within(PathRange.of(path));
    }

    @Query("select u from UnitEntity u where u.path >= :#{#range.from()} and u.path < :#{#range.end()} order by u.path")
    List<UnitEntity> within(PathRange range);

    /** For each unit that has any, how many belong to it today. */
    @Query("""
            select m.unitId, count(m) from MembershipEntity m, UnitEntity u
            where u.id = m.unitId and m.openUserId is not null
              and u.path >= :#{#range.from()} and u.path < :#{#range.end()}
            group by m.unitId""")
    List<Object[]> counts(PathRange range);

    List<UnitEntity> findByParentIdIsNullOrderByPath();

    @Query("""
            select u from UnitEntity u, MembershipEntity m
            where m.userId = :user and u.id = m.unitId
              and m.since <= :day and (m.until is null or m.until >= :day)
            order by m.since desc""")
    List<UnitEntity> homeOf(UUID user, LocalDate day);

    @Query("""
            select u from UnitEntity u, UnitAdminEntity a
            where a.userId = :user and u.id = a.unitId
              and a.since <= :today and (a.until is null or a.until >= :today)
            order by u.path""")
    List<UnitEntity> administeredBy(UUID user, LocalDate today);

    /** The units that somebody administers on that day, or is going to. */
    @Query("""
            select u from UnitEntity u, UnitAdminEntity a
            where a.userId = :user and u.id = a.unitId and (a.until is null or a.until >= :today)""")
    List<UnitEntity> entrustedTo(UUID user, LocalDate today);

    /** No other transaction may now close, move or fill the unit. To be called before it is loaded, which may be stale. */
    @Query(value = "select version from unit where id = :id for update", nativeQuery = true)
    List<Integer> hold(UUID id);

    /** Holds the shape of the tree until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from UnitTreeEntity t where t.id = 1")
    UnitTreeEntity holdTree();

    @Query("""
            select count(u) > 0 from UnitEntity u
            where u.parentId is not distinct from :parent
              and u.name = :name and u.id <> :except and u.closedOn is null""")
    boolean nameTaken(@Nullable UUID parent, String name, UUID except);

    @Query("""
            select count(u) from UnitEntity u
            where u.path > :#{#path.from()} and u.path < :#{#path.end()} and u.closedOn is null""")
    long countOpenBelow(UnitPath path);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update UnitEntity u set u.path = concat(:#{#to.digits()}, substring(u.path, :#{#from.digits().length() + 1}))
            where u.path >= :#{#from.from()} and u.path < :#{#from.end()}""")
    int rewritePaths(UnitPath from, UnitPath to);
}
