package org.dushuban.question;

import org.dushuban.shared.Tagged;

/** How precisely a date is known, the coarsest first. */
public enum DatePrecision implements Tagged {
    YEAR("year"),
    MONTH("month"),
    DAY("day");

    private final String tag;

    DatePrecision(String tag) {
        this.tag = tag;
    }

    /** The name in what a page is given and, after {@code question.precision.}, in the message bundles. */
    @Override
    public String tag() {
        return tag;
    }
}
