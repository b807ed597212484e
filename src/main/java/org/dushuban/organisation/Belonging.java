package org.dushuban.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which somebody belonged to a unit.
 *
 * @param since the first day
 * @param until the last day, null while it lasts
 */
public record Belonging(
        Unit.Id unit,
        String unitName,
        LocalDate since,
        @Nullable LocalDate until) {}
