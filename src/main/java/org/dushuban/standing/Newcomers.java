package org.dushuban.standing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.dushuban.account.User;
import org.dushuban.organisation.Unit;
import org.dushuban.organisation.UnitDirectory;
import org.springframework.stereotype.Component;

/**
 * Counts who took part in a branch without being among its members on the day of counting: they came later, or moved on
 * before. Remembered for a minute, since every first page asks.
 */
@Component
class Newcomers {

    private record Key(String board, Unit.Id branch) {}

    private final ScoreTable table;
    private final UnitDirectory units;
    private final Cache<Key, Long> recent = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Newcomers(ScoreTable table, UnitDirectory units) {
        this.table = table;
        this.units = units;
    }

    long of(Subject subject, Unit branch, Collection<Unit.Id> within, Instant countedAt) {
        return recent.get(new Key(subject.board(), branch.id()), _ -> count(subject, branch, within, countedAt));
    }

    private long count(Subject subject, Unit branch, Collection<Unit.Id> within, Instant countedAt) {
        Set<User.Id> takers = new HashSet<>(table.takers(subject, within));
        units.membersWithin(branch.path(), countedAt).forEach(takers::remove);
        return takers.size();
    }
}
