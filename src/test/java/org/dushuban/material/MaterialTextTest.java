package org.dushuban.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialTextTest {

    @Test
    void headingThatIsNothingButItsNumberStays() {
        assertThat(MaterialText.of("## 第一节\n\n文字\n\n## 第二节 会场\n\n文字").sections())
                .extracting(MaterialText.Section::heading)
                .containsExactly("第一节", "会场");
    }

    @Test
    void whatOnlyBeginsLikeANumberStays() {
        assertThat(MaterialText.of("# 一节党课\n\n# 第一章程\n\n# 2.0 版的学习\n\n# 第二章 会场\n\n# 3.会场")
                        .sections())
                .extracting(MaterialText.Section::heading)
                .containsExactly("一节党课", "第一章程", "2.0 版的学习", "会场", "会场");
    }

    @Test
    void headingsBeginSectionsAndBlocksArePassages() {
        MaterialText text = MaterialText.of("""
                引子。

                ## 一、线索

                第一段
                还是第一段。

                - 一
                - 二

                > 引文

                ### 2. 会场

                | 年 | 事 |
                |---|---|
                | 1921 | 一大 |
                """);

        assertThat(text.sections())
                .extracting(MaterialText.Section::number, MaterialText.Section::heading)
                .containsExactly(tuple(0, ""), tuple(1, "线索"), tuple(2, "会场"));
        assertThat(text.blocks())
                .extracting(MaterialText.Block::place, MaterialText.Block::section, MaterialText.Block::number)
                .containsExactly(tuple(0, 0, 1), tuple(1, 1, 1), tuple(2, 1, 2), tuple(3, 1, 3), tuple(4, 2, 1));
        assertThat(text.blocks().get(1).text()).isEqualTo("第一段 还是第一段。");
        assertThat(text.blocks().get(4).html()).startsWith("<table>");
    }

    @Test
    void yearAtTheStartOfAHeadingIsNoNumber() {
        assertThat(MaterialText.of("# 1921年的夏天\n\n# 三大纪律\n\n# 十月").sections())
                .extracting(MaterialText.Section::heading)
                .containsExactly("1921年的夏天", "三大纪律", "十月");
    }

    @Test
    void emptyTextHasNoPassage() {
        assertThat(MaterialText.of("").sections()).isEmpty();
        assertThat(MaterialText.of("---\n\n<!-- nothing -->\n\n<script>alert(1)</script>")
                        .blocks())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-congress", "reading-class", "summary-meeting"})
    void readingsOfTheProjectHaveTheSamePassagesInBothLanguages(String name) throws IOException {
        List<MaterialText.Section> chinese = MaterialText.of(read(name, "zh")).sections();
        List<MaterialText.Section> english = MaterialText.of(read(name, "en")).sections();

        assertThat(english)
                .extracting(section -> section.blocks().size())
                .isEqualTo(
                        chinese.stream().map(section -> section.blocks().size()).toList());
    }

    private static String read(String name, String language) throws IOException {
        String path = "/demo/materials/" + name + "." + language + ".md";
        try (InputStream file = MaterialTextTest.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
