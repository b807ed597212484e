package org.dushuban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0008", "\u000B", "\u001F", "\uFFFE", "\uFFFF", "\uD83D", "\uDE00", "\uDE00\uD83D"})
    void controlsAndHalvesFallAway(String other) {
        assertThat(CleanText.firstOther("党" + other + "史")).isEqualTo(1);
        assertThat(CleanText.of("党" + other + "史")).isEqualTo("党史");
        assertThat(CleanText.of(other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "党史 1921\t\r\n~", "\u0085\u2028\uFFFD", "\uD83D\uDE00"})
    void everythingElseStays(String text) {
        assertThat(CleanText.firstOther(text)).isEqualTo(-1);
        assertThat(CleanText.of(text)).isSameAs(text);
    }

    @Test
    void aCharacterIsNotCutInHalf() {
        assertThat(CleanText.cut("党史", 2)).isEqualTo("党史");
        assertThat(CleanText.cut("党史课", 2)).isEqualTo("党史");
        assertThat(CleanText.cut("党\uD83D\uDE00史", 2)).isEqualTo("党");
        assertThat(CleanText.cut("党\uD83D\uDE00史", 3)).isEqualTo("党\uD83D\uDE00");
    }
}
