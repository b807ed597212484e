package org.dushuban.format;

/** What of a question a finding is about. */
enum Part {
    WHOLE,
    STEM,
    /** One of several: an option, a blank, an item, the left one of a pair. */
    OPTION,
    /** The right one of a pair, and a distractor. */
    CHOICE,
    ANSWER,
    EXPLANATION,
    POINTS,
    TOPIC,
    TAGS,
    NUMBER;

    /** Knows where the parts of a question stand. */
    @FunctionalInterface
    interface Places {

        /** @param index which one, from 0, where there are several; else 0 */
        Place of(Part part, int index);
    }
}
