package org.dushuban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsAreOfVersionSeven() {
        UUID id = Ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void laterIdsSortLater() {
        assertThat(Ids.at(1_700_000_000_001L).toString())
                .isGreaterThan(Ids.at(1_700_000_000_000L).toString());
    }

    @Test
    void noIdComesTwice() {
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            ids.add(Ids.at(1_700_000_000_000L));
        }
        assertThat(ids).hasSize(100_000);
    }
}
