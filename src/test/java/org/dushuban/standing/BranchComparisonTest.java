package org.dushuban.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.organisation.Unit;
import org.dushuban.standing.BranchComparison.Branch;
import org.dushuban.standing.BranchComparison.Finding;
import org.dushuban.standing.BranchComparison.Gate;
import org.dushuban.standing.BranchComparison.Ranked;
import org.dushuban.standing.BranchComparison.Reason;
import org.dushuban.standing.BranchComparison.Unranked;
import org.junit.jupiter.api.Test;

class BranchComparisonTest {

    /**
     * Averages 90, 80 and 70 of five each, spread 200 in each: within 600 / 12 = 50, variance of a mean 10, Q = 20, scale
     * 0.3 - 0.03 / 0.3 = 0.2, between (20 - 2) / 0.2 = 90, pull 10 / 100, so 89, 80 and 71.
     */
    @Test
    void agreesWithThreeBranchesReckonedByHand() {
        BranchComparison comparison = compare(List.of(
                branch(1, 5, 80, 90, 90, 90, 100), branch(2, 5, 70, 80, 80, 80, 90), branch(3, 5, 60, 70, 70, 70, 80)));

        assertThat(comparison.finding()).isEqualTo(Finding.DIFFERENT);
        assertThat(comparison.within().orElseThrow()).isCloseTo(50, within(1e-9));
        assertThat(comparison.between()).isCloseTo(90, within(1e-9));
        assertThat(comparison.commonMean().orElseThrow()).isCloseTo(80, within(1e-9));
        assertThat(comparison.ranked())
                .extracting(row -> row.average().tenths())
                .containsExactly(890L, 800L, 710L);
        assertThat(comparison.ranked()).extracting(Ranked::place).containsExactly(1, 2, 3);
        // 0.9 * 10 + 0.1^2 * 100 / 3
        double variance = 9 + 1.0 / 3;
        assertThat(comparison.ranked().get(1).average().interval().high())
                .isCloseTo(80 + Interval.Z * Math.sqrt(variance), within(1e-9));
    }

    @Test
    void aBranchBelowTheGateIsNotRankedAndLeavesTheCommonMeanAlone() {
        List<Branch> passing = List.of(branch(1, 6, 60, 70, 80, 90, 75), branch(2, 6, 50, 55, 60, 65, 70));
        BranchComparison without = compare(passing);
        List<Branch> all = new ArrayList<>(passing);
        all.add(branch(3, 50, 100, 100, 100, 100, 100));
        all.add(branch(4, 4, 99, 98, 97, 96));
        all.add(branch(5, 9));
        BranchComparison with = compare(all);

        assertThat(with.ranked())
                .extracting(Ranked::unit)
                .containsExactlyElementsOf(
                        without.ranked().stream().map(Ranked::unit).toList());
        assertThat(with.unranked()).extracting(Unranked::unit).containsExactly(unit(4), unit(3), unit(5));
        assertThat(with.unranked())
                .extracting(Unranked::reason)
                .containsExactly(Reason.FEW, Reason.SHARE, Reason.NOBODY);
        assertThat(with.unranked().get(1).average().orElseThrow().figure()).isEqualTo(100);
        assertThat(with.unranked().get(2).average()).isEmpty();
    }

    @Test
    void withoutMoreVarianceThanChanceAllShareThePlace() {
        BranchComparison comparison = compare(List.of(
                branch(1, 5, 60, 70, 80, 90, 100),
                branch(2, 5, 60, 70, 80, 90, 99),
                branch(3, 5, 61, 70, 80, 90, 100)));

        assertThat(comparison.finding()).isEqualTo(Finding.ALIKE);
        assertThat(comparison.ranked()).extracting(Ranked::place).containsOnly(1);
        assertThat(comparison.ranked())
                .extracting(row -> row.average().figure())
                .containsOnly(comparison.commonMean().orElseThrow());
    }

    @Test
    void allWithTheSameScoreAreAlike() {
        BranchComparison comparison =
                compare(List.of(branch(1, 5, 100, 100, 100, 100, 100), branch(2, 6, 100, 100, 100, 100, 100)));

        assertThat(comparison.finding()).isEqualTo(Finding.ALIKE);
        assertThat(comparison.ranked()).extracting(Ranked::place).containsExactly(1, 1);
        assertThat(comparison.commonMean().orElseThrow()).isEqualTo(100);
    }

    @Test
    void branchesWithoutAnySpreadWithinKeepTheirMeans() {
        BranchComparison comparison =
                compare(List.of(branch(1, 5, 70, 70, 70, 70, 70), branch(2, 5, 90, 90, 90, 90, 90)));

        assertThat(comparison.finding()).isEqualTo(Finding.DIFFERENT);
        assertThat(comparison.ranked())
                .extracting(row -> row.average().figure())
                .containsExactly(90.0, 70.0);
    }

    @Test
    void oneBranchHasNothingToCompareItWith() {
        BranchComparison comparison = compare(List.of(branch(1, 5, 60, 70, 80, 90, 100)));

        assertThat(comparison.finding()).isEqualTo(Finding.SINGLE);
        Ranked only = comparison.ranked().getFirst();
        assertThat(only.average().figure()).isCloseTo(80, within(1e-9));
        assertThat(only.average().interval())
                .isEqualTo(Interval.around(80, 250.0 / 5).within(0, 100));
    }

