package org.dushuban.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownTest {

    private static final Set<String> HARMLESS = Set.of(
            "p",
            "br",
            "hr",
            "strong",
            "em",
            "b",
            "i",
            "u",
            "s",
            "sub",
            "sup",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "a",
            "img");
    private static final Set<String> HARMLESS_ATTRIBUTES =
            Set.of("href", "rel", "src", "alt", "title", "start", "align");

    static List<String> payloads() {
        return List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
                "[点这里](javascript:alert(1))",
                "[点这里](JaVaScRiPt:alert(1))",
                "[点这里](java&#10;script:alert(1))",
                "[点这里](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[点这里](vbscript:msgbox(1))",
                "![图](javascript:alert(1))",
                "![图](https://elsewhere.example/pixel.png)",
                "![图](//elsewhere.example/pixel.png)",
                "![图](/\\elsewhere.example/pixel.png)",
                "<iframe src=\"https://elsewhere.example\"></iframe>",
                "<object data=\"x.swf\"></object><embed src=\"x.swf\">",
                "<form action=\"https://elsewhere.example\"><input name=password></form>",
                "<style>body{display:none}</style>",
                "<p style=\"background:url(javascript:alert(1))\">文</p>",
                "<a href=\"javascript:alert(1)\" onclick=\"alert(2)\">文</a>",
                "<base href=\"https://elsewhere.example/\">",
                "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
                "<link rel=stylesheet href=\"https://elsewhere.example/x.css\">",
                "<details open ontoggle=alert(1)>文</details>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
                "<video><source onerror=\"alert(1)\"></video>",
                "<template><img src=x onerror=alert(1)></template>",
                "```html\n<script>alert(1)</script>\n```",
                "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<a href=\"https://good.example\" target=_blank>文</a>",
                "<div id=content class=ds-app>文</div>",
                "[a]: javascript:alert(1)\n\n[a]",
                "<https://good.example/><javascript:alert(1)>",
                "<img src=\"/files/x\" onload=alert(1)>",
                "<img src='/files/x' style='position:fixed;inset:0'>",
                "<img srcset=\"https://elsewhere.example/p.png 2x\" src=\"/files/x\">",
                "<image src=x onerror=alert(1)>",
                "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
                "<img src=\"/files/../../logout\" alt='\"><script>alert(1)</script>'>",
                "![\" onerror=\"alert(1)](/files/x)",
                "![图](/files/x \"\\\" onerror=\\\"alert(1)\")",
                "![图](/files/x\"onerror=\"alert(1))",
                "![图](http:/files/x)",
                "![图](/%5celsewhere.example/pixel.png)",
                "![图](///elsewhere.example/pixel.png)",
                "![图][1]\n\n[1]: javascript:alert(1)",
                "[![图](x)](javascript:alert(1))",
                "[点](<javascript:alert(1)>)",
                "[点](&#106;avascript:alert(1))",
                "[点](\u0001javascript:alert(1))",
                "[点](feed:javascript:alert(1))",
                "[点](//elsewhere.example)",
                "<a href=\"jav&#x09;ascript:alert(1)\">文</a>",
                "<a href=\"&#1;javascript:alert(1)\">文</a>",
                "<table background=\"javascript:alert(1)\"><tr><td style=\"x:expression(alert(1))\">文</td></tr></table>",
                "<td><script>alert(1)</script></td>",
                "<p/onclick=alert(1)>文</p>",
                "<a/href=\"javascript:alert(1)\">文",
                "<<b>script>alert(1)</b></script>",
                "<b <script>alert(1)</script>0",
                "<textarea><img src=x onerror=alert(1)></textarea>",
                "<title><a href=\"</title><img src=x onerror=alert(1)>\">",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<select><template><script>alert(1)</script></template></select>",
                "<marquee onstart=alert(1)>文</marquee>",
                "<input autofocus onfocus=alert(1)>",
                "<button formaction=javascript:alert(1)>文</button>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php echo 1 ?><script>alert(1)</script>",
                "`<img src=x onerror=alert(1)>` 与 ``` <script>alert(1)</script> ```");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void nothingThatRunsComesOut(String payload) {
        assertHarmless(Markdown.toSafeHtml(payload));
        assertHarmless(MaterialText.of(payload).blocks().stream()
                .map(MaterialText.Block::html)
                .reduce("", String::concat));
    }

    @Test
    void textKeepsItsShape() {
        String html = Markdown.toSafeHtml("**重点** 和 _强调_\n\n- 一\n- 二\n\n> 引文\n\n| 年 | 事 |\n|---|---|\n| 1921 | 一大 |");

        assertThat(html).contains("<strong>重点</strong>", "<em>强调</em>", "<li>一</li>", "<blockquote>", "<td>1921</td>");
    }

    @Test
    void linksLeadOutWithoutTellingWhereFrom() {
        assertThat(Markdown.toSafeHtml("[人民网](https://people.example/a?b=1&c=2)"))
                .contains("href=\"https://people.example/a?b&#61;1&amp;c&#61;2\"")
                .contains("noopener", "noreferrer");
    }

    @Test
    void picturesOfThisServerAreShown() {
        assertThat(Markdown.toSafeHtml("![会址](/files/site.jpg)")).contains("src=\"/files/site.jpg\"", "alt=\"会址\"");
    }

    @Test
    void plainTextHasTheWordsAlone() {
        assertThat(MarkdownText.toPlain("# 标题\n\n**重**点 `码`\n下一行\n\n- 一\n- 二 <b>三</b>"))
                .isEqualTo("标题 重点 码 下一行 一 二 三");
        assertThat(MarkdownText.toPlain("3 < 5 且 a*b")).isEqualTo("3 < 5 且 a*b");
    }

    static void assertHarmless(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            assertThat(element.normalName()).isIn(element.normalName().equals("body") ? Set.of("body") : HARMLESS);
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).isIn(HARMLESS_ATTRIBUTES);
            }
            assertThat(element.attr("href").toLowerCase(Locale.ROOT))
                    .matches("|(https?://|mailto:|/(?![/\\\\])).*|[^:]*");
            assertThat(element.attr("src")).matches("|/[^/\\\\].*");
        }
    }
}
