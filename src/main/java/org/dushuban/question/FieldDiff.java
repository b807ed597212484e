package org.dushuban.question;

import java.util.List;
import org.dushuban.shared.Tagged;

/**
 * A part of a question in two of its wordings.
 *
 * @param place from 1 where there are several of the kind, else 0
 * @param segments none where the field is in neither; Chinese and English are lines of their own
 */
public record FieldDiff(Field field, int place, List<Segment> segments) {

    public FieldDiff {
        segments = List.copyOf(segments);
    }

    public boolean changed() {
        return segments.stream().anyMatch(segment -> segment.kind() != Segment.Kind.SAME);
    }

    /** The parts of questions, in the order in which they are read. */
    public enum Field implements Tagged {
        KIND("kind", true),
        STEM("stem", false),
        OPTION("option", false),
        BLANK("blank", false),
        MATCH("match", true),
        FOLDS("folds", true),
        ITEM("item", false),
        PAIR("pair", false),
        DISTRACTOR("distractor", false),
        /** Letters of options, ✓ or ✗, a number with its tolerance, or a date. */
        KEY("key", true),
        UNIT("unit", false),
        /** Up to which distance from the date an answer is wholly right, and from which it is worth nothing. */
        DISTANCES("distances", true),
        RULE("rule", true),
        MODEL("model", false),
        LIMIT("limit", true),
        EXPLANATION("explanation", false),
        SOURCE("source", false),
        DIFFICULTY("difficulty", true),
        POINTS("points", true);

        private final String tag;
        private final boolean coded;

        Field(String tag, boolean coded) {
            this.tag = tag;
            this.coded = coded;
        }

        /** The name after {@code question.part.} in the message bundles. */
        @Override
        public String tag() {
            return tag;
        }

        /**
         * Whether it holds a value and no prose, so that it goes and comes as a whole: a number, or tags that have words of
         * their own, between spaces.
         */
        public boolean coded() {
            return coded;
        }
    }
}
