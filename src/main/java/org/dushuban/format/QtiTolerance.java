package org.dushuban.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.dushuban.question.NumberText;
import org.dushuban.question.QuestionContent;

/**
 * How far a number may be off.
 *
 * @param mode exact, absolute, relative or decimalPlaces
 * @param below in the unit of the mode: the number's own, per cent, or decimals
 */
record QtiTolerance(String mode, BigDecimal below, BigDecimal above, boolean edges) {

    private static final QtiTolerance EXACT = new QtiTolerance("exact", BigDecimal.ZERO, BigDecimal.ZERO, true);

    /** What {@code equal} or {@code equalRounded} says; empty if it is not said in numbers. */
    static Optional<QtiTolerance> of(XmlElement equal) {
        boolean edges = !equal.attribute("includeLowerBound").strip().equals("false")
                && !equal.attribute("includeUpperBound").strip().equals("false");
        if (equal.name().equals("equalRounded")) {
            return Decimals.read(equal.attribute("figures"))
                    .map(figures -> new QtiTolerance(equal.attribute("roundingMode"), figures, figures, edges));
        }
        String mode = equal.attribute("toleranceMode").strip();
        if (mode.isEmpty() || mode.equals("exact")) {
            return Optional.of(EXACT);
        }
        List<BigDecimal> sides = List.of(equal.attribute("tolerance").strip().split(" ", 4)).stream()
                .filter(side -> !side.isBlank())
                .flatMap(side -> Decimals.read(side).map(NumberText::plain).stream())
                .toList();
        return sides.isEmpty() || sides.size() > 2
                ? Optional.empty()
                : Optional.of(new QtiTolerance(
                        mode, sides.getFirst().abs(), sides.getLast().abs(), edges));
    }

    /** The same as a distance to the right number; empty if it cannot be said so. */
    Optional<BigDecimal> around(BigDecimal right) {
        BigDecimal less = below.min(above);
        return switch (mode) {
            case "exact" -> Optional.of(BigDecimal.ZERO);
            case "absolute" -> Optional.of(less);
            case "relative" ->
                Optional.of(right.abs()
                        .multiply(less)
                        .movePointLeft(2)
                        .setScale(QuestionContent.MAX_DECIMALS, RoundingMode.HALF_UP));
            case "decimalPlaces" ->
                less.signum() >= 0 && less.compareTo(BigDecimal.TEN) < 0
                        ? Optional.of(new BigDecimal("0.5").movePointLeft(less.intValue()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether {@link #around} says all. */
    boolean isEven() {
        return edges && below.compareTo(above) == 0 && !mode.equals("decimalPlaces");
    }
}
