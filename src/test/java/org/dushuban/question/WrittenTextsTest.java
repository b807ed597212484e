package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and dates as people write them. */
class WrittenTextsTest {

    @ParameterizedTest
    @CsvSource({
        "一九二一, 1921",
        "二〇二一, 2021",
        "二○二一, 2021",
        "二零二一, 2021",
        "十, 10",
        "十二, 12",
        "二十, 20",
        "二十三, 23",
        "廿三, 23",
        "卅一, 31",
        "一百零五, 105",
        "一百一十, 110",
        "一千零五十, 1050",
        "两千, 2000",
        "贰仟零贰拾壹, 2021",
        "一万, 10000",
        "十二万三千, 123000",
        "九千一百九十一万四千, 91914000",
        "一亿零三, 100000003"
    })
    void chineseNumberIsRead(String text, long number) {
        assertThat(ChineseNumbers.read(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "年", "一百二", "一万二", "十百", "百", "一一十", "廿十", "二廿", "万", "12", "一千千", "一万亿万"})
    void whatIsNoChineseNumberIsNot(String text) {
        assertThat(ChineseNumbers.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "１２|12",
                "1,200|1200",
                "1，200，000|1200000",
                "－3.5|-3.5",
                "−3.5|-3.5",
                "+7|7",
                " 0.50 |0.5",
                ".5|0.5",
                "5.|5",
                "007|7"
            })
    void numberIsRead(String text, BigDecimal number) {
        assertThat(NumberText.read(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "-", ".", "1,2", "12,34", ",123", "1,2345", "1.2.3", "1e5", "九十", "90万", "50%", "0x10", "--1",
                "1 2", "1,200,", "½", "1_000", "NaN"
            })
    void whatIsNoNumberIsNot(String text) {
        assertThat(NumberText.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1921, 1921",
        "1921年, 1921",
        "一九二一, 1921",
        "一九二一年, 1921",
        "公元1921年, 1921",
        "1921年7月, 1921-07",
        "一九二一年七月, 1921-07",
        "1921-07, 1921-07",
        "1921年7月23日, 1921-07-23",
        "1921年7月23号, 1921-07-23",
        "１９２１年７月２３日, 1921-07-23",
        "1921 年 7 月 23 日, 1921-07-23",
        "1921.7.23, 1921-07-23",
        "1921．7．23, 1921-07-23",
        "1921/7/23, 1921-07-23",
        "1921-7-23, 1921-07-23",
        "1921-07-23, 1921-07-23",
        "一九二一年七月二十三日, 1921-07-23",
        "一九二一年七月廿三日, 1921-07-23",
        "二〇〇八年二月二十九日, 2008-02-29",
        "公元前221年, -0221",
        "前二二一年, -0221",
        "221 BC, -0221",
        "-0221, -0221",
        "-221-7, -0221-07",
        "AD 1921, 1921"
    })
    void dateIsRead(String text, String date) {
        assertThat(DateText.read(text)).contains(PartialDate.parse(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "年",
                "七月",
                "7月23日",
                "0年",
                "1921年13月",
                "1921年2月29日",
                "1921年7月23",
                "1921年7",
                "1921.7-23",
                "1921..7",
                "1921.7.23.",
                "19210723",
                "23.7.1921",
                "1921年7月23日左右",
                "约1921年",
                "公元前221 BC",
                "12345",
                "四二九四九六九二一七",
                "一千九百二十一年七月二十三日一千九百二十一年七月二十三日一千九百二十一年七月二十三日一千九百二十一年七月二十三日一千九百"
            })
    void whatIsNoDateIsNot(String text) {
        assertThat(DateText.read(text)).isEmpty();
    }

    @Test
    void everyDateIsReadAsItIsStored() {
        Random random = new Random(1921);
        for (int round = 0; round < 5_000; round++) {
            PartialDate date = some(random);
            assertThat(PartialDate.parse(date.toString())).isEqualTo(date);
            assertThat(DateText.read(date.toString())).contains(date);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "1921-7-23",
                "921",
                "01921",
                "1921-07-23-01",
                "1921-07-",
                "0000",
                "1921-00",
                "1921-02-30",
                "+1921",
                "1921-0a",
                "１９２１",
                "--221",
                "10000"
            })
    void onlyOneFormIsStored(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1921-07-23, 1921-07-23, DAY, 0",
        "1921-07-23, 1921-08-01, DAY, 9",
        "1921-07, 1922-01, MONTH, 6",
        "1921-07-23, 1922, YEAR, 1",
        "-0001, 0001, YEAR, 1",
        "-0221, 0221, YEAR, 441",
        "-0001-12-31, 0001-01-01, DAY, 1"
    })
    void distanceIsCountedInWhatIsAsked(String one, String other, DatePrecision in, long distance) {
        assertThat(PartialDate.parse(one).distance(PartialDate.parse(other), in))
                .isEqualTo(distance);
        assertThat(PartialDate.parse(other).distance(PartialDate.parse(one), in))
                .isEqualTo(distance);
    }

    @Test
    void distanceOfWhatIsNotKnownIsRefused() {
        PartialDate year = new PartialDate(1921, null, null);

        assertThatThrownBy(() -> year.distance(year, DatePrecision.MONTH)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PartialDate(1921, null, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    static PartialDate some(Random random) {
        LocalDate day = LocalDate.of(1 + random.nextInt(9_999), 1, 1).plusDays(random.nextInt(365));
        int year = random.nextInt(5) == 0 ? -day.getYear() : day.getYear();
        boolean exists = PartialDate.exists(year, day.getMonthValue(), day.getDayOfMonth());
        return switch (random.nextInt(3)) {
            case 0 -> new PartialDate(year, null, null);
            case 1 -> new PartialDate(year, day.getMonthValue(), null);
            default -> new PartialDate(year, day.getMonthValue(), exists ? day.getDayOfMonth() : 1);
        };
    }
}
