package org.dushuban.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-03-19T04:36:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, SHANGHAI);

    private final WordsProvider words = new WordsProvider();
    private final Dates chinese = new Dates(words, CLOCK, () -> Languages.CHINESE);
    private final Dates english = new Dates(words, CLOCK, () -> Languages.ENGLISH);

    @Test
    void daysOfThisYearLeaveTheYearOut() {
        LocalDate day = LocalDate.of(2026, 3, 19);
        assertThat(chinese.date(day)).isEqualTo("3月19日");
        assertThat(english.date(day)).isEqualTo("19 March");
    }

    @Test
    void daysOfAnotherYearNameIt() {
        LocalDate day = LocalDate.of(1921, 7, 23);
        assertThat(chinese.date(day)).isEqualTo("1921年7月23日");
        assertThat(english.date(day)).isEqualTo("23 July 1921");
    }

    @Test
    void aSpanToBeWaitedForIsRoundedUp() {
        assertThat(english.atLeast(Duration.ofMillis(29_001))).isEqualTo("30 s");
        assertThat(english.atLeast(Duration.ofSeconds(30))).isEqualTo("30 s");
        assertThat(english.atLeast(Duration.ofSeconds(841))).isEqualTo("15 min");
        assertThat(chinese.atLeast(Duration.ofMinutes(15))).isEqualTo("15 分钟");
    }

    @Test
    void monthsAlwaysNameTheirYear() {
        assertThat(chinese.month(YearMonth.of(2026, 3))).isEqualTo("2026年3月");
        assertThat(english.month(YearMonth.of(2026, 3))).isEqualTo("March 2026");
        assertThat(chinese.weekday(LocalDate.of(2026, 3, 21))).isEqualTo("星期六");
    }

    @Test
    void aMomentIsOfTheDayInTheZoneOfDisplay() {
        Instant lateEvening = Instant.parse("2026-03-19T15:59:00Z");
        assertThat(chinese.moment(lateEvening)).isEqualTo("今天 23:59");
        assertThat(english.moment(lateEvening)).isEqualTo("23:59 today");
        assertThat(chinese.moment(lateEvening.plusSeconds(60))).isEqualTo("明天 0:00");
        assertThat(english.moment(Instant.parse("2026-03-18T01:30:00Z"))).isEqualTo("9:30 yesterday");
        assertThat(chinese.moment(Instant.parse("2026-03-21T01:30:00Z"))).isEqualTo("3月21日 9:30");
        assertThat(english.moment(Instant.parse("2026-03-16T01:30:00Z"))).isEqualTo("16 March, 9:30");
        assertThat(english.moment(Instant.parse("2025-12-31T16:30:00Z"))).isEqualTo("1 January, 0:30");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 秒, 0 s",
        "PT59.9S, 59 秒, 59 s",
        "PT1M, 1 分钟, 1 min",
        "PT59M59S, 59 分钟, 59 min",
        "PT1H, 1 小时, 1 h",
        "PT9H24M, 9 小时 24 分, 9 h 24 min",
        "PT23H59M, 23 小时 59 分, 23 h 59 min",
        "PT24H, 1 天, 1 day",
        "PT49H, 2 天 1 小时, 2 days 1 h",
    })
    void aSpanIsNamedByItsTwoLargestParts(Duration span, String inChinese, String inEnglish) {
        assertThat(chinese.duration(span)).isEqualTo(inChinese);
        assertThat(english.duration(span)).isEqualTo(inEnglish);
    }

    @Test
    void aDistanceSaysOnWhichSideOfNowItLies() {
        Instant deadline = NOW.plus(Duration.ofMinutes(9 * 60 + 24));
        assertThat(chinese.distance(deadline)).isEqualTo("还有 9 小时 24 分");
        assertThat(english.distance(deadline)).isEqualTo("in 9 h 24 min");
        assertThat(chinese.distance(NOW.minus(Duration.ofMinutes(150)))).isEqualTo("2 小时前");
        assertThat(english.distance(NOW.minus(Duration.ofDays(1)))).isEqualTo("1 day ago");
        assertThat(english.distance(NOW.minusSeconds(3))).isEqualTo("less than a minute ago");
    }
}
