package org.dushuban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsAreOfVersionSeven() {
        UUID id = Ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void idsSortInTheOrderOfTheirMaking() {
        List<String> ids =
                IntStream.range(0, 100_000).mapToObj(_ -> Ids.next().toString()).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void anIdTellsTheMillisecondOfItsMaking() {
        long before = System.currentTimeMillis();
        long told = Ids.next().getMostSignificantBits() >>> 16;
        // ids made in a rush run ahead of the clock by a moment
        assertThat(told).isBetween(before, before + 1_000);
    }
}
