package org.dushuban.standing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dushuban.organisation.Unit;

/**
 * How branches did, so that size and chance do not decide: sums would reward size, and means of those who took part would
 * reward sending only the best.
 *
 * <p>A branch is ranked if enough of its members took part. Its figure is the average of their scores, drawn towards the
 * common mean of all ranked branches by empirical Bayes ({@link RandomEffects}). The variance of an average is the pooled
 * variance within the branches, {@code sum of squared distances from the own branch's mean / (members - branches)}, over
 * the number of its members. Figures are ranked as they are shown, to one decimal. A branch below the gate is listed with
 * its plain average, for orientation only; it has no part in the common mean. With fewer takers than the gate asks for no
 * average is shown: it would tell, or nearly tell, a single member's score.
 *
 * @param commonMean of the ranked branches; none where nothing is ranked
 * @param between the variance of the true means of the branches
 * @param within the pooled variance of the members' scores; none where no branch has two
 * @param ranked best first
 * @param unranked those with the highest participation first
 */
public record BranchComparison(
        Finding finding,
        OptionalDouble commonMean,
        double between,
        OptionalDouble within,
        List<Ranked> ranked,
        List<Unranked> unranked) {

    /** The version of these rules. It changes with any of them, and stands beside every comparison. */
    public static final String RULE = "2";

    /** What is known of a branch: who could take part, and the scores of those who did. */
    public record Branch(Unit.Id unit, Participation participation, Moments scores) {}

    /** What can be said at all. */
    public enum Finding {
        /** No branch passes the gate. */
        NOTHING("nothing"),
        /** One branch passes it, so there is nothing to compare it with. */
        SINGLE("single"),
        /** The branches differ no more than chance alone would make them. */
        ALIKE("alike"),
        /** They differ by more than chance. */
        DIFFERENT("different");

        private final String tag;

        Finding(String tag) {
            this.tag = tag;
        }

        /** The name after {@code standing.finding.} in the message bundles. */
        public String tag() {
            return tag;
        }
    }

    /** A branch in the comparison. */
    public sealed interface Row {

        Unit.Id unit();

        Participation participation();
    }

    /** One that passes the gate. */
    public record Ranked(int place, Unit.Id unit, Participation participation, Estimate average) implements Row {}

    /**
     * One that does not.
     *
     * @param average the plain one; none where fewer took part than the gate asks for
     */
    public record Unranked(Reason reason, Unit.Id unit, Participation participation, Optional<Estimate> average)
            implements Row {}

    /** Why a branch is not ranked. */
    public enum Reason {
        NOBODY("nobody"),
        FEW("few"),
        SHARE("share");

        private final String tag;

        Reason(String tag) {
            this.tag = tag;
        }

        /** The name after {@code standing.unranked.} in the message bundles. */
        public String tag() {
            return tag;
        }
    }

    /**
     * What a branch must reach to be ranked.
     *
     * @param percent of those who could take part
     * @param takers at least two, else nothing is known of the variance within
     */
    public record Gate(int percent, int takers) {

        public static final Gate USUAL = new Gate(80, 5);

        /** @throws IllegalArgumentException if a bound is outside its range */
        public Gate {
            if (percent < 0 || percent > 100 || takers < 2) {
                throw new IllegalArgumentException("gate of " + percent + " % and " + takers);
            }
        }

        Optional<Reason> refuses(Participation participation) {
            if (participation.taken() == 0) {
                return Optional.of(Reason.NOBODY);
            }
            if (participation.taken() < takers) {
                return Optional.of(Reason.FEW);
            }
            return participation.reaches(percent) ? Optional.empty() : Optional.of(Reason.SHARE);
        }
    }

    /** Compares them, in whatever order they come. */
    public static BranchComparison of(Collection<Branch> branches, Gate gate) {
        List<Branch> sorted = branches.stream()
                .sorted(Comparator.comparing(branch -> branch.unit().value()))
                .toList();
        OptionalDouble within = pooled(sorted);
        Predicate<Branch> passes =
                branch -> gate.refuses(branch.participation()).isEmpty();
        List<Branch> passing = sorted.stream().filter(passes).toList();
        List<Unranked> unranked = sorted.stream()
                .filter(passes.negate())
                .map(branch -> unranked(branch, gate, within))
                .sorted(Comparator.comparingDouble(
                                (Unranked row) -> row.participation().share())
                        .reversed())
                .toList();
        if (passing.isEmpty()) {
            return new BranchComparison(Finding.NOTHING, OptionalDouble.empty(), 0, within, List.of(), unranked);
        }
        RandomEffects model = model(passing, within.orElseThrow());
        Finding finding =
                passing.size() == 1 ? Finding.SINGLE : model.between() == 0 ? Finding.ALIKE : Finding.DIFFERENT;
        return new BranchComparison(
                finding,
                OptionalDouble.of(model.mean()),
                model.between(),
                within,
                rank(passing, model, within.orElseThrow()),
                unranked);
    }

    /** Ranked rows, then the others. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(ranked);
        rows.addAll(unranked);
        return rows;
    }

    /** Whether nobody of any branch has taken part. */
    public boolean isEmpty() {
        return rows().stream().allMatch(row -> row.participation().taken() == 0);
    }

    public Optional<Row> row(Unit.Id unit) {
        return rows().stream().filter(row -> row.unit().equals(unit)).findFirst();
    }

    /** The ranked branches whose interval overlaps with that of this one, itself included. */
    public List<Ranked> notTellableFrom(Ranked own) {
        return ranked.stream()
                .filter(row -> row.average().interval().overlaps(own.average().interval()))
                .toList();
    }

    private static OptionalDouble pooled(List<Branch> branches) {
        long freedom = branches.stream()
                .filter(branch -> branch.scores().count() > 0)
                .mapToLong(branch -> branch.scores().count() - 1)
                .sum();
        double spread = branches.stream()
                .mapToDouble(branch -> branch.scores().spread())
                .sum();
        return freedom == 0 ? OptionalDouble.empty() : OptionalDouble.of(spread / freedom);
    }

    private static RandomEffects model(List<Branch> branches, double within) {
        double[] means =
                branches.stream().mapToDouble(branch -> branch.scores().mean()).toArray();
        if (within == 0) {
            return exact(means);
        }
        double[] variances = branches.stream()
                .mapToDouble(branch -> within / branch.scores().count())
                .toArray();
        return RandomEffects.fit(means, variances);
    }

    /** The limit of the model where all members of a branch have the same score: its mean is certain. */
    private static RandomEffects exact(double[] means) {
        double mean = java.util.Arrays.stream(means).average().orElseThrow();
        double spread = java.util.Arrays.stream(means)
                .map(one -> (one - mean) * (one - mean))
                .sum();
        double between = means.length == 1 ? 0 : spread / (means.length - 1);
        return new RandomEffects(mean, between / means.length, between);
    }

    private static List<Ranked> rank(List<Branch> branches, RandomEffects model, double within) {
        record Figure(Branch branch, Estimate average) {}
        List<Figure> figures = branches.stream()
                .map(branch -> new Figure(branch, shrunk(branch, model, within)))
                .toList();
        return Ranking.of(
                        figures,
                        figure -> figure.average().tenths(),
                        Comparator.comparing(figure -> figure.branch().unit().value()))
                .stream()
                .map(placed -> new Ranked(
                        placed.place(),
                        placed.item().branch().unit(),
                        placed.item().branch().participation(),
                        placed.item().average()))
                .collect(Collectors.toUnmodifiableList());
    }

    private static Estimate shrunk(Branch branch, RandomEffects model, double within) {
        double mean = branch.scores().mean();
        Estimate estimate = within == 0
                ? new Estimate(mean, new Interval(mean, mean))
                : model.shrink(mean, within / branch.scores().count());
        return estimate.asPercent();
    }

    private static Unranked unranked(Branch branch, Gate gate, OptionalDouble within) {
        Reason reason = gate.refuses(branch.participation()).orElseThrow();
        if (reason != Reason.SHARE) {
            return new Unranked(reason, branch.unit(), branch.participation(), Optional.empty());
        }
        double mean = branch.scores().mean();
        Interval interval =
                Interval.around(mean, within.orElseThrow() / branch.scores().count());
        return new Unranked(
                reason, branch.unit(), branch.participation(), Optional.of(new Estimate(mean, interval).asPercent()));
    }
}
