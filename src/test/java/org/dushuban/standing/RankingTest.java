package org.dushuban.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {

    record Member(String name, long points) {}

    @Test
    void equalPointsShareAPlaceAndTheNextOneCountsOn() {
        List<Ranking.Placed<Member>> ranked =
                rank(List.of(new Member("d", 3), new Member("b", 7), new Member("a", 9), new Member("c", 7)));

        assertThat(ranked).extracting(placed -> placed.item().name()).containsExactly("a", "b", "c", "d");
        assertThat(ranked).extracting(Ranking.Placed::place).containsExactly(1, 2, 2, 4);
    }

    @Test
    void nobodyIsRankedWhereNobodyIs() {
        assertThat(rank(List.of())).isEmpty();
    }

    @Test
    void allEqualAreAllFirst() {
        assertThat(rank(List.of(new Member("a", 0), new Member("b", 0), new Member("c", 0))))
                .extracting(Ranking.Placed::place)
                .containsExactly(1, 1, 1);
    }

    @Test
    void aPlaceIsOneMoreThanThereAreBetterOnesWhateverTheOrderTheyComeIn() {
        Random random = new Random(11);
        for (int run = 0; run < 200; run++) {
            List<Member> members = new ArrayList<>();
            for (int i = 0; i < random.nextInt(40); i++) {
                members.add(new Member("m" + i, random.nextInt(12)));
            }
            List<Ranking.Placed<Member>> ranked = rank(members);

            for (Ranking.Placed<Member> placed : ranked) {
                long better = members.stream()
                        .filter(other -> other.points() > placed.item().points())
                        .count();
                assertThat(placed.place()).isEqualTo((int) better + 1);
            }
            Collections.shuffle(members, random);
            assertThat(rank(members)).isEqualTo(ranked);
        }
    }

    private static List<Ranking.Placed<Member>> rank(List<Member> members) {
        return Ranking.of(members, Member::points, Comparator.comparing(Member::name));
    }
}
