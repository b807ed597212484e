package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dushuban.shared.LocalText;
import org.junit.jupiter.api.Test;

class MultilangTest {

    @Test
    void whatIsOutsideOfGroupsBelongsToBothLanguages() {
        Multilang text = Multilang.of("前{mlang zh}中{mlang}\n{mlang en}en{mlang}后{mlang en,de}x{mlang}");
        assertThat(text.zh()).isEqualTo("前中后x");
        assertThat(text.en()).isEqualTo("前en后x");
        assertThat(text.others()).isEmpty();
    }

    @Test
    void aTextInOneLanguageIsOne() {
        assertThat(Multilang.of("a <span>b</span> {x}"))
                .isEqualTo(new Multilang("a <span>b</span> {x}", null, List.of()));
        assertThat(Multilang.of("<span lang='en' class='multilang'>a</span>"))
                .isEqualTo(new Multilang("a", null, List.of()));
    }

    @Test
    void aGroupWithoutChineseShowsItsEnglishBeforeAnyOtherLanguage() {
        assertThat(Multilang.of("{mlang de}Boot{mlang}{mlang en}boat{mlang}"))
                .isEqualTo(new Multilang("boat", null, List.of("de")));
        assertThat(Multilang.of("{mlang de}Boot{mlang}{mlang zh}船{mlang}"))
                .isEqualTo(new Multilang("船", null, List.of("de")));
        assertThat(Multilang.of("{mlang de}Boot{mlang}{mlang fr}bateau{mlang}"))
                .isEqualTo(new Multilang("Boot", null, List.of("fr")));
    }

    @Test
    void spansWithinAPieceBelongToIt() {
        Multilang text = Multilang.of("<span class=\"multilang\" lang=\"zh\"><span style=\"x\">中</span>文</span>"
                + "<span class=\"multilang\" lang=\"en\">en</span>");
        assertThat(text.zh()).isEqualTo("<span style=\"x\">中</span>文");
        assertThat(text.en()).isEqualTo("en");
    }

    @Test
    void aPieceThatNothingClosesGoesOnToTheEnd() {
        assertThat(Multilang.of("a{mlang zh}b").zh()).isEqualTo("ab");
        assertThat(Multilang.of("a<span lang='zh' class='multilang'>b").zh()).isEqualTo("ab");
        assertThat(Multilang.of("a<span lang='zh' class='multilang").zh())
                .isEqualTo("a<span lang='zh' class='multilang");
        assertThat(Multilang.of("{mlang").zh()).isEqualTo("{mlang");
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        for (LocalText text : List.of(
                LocalText.of("一"),
                new LocalText("一", "one"),
                new LocalText("- 一\n- 二", "one"),
                new LocalText("一", "1\n2"))) {
            Multilang read = Multilang.of(Multilang.written(text));
            assertThat(new LocalText(read.zh(), read.en())).isEqualTo(text);
        }
    }
}
