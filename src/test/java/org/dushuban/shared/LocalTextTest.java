package org.dushuban.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocalTextTest {

    @Test
    void anEnglishReaderGetsEnglishWhereThereIsSome() {
        assertThat(new LocalText("党章", "Constitution").in(Locale.UK)).isEqualTo("Constitution");
        assertThat(LocalText.of("党章").in(Locale.UK)).isEqualTo("党章");
    }

    @Test
    void everybodyElseReadsChinese() {
        assertThat(new LocalText("党章", "Constitution").in(Locale.FRANCE)).isEqualTo("党章");
    }

    @Test
    void blankEnglishIsNone() {
        assertThat(new LocalText("党章", "  ").en()).isNull();
    }

    @Test
    void thereIsAlwaysChinese() {
        assertThatThrownBy(() -> LocalText.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTranslationOfNothingIsNothing() {
        assertThat(LocalText.orNull(null, "constitution")).isNull();
        assertThat(LocalText.orNull("  ", "constitution")).isNull();
        assertThat(LocalText.orNull("党章", null)).isEqualTo(LocalText.of("党章"));
    }

    @Test
    void travelsThroughJsonWithoutWhatIsMissing() {
        assertThat(Json.write(LocalText.of("党章"))).isEqualTo("{\"zh\":\"党章\"}");
        assertThat(Json.read("{\"zh\":\"党章\"}", LocalText.class)).isEqualTo(LocalText.of("党章"));
    }

    @Test
    void unknownJsonIsRefused() {
        assertThatThrownBy(() -> Json.read("{\"zh\":\"党章\",\"fr\":\"x\"}", LocalText.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LocalText");
    }
}
