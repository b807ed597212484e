package org.dushuban.format;

import org.dushuban.shared.Tagged;

/**
 * What can be found wrong, or lost, between a file and a question. Its reason and its remedy stand in the message bundles
 * after {@link #key()}; their arguments are the value of the finding and then its details.
 */
public sealed interface FormatFault extends Tagged
        permits FileFault, QuestionFault, SheetFault, PaperFault, GiftFault, MoodleFault, QtiFault {

    /** The beginning of the keys of its words, which go on with {@code reason} and {@code remedy}. */
    default String key() {
        return "format.fault." + tag() + ".";
    }

    /** Whether the value of its findings is the tag of a kind of question. */
    default boolean namesKind() {
        return false;
    }
}
