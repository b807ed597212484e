package org.dushuban.material;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.node.Node;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * HTML of other programs as Markdown that shows the same: paragraphs, headings, lists, quotations, tables, code, links,
 * pictures and the marks inside a line. What Markdown cannot say, such as colours, is left out and named; no piece of the
 * HTML itself comes through. Underlining, strokes and raised or lowered letters, for which Markdown has no marks, become
 * the bare elements that {@link Markdown} lets pass.
 */
public final class HtmlToMarkdown {

    /** More than any text of a question has; parsing takes the square of it where tables stand in tables. */
    private static final int MOST_TAGS = 5_000;

    /** Far more than a person writes into each other; parsing takes the square of that, and so do lists in lists. */
    private static final int DEEPEST = 500;

    /** What is never closed, or need not be. */
    private static final Set<String> UNCLOSED = Set.of("br", "img", "hr", "p", "li", "td", "th", "tr", "col", "wbr");

    private static final int LONGEST_NAME = 20;

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
     * The same in Markdown; of HTML with thousands of elements, or hundreds of them in each other, the words alone.
     *
     * @param pictures the address here of a picture, given its address there; empty where there is none
     */
    public static Converted convert(String html, UnaryOperator<String> pictures) {
        if (html.chars().filter(c -> c == '<').count() > MOST_TAGS || mostOpen(html) > DEEPEST) {
            return words(html);
        }
        HtmlLosses losses = new HtmlLosses();
        HtmlBlocks blocks = new HtmlBlocks(new HtmlWords(pictures, losses), losses);
        String markdown = blocks.write(Jsoup.parseBodyFragment(html).body());
        return new Converted(markdown, losses.names());
    }

    /**
     * Markdown of another program without the HTML in it. Where there is none, and no picture from elsewhere, it stays as it
     * is, character by character.
     *
     * @param pictures the address here of a picture, given its address there; empty where there is none
     */
    public static Converted ofMarkdown(String markdown, UnaryOperator<String> pictures) {
        if (!mayHoldHtml(markdown)) {
            return new Converted(markdown, List.of());
        }
        Node document = Markdown.parse(markdown);
        return RawHtml.isIn(document)
                ? convert(Markdown.toRawHtml(document), pictures)
                : new Converted(markdown, List.of());
    }

    /** Whether {@link #ofMarkdown} has to parse a text, which takes long, and cannot just leave it. */
    public static boolean mayHoldHtml(String markdown) {
        return RawHtml.isPossible(markdown);
    }

    /** The words alone. */
    public static Converted words(String html) {
        String words = Parser.unescapeEntities(withoutTags(html), false);
        return new Converted(MarkdownText.escape(words), List.of("<…>"));
    }

    /** How many elements are open at once at most, as far as that can be told without parsing. */
    private static int mostOpen(String html) {
        Map<String, Integer> open = new HashMap<>();
        int depth = 0;
        int most = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            boolean closes = html.startsWith("/", at + 1);
            String name = name(html, at + (closes ? 2 : 1));
            if (!name.isEmpty() && !UNCLOSED.contains(name)) {
                // what was not opened closes nothing
                int before = open.getOrDefault(name, 0);
                int change = closes ? Math.max(-1, -before) : 1;
                open.put(name, before + change);
                depth += change;
                most = Math.max(most, depth);
            }
        }
        return most;
    }

    private static String name(String html, int from) {
        int to = from;
        while (to < html.length() && to - from < LONGEST_NAME && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        return html.substring(from, to).toLowerCase(Locale.ROOT);
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
