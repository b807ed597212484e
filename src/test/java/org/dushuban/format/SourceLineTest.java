package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceLineTest {

    private static final Source WORK = new Source.Citation(LocalText.of("宪法"), null);
    private static final List<Source> SOURCES = List.of(
            WORK,
            new Source.Citation(new LocalText("论《持久战》", "On *Protracted* War"), LocalText.of("第1_2节")),
            new Source.Citation(LocalText.of("简史"), new LocalText("第一章", "chapter 1")),
            new Source.Passage(new UUID(1, 2), "p7"));

    @Test
    void aSourceIsReadAgainWhateverGoesBeforeIt() {
        for (Source source : SOURCES) {
            both(null, source);
            both(LocalText.of("解析"), source);
            both(new LocalText("解析\n\n- 甲", "why"), source);
        }
    }

    @Test
    void backslashesBeforeItStayButThatOfALineBreak() {
        for (String end : List.of("\\", "\\\\", "\\\\\\", "\\\\\\\\")) {
            both(LocalText.of("解析" + end), WORK);
            both(new LocalText("解析" + end, "why" + end), WORK);
        }
        assertThat(SourceLine.split(LocalText.of("解析\\\\\n出处：《宪法》")))
                .isEqualTo(new SourceLine.Split(LocalText.of("解析\\\\"), WORK));
        assertThat(SourceLine.split(LocalText.of("解析\\\\\\\n出处：《宪法》")))
                .isEqualTo(new SourceLine.Split(LocalText.of("解析\\\\"), WORK));
    }

    @Test
    void nothingThatOnlyOneLanguageSaysIsLost() {
        LocalText other = new LocalText("一\n\n出处：《甲》", "one\n\nSource: 《A》chapter 1");
        assertThat(SourceLine.split(other)).isEqualTo(new SourceLine.Split(other, null));
        LocalText material =
                new LocalText("一\n\n出处：/materials/00000000-0000-0001-0000-000000000002#p7", "one\n\nSource: 《A》");
        assertThat(SourceLine.split(material)).isEqualTo(new SourceLine.Split(material, null));
        LocalText name = new LocalText("一\n\n出处：《甲》", "one\n\nSource: A");
        assertThat(SourceLine.split(name))
                .isEqualTo(new SourceLine.Split(
                        new LocalText("一", "one"), new Source.Citation(new LocalText("甲", "A"), null)));
    }

    private static void both(@Nullable LocalText explanation, Source source) {
        assertThat(SourceLine.split(SourceLine.joined(explanation, source)))
                .isEqualTo(new SourceLine.Split(explanation, source));
    }

    @Test
    void aLastLineThatIsNoSourceStays() {
        for (String text : List.of("解析", "出处：某书", "出处：", "出处：《", "出处：《》", "出处：/materials/x#p1", "出处：《甲》\n\n不是")) {
            assertThat(SourceLine.split(LocalText.of(text))).isEqualTo(new SourceLine.Split(LocalText.of(text), null));
        }
        LocalText torn = new LocalText("一\n\n出处：《甲》", "one");
        assertThat(SourceLine.split(torn)).isEqualTo(new SourceLine.Split(torn, null));
    }

    @Test
    void aLineOfItsOwnWithinAParagraphIsOne() {
        assertThat(SourceLine.split(LocalText.of("解析\\\n出处：《宪法》")))
                .isEqualTo(new SourceLine.Split(LocalText.of("解析"), WORK));
    }
}
