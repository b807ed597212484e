package org.dushuban.organisation.ui;

import java.time.LocalDate;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.Words;
import org.jspecify.annotations.Nullable;

/** Words for a stretch of days. */
final class Spans {

    private Spans() {}

    /** @param until the last day, null where there is no end */
    static String of(Dates dates, LocalDate since, @Nullable LocalDate until) {
        return until == null
                ? Words.of("organisation.since", dates.date(since))
                : Words.of("organisation.span", dates.date(since), dates.date(until));
    }
}
