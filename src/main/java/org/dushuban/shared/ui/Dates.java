package org.dushuban.shared.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Dates, times and spans as people write them: 3月19日, 今天 22:00, 9 小时 24 分. The zone is the clock's. Years are
 * named only where they differ from this one.
 */
@Component
public class Dates {

    private final WordsProvider words;
    private final Clock clock;
    private final Supplier<Locale> language;

    @Autowired
    Dates(WordsProvider words, Clock clock) {
        this(words, clock, Words::locale);
    }

    Dates(WordsProvider words, Clock clock, Supplier<Locale> language) {
        this.words = words;
        this.clock = clock;
        this.language = language;
    }

    /** 3月19日, 19 March. */
    public String date(LocalDate day) {
        return dated("date", day);
    }

    /** 星期四, Thursday. */
    public String weekday(LocalDate day) {
        return format("weekday", day);
    }

    /** 2026年3月, March 2026. */
    public String month(YearMonth month) {
        return format("month", month);
    }

    /** 今天 22:00, 3月21日 9:30. */
    public String moment(Instant moment) {
        ZonedDateTime there = there(moment);
        String time = format("time", there);
        return switch ((int) Math.clamp(ChronoUnit.DAYS.between(today(), there.toLocalDate()), -2, 2)) {
            case -1 -> word("yesterday", time);
            case 0 -> word("today", time);
            case 1 -> word("tomorrow", time);
            default -> word("moment", date(there.toLocalDate()), time);
        };
    }

    /** 还有 9 小时 24 分, in 9 h 24 min; for what is over 2 小时前, 2 h ago. */
    public String distance(Instant moment) {
        Duration span = Duration.between(clock.instant(), moment);
        return span.isNegative() ? word("ago", coarse(span.negated())) : word("in", duration(span));
    }

    /** The two largest parts of a span: 9 小时 24 分, 15 分钟, 40 秒; in English 9 h 24 min, 15 min, 40 s. */
    public String duration(Duration span) {
        long seconds = span.toSeconds();
        if (seconds < 60) {
            return word("seconds", seconds);
        }
        long minutes = span.toMinutes();
        if (minutes < 60) {
            return word("minutes", minutes);
        }
        return minutes < 24 * 60
                ? two("hours", minutes / 60, "hours-minutes", minutes % 60)
                : two("days", span.toDays(), "days-hours", span.toHoursPart());
    }

    /** A span to be waited for, rounded up, so that whoever waits for it is not told to wait again. */
    public String atLeast(Duration span) {
        Duration step = span.toSeconds() < 60 ? Duration.ofSeconds(1) : Duration.ofMinutes(1);
        return duration(span.plus(step)
                .minusNanos(1)
                .truncatedTo(step.toSeconds() == 1 ? ChronoUnit.SECONDS : ChronoUnit.MINUTES));
    }

    /** What happened a while ago needs only its largest part, and none at all within the last minute. */
    private String coarse(Duration span) {
        if (span.toMinutes() < 1) {
            return word("moment-ago");
        }
        if (span.toHours() < 1) {
            return word("minutes", span.toMinutes());
        }
        return span.toDays() < 1 ? word("hours", span.toHours()) : word("days", span.toDays());
    }

    private String two(String alone, long large, String both, long small) {
        return small == 0 ? word(alone, large) : word(both, large, small);
    }

    private String dated(String pattern, LocalDate day) {
        return format(day.getYear() == Year.now(clock).getValue() ? pattern : pattern + "-year", day);
    }

    private String format(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(word("pattern." + pattern), language.get())
                .format(time);
    }

    private ZonedDateTime there(Instant moment) {
        return moment.atZone(clock.getZone());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String word(String key, Object... values) {
        return words.getTranslation("shared.dates." + key, language.get(), values);
    }
}
