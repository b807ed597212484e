package org.dushuban.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.material.HtmlToMarkdown.Converted;
import org.dushuban.support.Thorough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlToMarkdownTest {

    private static final Pattern BREAK_FIRST = Pattern.compile("<(?:p|li|h[1-6]|a[^>]*|em|strong)><br />");
    private static final String SIGNS = "aab文文1 *_`#-+1.)>[]()\n\n  \\&;=：“。";

    @Test
    void whatMarkdownShowsComesBack() {
        for (int seed = 0; seed < Thorough.orElse(2_000, 500); seed++) {
            assertComesBack("seed " + seed, new Writer(new Random(seed)).document());
        }
    }

    @Test
    void whatAnySignsShowComesBack() {
        for (int seed = 0; seed < Thorough.orElse(10_000, 3_000); seed++) {
            Random random = new Random(seed);
            String markdown = IntStream.range(0, random.nextInt(24))
                    .mapToObj(i -> String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length()))))
                    .collect(Collectors.joining());
            // a line break before the first word is not kept
            if (!BREAK_FIRST.matcher(Markdown.toSafeHtml(markdown)).find()) {
                assertComesBack("seed " + seed, markdown);
            }
        }
    }

    private static void assertComesBack(String which, String markdown) {
        String shown = Markdown.toSafeHtml(markdown);
        Converted converted = HtmlToMarkdown.convert(shown, UnaryOperator.identity());
        assertThat(seen(Markdown.toSafeHtml(converted.markdown())))
                .as("%s\n--- written\n%s\n--- converted\n%s\n---", which, markdown, converted.markdown())
                .isEqualTo(seen(shown));
        assertThat(converted.lost()).as(which).isEmpty();
    }

    /** Without what nobody sees: whitespace and marks before a line break, and marks around nothing. */
    private static String seen(String html) {
        return html.replaceAll("\\s+<br />", "<br />")
                .replaceAll("<(strong|em)><br />\n", "<br />\n<$1>")
                .replaceAll("<(strong|em|u|sub)></\\1>", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            <p>中共<b>一大</b>在<i>哪里</i>召开？</p>          § 中共**一大**在*哪里*召开？
            <p>阅读<strong>《论持久战》</strong>一文</p>        § 阅读<strong>《论持久战》</strong>一文
            H<sub>2</sub>O 和 x<sup>2</sup>                  § H<sub>2</sub>O 和 x<sup>2</sup>
            <p>一</p><p>二</p>                               § 一\\n\\n二
            一<br>二<br/>                                    § 一\\\\n二
            <div>一<div>二</div>三</div>                      § 一\\n\\n二\\n\\n三
            <ul><li>一</li><ul><li>二</li></ul></ul>          § - 一\\n  - 二
            <ol start="3"><li>三</li><li>四</li></ol>         § 3. 三\\n4. 四
            <b> 一 </b>二                                    § **一** 二
            <b></b><p></p>&nbsp;                             § \u00a0
            1. 不是列表 *不是* [链接]                          § 1\\. 不是列表 \\*不是\\* \\[链接\\]
            看!<a href="/x">图</a>                            § 看\\![图](/x)
            &lt;script&gt;alert(1)&lt;/script&gt;            § \\<script>alert(1)\\</script>
            <<!-- -->b>粗</b>                                § \\<b>粗
            <a href="https://a.example/?x=1&y=(2)">链接</a>   § [链接](<https://a.example/?x=1\\&y=(2)>)
            <pre>a\\n  b `` c</pre>                          § ```\\na\\n  b `` c\\n```
            <table><tr><td>a|b</td><td><p>c</p><p>d</p></td></tr></table> § | a\\\\\\|b | c<br>d |\\n| --- | --- |
            """)
    void htmlOfOthersBecomesPlainMarkdown(String html, String markdown) {
        assertThat(HtmlToMarkdown.convert(html.replace("\\n", "\n"), UnaryOperator.identity())
                        .markdown())
                .isEqualTo(markdown.replace("\\n", "\n").replace("\\\\", "\\"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            <p style="color:red">红</p>                      § 红      § <p style>
            <font face="宋体" color="red">字</font>            § 字      § <font>, <font color>, <font face>
            一<script>alert(1)</script>二                     § 一二     § <script>
            <video src="a.mp4"></video>看                     § 看      § <video>
            <a href="javascript:alert(1)">点</a>              § 点      § <a>
            <a href="java&#10;script:alert(1)">点</a>         § 点      § <a>
            <a href="/x"><div>一</div></a>                    § 一      § <a>
            <img src="gone.png" alt="会址">                    § 会址     § <img>
            <mark>重点</mark><math><mi>x</mi></math>           § 重点x    § <mark>, <math>, <mi>
            <span lang="zh" class="multilang">中</span>       § 中      § ''
            """)
    void whatIsLostIsNamed(String html, String markdown, String lost) {
        Converted converted = HtmlToMarkdown.convert(html, address -> "");

        assertThat(converted.markdown()).isEqualTo(markdown);
        assertThat(String.join(", ", converted.lost())).isEqualTo(lost);
    }

    @Test
    void picturesGetTheirAddressHere() {
        Converted converted = HtmlToMarkdown.convert(
                "看图<img src=\"@@PLUGINFILE@@/site.jpg\" alt=\"会址 [1921]\" title='石库门 \"旧址\"'>",
                source -> source.equals("@@PLUGINFILE@@/site.jpg") ? "/files/ab" : "");

        assertThat(converted.markdown()).isEqualTo("看图![会址 \\[1921\\]](/files/ab \"石库门 \\\"旧址\\\"\")");
        assertThat(Markdown.toSafeHtml(converted.markdown()))
                .contains("src=\"/files/ab\"", "alt=\"会址 [1921]\"", "title=\"石库门 &#34;旧址&#34;\"");
    }

    @ParameterizedTest
    @MethodSource("org.dushuban.material.MarkdownTest#payloads")
    void nothingThatRunsComesThrough(String payload) {
        Converted converted = HtmlToMarkdown.convert(payload, UnaryOperator.identity());

        MarkdownTest.assertHarmless(Markdown.toSafeHtml(converted.markdown()));
        assertThat(converted.markdown())
                .doesNotContainPattern("(?<![\\\\(])<(?!/?(u|s|sub|sup|strong|em|code|br)>)[a-z/!]");
    }

    @Test
    void deepAndLongHtmlIsReadInGoodTime() {
        List<String> hostile = new ArrayList<>();
        for (String element :
                List.of("b", "div", "blockquote", "ul><li", "table><tr><td", "a href=x", "span", "font", "p")) {
            for (int elements : new int[] {5_000, 100_000}) {
                int tags = element.split("<").length;
                hostile.add(("<" + element + ">").repeat(elements / tags) + "字");
            }
        }
        hostile.add("<ul>" + "<li>字</li>".repeat(2_400));
        hostile.add("`".repeat(500_000) + "<code>" + "`".repeat(500_000));
        hostile.add("<a href='" + "(".repeat(500_000) + "'>" + "[".repeat(500_000));
        hostile.add("<b>" + " ".repeat(1_000_000) + "</b>");
        hostile.add("<br>".repeat(4_999));
        for (String html : hostile) {
            Converted converted = assertTimeout(
                    Duration.ofSeconds(5),
                    () -> HtmlToMarkdown.convert(html, UnaryOperator.identity()),
                    html.substring(0, 40));
            assertThat(converted.markdown().length()).isLessThan(10 * html.length());
        }
    }

    @Test
    void wordsBelowTheDeepestLevelStay() {
        for (String element : List.of("b", "div", "blockquote", "ul><li", "table><tr><td", "span", "a href=x")) {
            Converted converted =
                    HtmlToMarkdown.convert(("<" + element + ">").repeat(1_500) + "字", UnaryOperator.identity());
            assertThat(MarkdownText.toPlain(converted.markdown())).as(element).contains("字");
        }
        assertThat(HtmlToMarkdown.convert("<i>".repeat(9_000) + "甲 &amp;<u>*乙*", UnaryOperator.identity()))
                .isEqualTo(new Converted("甲 & \\*乙\\*", List.of("<…>")));
    }

    /** Writes documents with everything in them that Markdown knows. */
    private static final class Writer {

        private static final List<String> WORDS = List.of(
                "党",
                "一大",
                "1921",
                "南湖。",
                "“红船”",
                "《章程》",
                "a_b",
                "3 \\* 5",
                "1\\. x",
                "A & B",
                "x &lt; y",
                "！",
                "#",
                "\\[\\[1\\]\\]",
                "😀",
                "\\`",
                "\u00a0",
                "100%");

        private final Random random;

        Writer(Random random) {
            this.random = random;
        }

        String document() {
            return blocks(2, 1 + random.nextInt(4));
        }

        private String blocks(int depth, int count) {
            return IntStream.range(0, count).mapToObj(i -> block(depth)).collect(Collectors.joining("\n\n"));
        }

        private String block(int depth) {
            return switch (random.nextInt(depth > 0 ? 12 : 6)) {
                case 0 -> "#".repeat(1 + random.nextInt(6)) + " " + line();
                case 1 -> "```\n" + code() + "\n```";
                case 2 -> "***";
                case 3 -> line() + "\n" + line() + "\n" + (random.nextBoolean() ? "===" : "---");
                case 4 -> table();
                case 6 -> prefixed(blocks(depth - 1, 1 + random.nextInt(2)), "> ", "> ");
                case 7, 8 -> list("- ", depth);
                case 9 -> list("2. ", depth);
                case 10 -> list("+ ", depth) + "\n\n" + list("- ", depth);
                default -> line() + (random.nextInt(3) == 0 ? (random.nextBoolean() ? "\\" : "") + "\n" + line() : "");
            };
        }

        private String list(String mark, int depth) {
            boolean loose = random.nextBoolean();
            return IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(i -> prefixed(item(depth, loose), mark, " ".repeat(mark.length())))
                    .collect(Collectors.joining(loose ? "\n\n" : "\n"));
        }

        private String item(int depth, boolean loose) {
            return switch (random.nextInt(6)) {
                case 0 -> loose ? blocks(depth - 1, 2) : line() + "\n- " + line() + "\n- " + line();
                case 1 -> "```\n" + code() + "\n```";
                case 2 -> line() + "\n> " + line();
                default -> line();
            };
        }

        private String table() {
            return "| " + cell() + " | " + cell() + " |\n|" + (random.nextBoolean() ? ":-:" : "---") + "|--:|\n| "
                    + cell() + " | " + cell() + " |";
        }

        private String cell() {
            return random.nextInt(6) == 0 ? "" : line().replace("|", "\\|");
        }

        private String code() {
            return List.of("int a = 1;", "  <b>", "", "\tx\n\n  y", "``", "- a\n# b")
                    .get(random.nextInt(6));
        }

        private String line() {
            return IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(i -> inline())
                    .collect(Collectors.joining(between()));
        }

        private String between() {
            return random.nextInt(3) == 0 ? " " : "";
        }

        private String inline() {
            String word = word();
            return switch (random.nextInt(16)) {
                case 0 -> "**" + word + "**";
                case 1 -> "*" + word + "*";
                case 2 -> "**" + word + "*" + word() + "***";
                case 3 -> "***" + word + "***";
                case 4 -> "`` " + word + "|` ``";
                case 5 -> "[" + word + "](https://a.example/" + random.nextInt(9) + "?b=1&c=(2)_x)";
                case 6 -> "![" + word + "](/files/0a \"" + word + "\")";
                case 7 -> "<sub>" + word + "</sub>";
                case 8 -> "<u>" + word + "<s>" + word() + "</s></u>";
                case 9 -> "<https://b.example/x_y>";
                default -> word;
            };
        }

        private String word() {
            return WORDS.get(random.nextInt(WORDS.size()));
        }

        private static String prefixed(String text, String first, String others) {
            String lines = text.lines()
                    .map(line -> line.isEmpty() ? others.stripTrailing() : others + line)
                    .collect(Collectors.joining("\n"));
            return first + lines.substring(Math.min(others.length(), lines.length()));
        }
    }

    // ---- Markdown with HTML in it

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一 < 二 **三** `<b>`",
                "\\<b>甲\\</b> &lt;i>",
                "<https://a.example> <a@b.example>",
                "水<sub>二</sub><sup>三</sup> <u>下</u><s>删</s><br><strong>：</strong><em>（</em><code>甲</code>",
                "    <b>\n\n```\n<p>\n```",
                "![图](/files/0000000000000000000000000000000000000000000000000000000000000000 \"题\")"
            })
    void markdownWithoutHtmlStaysAsItIs(String markdown) {
        assertThat(HtmlToMarkdown.ofMarkdown(markdown, _ -> "")).isEqualTo(new Converted(markdown, List.of()));
    }

    @Test
    void htmlInMarkdownBecomesMarkdown() {
        assertThat(HtmlToMarkdown.ofMarkdown("<p>甲 <b>乙</b> *丙*</p>", _ -> ""))
                .isEqualTo(new Converted("甲 **乙** \\*丙\\*", List.of()));
        assertThat(HtmlToMarkdown.ofMarkdown("- <font>甲</font> *丙*\n- 乙 <!-- 丁 -->", _ -> ""))
                .isEqualTo(new Converted("- 甲 *丙*\n- 乙", List.of("<font>")));
        assertThat(HtmlToMarkdown.ofMarkdown(
                        "![甲](a.png) ![乙](b.png)", address -> address.equals("a.png") ? "/files/a" : ""))
                .isEqualTo(new Converted("![甲](/files/a) 乙", List.of("<img>")));
        assertThat(HtmlToMarkdown.ofMarkdown("甲 <u style='a'>乙</u>", _ -> ""))
                .isEqualTo(new Converted("甲 <u>乙</u>", List.of("<u style>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a _b ", "[", "1. "})
    void deepMarkdownEnds(String piece) {
        String markdown = piece.repeat(10_000 / piece.length()) + "<b>甲</b>";
        assertThat(HtmlToMarkdown.ofMarkdown(markdown, _ -> "").markdown())
                .contains("甲")
                .doesNotContain("<b>");
    }
}
