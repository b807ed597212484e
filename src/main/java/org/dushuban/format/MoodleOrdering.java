package org.dushuban.format;

import java.util.Optional;
import org.dushuban.question.OrderingRule;

/** How Moodle's ordering questions call the rules we know. */
final class MoodleOrdering {

    private MoodleOrdering() {}

    static Optional<OrderingRule> rule(String grading) {
        return switch (grading) {
            case "ALL_OR_NOTHING", "-1" -> Optional.of(OrderingRule.ALL_OR_NOTHING);
            case "ABSOLUTE_POSITION", "0" -> Optional.of(OrderingRule.POSITION);
            case "RELATIVE_NEXT_EXCLUDE_LAST", "1" -> Optional.of(OrderingRule.ADJACENT_PAIRS);
            default -> Optional.empty();
        };
    }

    static String grading(OrderingRule rule) {
        return switch (rule) {
            case ALL_OR_NOTHING -> "ALL_OR_NOTHING";
            case POSITION -> "ABSOLUTE_POSITION";
            case ADJACENT_PAIRS -> "RELATIVE_NEXT_EXCLUDE_LAST";
        };
    }
}
