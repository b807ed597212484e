package org.dushuban.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.dushuban.support.Thorough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

    private static final String[] PIECES = {
        "党",
        "1921",
        "a",
        "B",
        " ",
        "  ",
        "    ",
        "\t",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "　",
        " ",
        "\\",
        "`",
        "``",
        "```",
        "*",
        "**",
        "***",
        "_",
        "____",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "</",
        "<b>",
        "<!--",
        "<http://a.example>",
        "&",
        "&amp;",
        "&#65;",
        "#",
        "## ",
        "- ",
        "-",
        "---",
        "+ ",
        "=",
        "===",
        "~~~",
        "1. ",
        "1) ",
        "12.",
        "9999999999. ",
        "|",
        "|---|",
        "| a |",
        ":-:",
        "!",
        "![",
        "](",
        "[[1]]",
        "[a]: b",
        "“",
        "。",
        "😀",
        "\f",
        "\u000B",
        "\u0085",
        "\u2028",
        "\uFEFF"
    };

    @Test
    void escapedTextIsReadAsItWasWritten() {
        for (int seed = 0; seed < 20_000; seed++) {
            String text = text(new Random(seed));
            assertThat(MarkdownText.toPlain(MarkdownText.escape(text)))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(text.replaceAll("\\s+", " ").strip());
        }
    }

    @Test
    void textWithoutMarksIsReadTheSameWithAndWithoutParsing() {
        int seeds = Thorough.orElse(40_000, 10_000);
        int fast = 0;
        for (int seed = 0; seed < seeds; seed++) {
            String text = text(new Random(seed));
            fast += MarkdownEscapes.isPlain(text) ? 1 : 0;
            assertThat(MarkdownText.toPlain(text))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(MarkdownText.toPlain(Markdown.parse(text)));
        }
        assertThat(fast).isGreaterThan(seeds / 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"中共一大在哪一年召开？", "1921年7月23日", "3 < 5，A & B，a-b，100%，#", "会议最后一天转移到嘉兴南湖。\n\n代表共 13 人。", "1.5 亿"})
    void commonTextNeedsNoParsing(String text) {
        assertThat(MarkdownEscapes.isPlain(text)).isEqualTo(!text.equals("#") && !text.startsWith("#"));
        assertThat(MarkdownText.escape(text).replace("\\\n", "\n")).isEqualTo(text);
    }

    @Test
    void linesAndParagraphsStayApart() {
        assertThat(Markdown.toSafeHtml(MarkdownText.escape("下列说法正确的是\r\n① 甲\n② 乙\n\n\n- 不是列表\n# 不是标题")))
                .isEqualTo("<p>下列说法正确的是<br />\n① 甲<br />\n② 乙</p>\n<p>- 不是列表<br />\n# 不是标题</p>");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(random.nextInt(3) == 0 ? PIECES.length : 16)]);
        }
        return text.toString();
    }
}
