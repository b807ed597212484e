package org.dushuban.material;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown as HTML that is safe on any page, whoever wrote it: CommonMark with GitHub's tables, then an allow list of
 * elements. Script, styles, forms, frames, pictures from other servers and addresses that run something never come out.
 */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    /** Only kept pictures: one elsewhere would tell others who reads what, and a page of our own would be built for each. */
    private static final Pattern OWN_PICTURE = Pattern.compile(Picture.FOLDER + "[\\w.-]+");

    /** What comes out, whether Markdown made it or a person wrote it. */
    static final Set<String> ELEMENTS = Set.of(
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

    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements(ELEMENTS.toArray(String[]::new))
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,6}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src")
            .matching(OWN_PICTURE)
            .onElements("img")
            .allowAttributes("alt", "title")
            .onElements("img")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private Markdown() {}

    public static String toSafeHtml(String markdown) {
        return toSafeHtml(parse(markdown));
    }

    static boolean isOwnPicture(String address) {
        return OWN_PICTURE.matcher(address).matches();
    }

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    static String toSafeHtml(Node node) {
        return SAFE.sanitize(toRawHtml(node)).strip();
    }

    /** With whatever HTML the author wrote: for nobody to see. */
    static String toRawHtml(Node node) {
        return RENDERER.render(node);
    }
}
