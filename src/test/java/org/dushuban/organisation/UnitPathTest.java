package org.dushuban.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitPathTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theRangeOfAUnitHoldsExactlyWhatIsBelowIt(long seed) {
        List<UnitPath> tree = randomTree(new Random(seed), 200);
        for (UnitPath unit : tree) {
            for (UnitPath other : tree) {
                boolean inRange = other.digits().compareTo(unit.from()) >= 0
                        && other.digits().compareTo(unit.end()) < 0;
                assertThat(inRange).isEqualTo(isAtOrBelow(other, unit)).isEqualTo(unit.contains(other));
            }
        }
    }

    @Test
    void theLastPlaceHasARangeToo() {
        UnitPath last = UnitPath.root(1).child(99_998);
        assertThat(last.end()).isGreaterThan(last.child(99_998).digits()).isEqualTo("0000199999");
        assertThat(last.place()).isEqualTo(99_998);
        assertThat(last.depth()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0001", "000001", "0000a", "00001 ", "٠٠٠٠١"})
    void whatIsNoPathIsRefused(String digits) {
        assertThatThrownBy(() -> new UnitPath(digits)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 99_999, 100_000})
    void placesOutsideTheWidthAreRefused(int place) {
        assertThatThrownBy(() -> UnitPath.root(place)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UnitPath.root(1).child(place)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPathHasAtMostFortyLevels() {
        UnitPath path = UnitPath.root(1);
        while (path.depth() < 40) {
            path = path.child(7);
        }
        UnitPath deepest = path;
        assertThatThrownBy(() -> deepest.child(1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Told by their steps, not by their digits, so that it can disagree. */
    private static boolean isAtOrBelow(UnitPath path, UnitPath unit) {
        List<Integer> steps = steps(path);
        List<Integer> start = steps(unit);
        return steps.size() >= start.size() && steps.subList(0, start.size()).equals(start);
    }

    private static List<Integer> steps(UnitPath path) {
        List<Integer> steps = new ArrayList<>();
        for (int at = 0; at < path.digits().length(); at += 5) {
            steps.add(Integer.parseInt(path.digits().substring(at, at + 5)));
        }
        return steps;
    }

    private static List<UnitPath> randomTree(Random random, int size) {
        int[] places = {1, 2, 3, 9, 10, 11, 99, 100, 999, 1_000, 9_999, 10_000, 10_001, 99_997, 99_998};
        List<UnitPath> tree = new ArrayList<>(List.of(UnitPath.root(1), UnitPath.root(2), UnitPath.root(10)));
        while (tree.size() < size) {
            UnitPath parent = tree.get(random.nextInt(tree.size()));
            UnitPath child = parent.child(places[random.nextInt(places.length)]);
            if (child.depth() < 8 && !tree.contains(child)) {
                tree.add(child);
            }
        }
        return tree.stream().sorted().toList();
    }
}
