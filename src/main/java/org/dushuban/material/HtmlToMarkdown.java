package org.dushuban.material;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * HTML of other programs as Markdown that shows the same: paragraphs, headings, lists, quotations, tables, code, links,
 * pictures and the marks inside a line. What Markdown cannot say, such as colours, is left out and named; no piece of the
 * HTML itself comes through. Underlining, strokes and raised or lowered letters, for which Markdown has no marks, become
 * the bare elements that {@link Markdown} lets pass.
 */
public final class HtmlToMarkdown {

    /** More than any text of a question has; parsing takes the square of it where tables stand in tables. */
    private static final int MOST_TAGS = 5_000;

    /** Deeper than anything a person writes; the lines of a list within lists are as long as it is deep. */
    private static final int DEEPEST = 100;

    /**
     * @param lost what could not be kept, each once, as one would look for it in the HTML: {@code <font>} or
     *     {@code <span style>}
     */
    public record Converted(String markdown, List<String> lost) {

        public Converted {
            lost = List.copyOf(lost);
        }
    }

    private HtmlToMarkdown() {}

    /**
     * The same in Markdown; of HTML with thousands of elements, or a hundred of them in each other, the words alone.
     *
     * @param pictures the address here of a picture, given its address there; empty where there is none
     */
    public static Converted convert(String html, UnaryOperator<String> pictures) {
        if (html.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            return words(html);
        }
        Element body = Jsoup.parseBodyFragment(html).body();
        if (isDeep(body)) {
            return words(html);
        }
        HtmlLosses losses = new HtmlLosses();
        HtmlBlocks blocks = new HtmlBlocks(new HtmlWords(pictures, losses), losses);
        String markdown = blocks.write(body);
        return new Converted(markdown, losses.names());
    }

    private static boolean isDeep(Element body) {
        NodeFilter shallow = (_, depth) ->
                depth > DEEPEST ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        return NodeTraversor.filter(shallow, body) == NodeFilter.FilterResult.STOP;
    }

    private static Converted words(String html) {
        String words = Parser.unescapeEntities(withoutTags(html), false);
        return new Converted(MarkdownText.escape(words), List.of("<…>"));
    }

    private static String withoutTags(String html) {
        StringBuilder words = new StringBuilder();
        boolean inTag = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            inTag = c == '<' || inTag && c != '>';
            if (!inTag) {
                words.append(c == '>' ? ' ' : c);
            }
        }
        return words.toString();
    }
}