    @Test
    void fewerTakersThanTheGateAsksForAreListedWithoutTheirAverage() {
        BranchComparison comparison = compare(List.of(branch(1, 1, 88)));

        assertThat(comparison.finding()).isEqualTo(Finding.NOTHING);
        assertThat(comparison.within()).isEmpty();
        assertThat(comparison.commonMean()).isEmpty();
        assertThat(comparison.unranked().getFirst().average()).isEmpty();
        assertThat(compare(List.of(branch(1, 4, 70, 80, 90, 100)))
                        .unranked()
                        .getFirst()
                        .average())
                .isEmpty();
    }

    @Test
    void noBranchIsNoFault() {
        assertThat(compare(List.of()).rows()).isEmpty();
    }

    @Test
    void theOrderInWhichBranchesComeChangesNothing() {
        Random random = new Random(3);
        for (int run = 0; run < 200; run++) {
            List<Branch> branches = randomBranches(random);
            BranchComparison comparison = compare(branches);
            Collections.shuffle(branches, random);

            assertThat(compare(branches)).isEqualTo(comparison);
        }
    }

    @Test
    void aFigureLiesBetweenTheOwnAverageAndTheCommonMean() {
        Random random = new Random(5);
        for (int run = 0; run < 200; run++) {
            List<Branch> branches = randomBranches(random);
            Map<Unit.Id, Double> plain = plain(branches);
            BranchComparison comparison = compare(branches);
            for (Ranked row : comparison.ranked()) {
                double mean = comparison.commonMean().orElseThrow();
                double own = plain.get(row.unit());
                double figure = row.average().figure();
                assertThat(figure).isBetween(Math.min(mean, own) - 1e-9, Math.max(mean, own) + 1e-9);
                assertThat(figure)
                        .isBetween(
                                row.average().interval().low(),
                                row.average().interval().high());
                assertThat(row.average().interval().low()).isGreaterThanOrEqualTo(0);
                assertThat(row.average().interval().high()).isLessThanOrEqualTo(100);
            }
        }
    }

    @Test
    void thePlacesAreThoseOfTheFiguresAsTheyAreShown() {
        Random random = new Random(9);
        for (int run = 0; run < 100; run++) {
            List<Ranked> ranked = compare(randomBranches(random)).ranked();
            for (Ranked row : ranked) {
                long better = ranked.stream()
                        .filter(other ->
                                other.average().tenths() > row.average().tenths())
                        .count();
                assertThat(row.place()).isEqualTo((int) better + 1);
            }
        }
    }

    @Test
    void smallBranchesNoLongerFillBothEndsOfTheTable() {
        Random random = new Random(2_024);
        int smallByPlain = 0;
        int smallByFigure = 0;
        double errorOfPlain = 0;
        double errorOfFigure = 0;
        for (int run = 0; run < 300; run++) {
            List<Branch> branches = new ArrayList<>();
            double[] truth = new double[40];
            for (int i = 0; i < 40; i++) {
                truth[i] = 78 + 3 * random.nextGaussian();
                int members = i < 15 ? 5 + random.nextInt(6) : 11 + random.nextInt(90);
                double mean = truth[i];
                branches.add(branch(
                        i,
                        members,
                        IntStream.range(0, members)
                                .map(j -> (int) Math.clamp(Math.round(mean + 12 * random.nextGaussian()), 0, 100))
                                .toArray()));
            }
            List<Ranked> byFigure = compare(branches).ranked();
            Map<Unit.Id, Double> plain = plain(branches);
            List<Ranked> byPlain = byFigure.stream()
                    .sorted(Comparator.comparingDouble((Ranked row) -> plain.get(row.unit()))
                            .reversed())
                    .toList();
            smallByPlain += small(byPlain.subList(0, 5)) + small(byPlain.subList(35, 40));
            smallByFigure += small(byFigure.subList(0, 5)) + small(byFigure.subList(35, 40));
            for (Ranked row : byFigure) {
                double really = truth[(int) row.unit().value().getLeastSignificantBits()];
                errorOfPlain += Math.abs(plain.get(row.unit()) - really);
                errorOfFigure += Math.abs(row.average().figure() - really);
            }
        }

        // 15 of 40 branches have at most ten members: their fair part of the ends is 37.5 %
        assertThat(smallByPlain / 3_000.0).isGreaterThan(0.45);
        assertThat(smallByFigure / 3_000.0).isLessThan(0.375);
        assertThat(errorOfFigure).isLessThan(0.85 * errorOfPlain);
    }

    private static Map<Unit.Id, Double> plain(List<Branch> branches) {
        return branches.stream()
                .filter(branch -> branch.scores().count() > 0)
                .collect(
                        Collectors.toMap(Branch::unit, branch -> branch.scores().mean()));
    }

    private static int small(List<Ranked> rows) {
        return (int) rows.stream()
                .filter(row -> row.participation().eligible() <= 10)
                .count();
    }

    private static List<Branch> randomBranches(Random random) {
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < random.nextInt(12); i++) {
            int takers = random.nextInt(30);
            int level = 40 + random.nextInt(50);
            branches.add(branch(
                    i,
                    takers + random.nextInt(6),
                    random.ints(takers, level - 40, level + 11).toArray()));
        }
        return branches;
    }

    private static BranchComparison compare(List<Branch> branches) {
        return BranchComparison.of(branches, Gate.USUAL);
    }

    private static Branch branch(int number, long eligible, int... percents) {
        Moments scores = IntStream.of(percents)
                .mapToObj(percent -> Moments.of(percent * 100))
                .reduce(Moments.NONE, Moments::plus);
        return new Branch(unit(number), new Participation(percents.length, eligible), scores);
    }

    private static Unit.Id unit(int number) {
        return new Unit.Id(new UUID(0, number));
    }
}
