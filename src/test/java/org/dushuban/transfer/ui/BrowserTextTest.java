package org.dushuban.transfer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserTextTest {

    @Test
    void everyEndOfLineIsOneCharacter() {
        assertThat(new BrowserText("甲\r\n乙\r丙\n").text()).isEqualTo("甲\n乙\n丙\n");
    }

    @Test
    void aPlaceBeyondTheEndIsTheEnd() {
        assertThat(new BrowserText("甲\r\n乙").place(9)).isEqualTo(3);
        assertThat(new BrowserText("").place(1)).isZero();
    }

    /** What stands before a place still stands before it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPlaceStaysBehindTheSameText(long seed) {
        Random random = new Random(seed);
        String text = IntStream.range(0, 60)
                .mapToObj(_ ->
                        "甲乙\r\n".substring(random.nextInt(3)).substring(0, 1) + (random.nextInt(3) == 0 ? "\r\n" : ""))
                .collect(Collectors.joining());
        BrowserText browser = new BrowserText(text);
        for (int place = 0; place <= text.length(); place++) {
            boolean within = place > 0 && place < text.length() && text.startsWith("\r\n", place - 1);
            if (!within) {
                assertThat(browser.text().substring(0, browser.place(place)))
                        .as("seed %d, place %d", seed, place)
                        .isEqualTo(new BrowserText(text.substring(0, place)).text());
            }
        }
    }
}
