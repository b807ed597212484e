package org.dushuban.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dushuban.shared.ui.Languages;
import org.junit.jupiter.api.Test;

class AppearanceTest {

    private static final List<Locale> ENGLISH_BROWSER = List.of(Locale.UK, Locale.GERMANY);

    @Test
    void aChosenLanguageWinsOverTheBrowsers() {
        assertThat(Appearance.language(Optional.of(Languages.CHINESE), ENGLISH_BROWSER))
                .isEqualTo(Languages.CHINESE);
    }

    @Test
    void withoutAChoiceTheFirstOfTheBrowsersLanguagesThatIsOursCounts() {
        assertThat(Appearance.language(Optional.empty(), List.of(Locale.GERMANY, Locale.US, Locale.CHINA)))
                .isEqualTo(Languages.ENGLISH);
        assertThat(Appearance.language(Optional.empty(), List.of(Locale.TAIWAN, Locale.US)))
                .isEqualTo(Languages.CHINESE);
    }

    @Test
    void whoReadsNeitherGetsChinese() {
        assertThat(Appearance.language(Optional.empty(), List.of(Locale.GERMANY)))
                .isEqualTo(Languages.CHINESE);
        assertThat(Appearance.language(Optional.empty(), List.of())).isEqualTo(Languages.CHINESE);
    }
}
