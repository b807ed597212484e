package org.dushuban.organisation.ui;

import java.time.LocalDate;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.Words;
import org.jspecify.annotations.Nullable;

/** Words for a stretch of days. */
final class Spans {

    private Spans() {}

    /** @param until the last day, null where there is no end; before the first where it ended on that */
    static String of(Dates dates, LocalDate since, @Nullable LocalDate until) {
        if (until == null) {
            return Words.of("organisation.since", dates.date(since));
        }
        return until.isBefore(since)
                ? Words.of("organisation.span.none", dates.date(since))
                : Words.of("organisation.span", dates.date(since), dates.date(until));
    }
}
