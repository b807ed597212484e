package org.dushuban.material;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What stands inside paragraphs, headings and cells, from HTML to Markdown. */
final class HtmlWords {

    /** Deeper than anybody writes; below it the words alone are taken. */
    static final int DEEPEST = 64;

    /** A line break that is meant, until a piece is finished: whitespace of the text never becomes this character. */
    private static final char BREAK = '\r';

    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern OUTWARD = Pattern.compile("(?:https?|mailto):.*", Pattern.DOTALL);

    private static final Map<String, String> BARE =
            Map.of("u", "u", "ins", "u", "s", "s", "del", "s", "strike", "s", "sub", "sub", "sup", "sup");

    private final UnaryOperator<String> pictures;
    private final HtmlLosses losses;

    HtmlWords(UnaryOperator<String> pictures, HtmlLosses losses) {
        this.pictures = pictures;
        this.losses = losses;
    }

    /** The lines of a paragraph, none of which begins a block; empty if there is nothing to see. */
    String lines(List<? extends Node> nodes) {
        return pieces(nodes, false).collect(Collectors.joining("\\\n"));
    }

    /** All on one line, as headings and cells want it. */
    String line(List<? extends Node> nodes) {
        return pieces(nodes, true).collect(Collectors.joining("<br>"));
    }

    private Stream<String> pieces(List<? extends Node> nodes, boolean oneLine) {
        Run run = new Run(oneLine, false, 0);
        run.addAll(nodes);
        String written = trim(run.out);
        return written.isEmpty()
                ? Stream.empty()
                : Stream.of(written.split(String.valueOf(BREAK))).map(HtmlWords::finished);
    }

    private static String finished(String piece) {
        return piece.lines()
                .map(MarkdownEscapes::strip)
                .filter(line -> !line.isEmpty())
                .map(MarkdownEscapes::line)
                .collect(Collectors.joining("\n"));
    }

    /** Without the whitespace and breaks around it. */
    private static String trim(CharSequence written) {
        int from = 0;
        int to = written.length();
        while (from < to && isSpace(written.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(written.charAt(to - 1))) {
            to--;
        }
        return written.subSequence(from, to).toString();
    }

    /** What HTML calls whitespace. */
    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == BREAK;
    }

    /** Without the characters that browsers leave out of an address. */
    private static String cleaned(String address) {
        StringBuilder plain = new StringBuilder(address.length());
        address.chars().filter(c -> c >= ' ' && c != 0x7F).forEach(c -> plain.append((char) c));
        return plain.toString().strip();
    }

    private static boolean isSafe(String address) {
        String plain = address.toLowerCase(Locale.ROOT);
        return !SCHEME.matcher(plain).matches() || OUTWARD.matcher(plain).matches();
    }

    private static String destination(String address) {
        StringBuilder escaped = new StringBuilder();
        boolean bare = !address.isEmpty();
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '\\' || c == '<' || c == '>' || c == '&') {
                escaped.append('\\');
            }
            escaped.append(c);
            bare &= c != ' ' && "()<>".indexOf(c) < 0;
        }
        return bare ? escaped.toString() : "<" + escaped + ">";
    }

    private static int longestRun(String text, char of) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == of ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** A fence of backticks that nothing in the text closes. */
    static String fence(String text, int least) {
        return "`".repeat(Math.max(least, longestRun(text, '`') + 1));
    }

    /** One stretch of text with the marks in it, growing to its right. */
    private final class Run {

        private final StringBuilder out = new StringBuilder();
        private final boolean oneLine;
        private final boolean inLink;
        private final int depth;

        Run(boolean oneLine, boolean inLink, int depth) {
            this.oneLine = oneLine;
            this.inLink = inLink;
            this.depth = depth;
        }

        void addAll(List<? extends Node> nodes) {
            nodes.forEach(this::add);
        }

        private void add(Node node) {
            if (node instanceof TextNode text) {
                words(text.getWholeText());
            } else if (node instanceof Element element) {
                losses.note(element);
                if (!HtmlLosses.isLeftOut(element)) {
                    element(element);
                }
            }
        }

        private void element(Element element) {
            switch (element.normalName()) {
                case "br" -> out.append(BREAK);
                case "img" -> picture(element);
                case "a" -> link(element);
                case "strong", "b" -> emphasis(inner(element, inLink), "**", "strong");
                case "em", "i", "var", "cite", "dfn" -> emphasis(inner(element, inLink), "*", "em");
                case "code", "kbd", "samp", "tt" -> code(element.wholeText());
                case "u", "ins", "s", "del", "strike", "sub", "sup" ->
                    around(inner(element, inLink), "<" + BARE.get(element.normalName()) + ">");
                case "q" -> around(inner(element, inLink), "“");
                default -> within(element);
            }
        }

        /** Of no meaning in a line by itself; a block in a cell stands on a line of its own. */
        private void within(Element element) {
            boolean block = HtmlLosses.isBlock(element);
            if (block) {
                losses.flattened(element);
                newLine();
            }
            out.append(inner(element, inLink));
            if (block) {
                newLine();
            }
        }

        private void newLine() {
            if (!endsWith(BREAK)) {
                out.append(BREAK);
            }
        }

        private String inner(Element element, boolean link) {
            Run run = new Run(oneLine, link, depth + 1);
            if (depth < DEEPEST) {
                run.addAll(element.childNodes());
            } else {
                losses.whole(element);
                run.words(element.text());
            }
            return run.out.toString();
        }

        /** A stretch of whitespace that holds a line break is one line break; another one stays as it is. */
        private void words(String text) {
            StringBuilder words = new StringBuilder(text.length());
            int i = 0;
            while (i < text.length()) {
                int from = i;
                boolean newLine = false;
                while (i < text.length() && isSpace(text.charAt(i))) {
                    newLine |= text.charAt(i) == '\n' || text.charAt(i) == BREAK;
                    i++;
                }
                words.append(newLine ? oneLine ? " " : "\n" : text.substring(from, i));
                if (i < text.length()) {
                    words.append(text.charAt(i++));
                }
            }
            out.append(MarkdownEscapes.inline(words.toString()));
        }

        /** By Markdown's marks where they are sure to be read as such, next to letters; else by the element. */
        private void emphasis(String inner, String mark, String element) {
            String core = trim(inner);
            boolean sure = !core.isEmpty()
                    && Character.isLetterOrDigit(core.codePointAt(0))
                    && Character.isLetterOrDigit(core.codePointBefore(core.length()))
                    && !endsWith('*');
            around(inner, sure ? mark : "<" + element + ">");
        }

        /** Puts the marks around the words, not around the blanks at their ends. */
        private void around(String inner, String mark) {
            String core = trim(inner);
            int from = inner.indexOf(core);
            String closing = mark.startsWith("<") ? "</" + mark.substring(1) : mark.equals("“") ? "”" : mark;
            out.append(inner, 0, from);
            if (!core.isEmpty()) {
                out.append(mark).append(core).append(closing);
            }
            out.append(inner, from + core.length(), inner.length());
        }

        private void code(String text) {
            String words = text.replace('\n', ' ').replace('\r', ' ');
            if (words.isEmpty()) {
                return;
            }
            if (endsWith('`')) {
                out.append("<code>").append(MarkdownEscapes.inline(words)).append("</code>");
                return;
            }
            String ticks = fence(words, 1);
            boolean padded = words.startsWith("`")
                    || words.endsWith("`")
                    || words.startsWith(" ") && words.endsWith(" ") && !words.isBlank();
            String pad = padded ? " " : "";
            out.append(ticks).append(pad).append(words).append(pad).append(ticks);
        }

        private void link(Element element) {
            String address = cleaned(element.attr("href"));
            String inner = inner(element, true);
            if (inLink || !element.hasAttr("href")) {
                out.append(inner);
            } else if (isSafe(address)) {
                if (endsWith('!')) {
                    out.insert(out.length() - 1, '\\');
                }
                out.append('[')
                        .append(inner)
                        .append("](")
                        .append(destination(address))
                        .append(')');
            } else {
                losses.whole(element);
                out.append(inner);
            }
        }

        private void picture(Element element) {
            String address = cleaned(pictures.apply(element.attr("src")));
            if (address.isEmpty()) {
                losses.whole(element);
                words(element.attr("alt").strip());
                return;
            }
            out.append("![");
            words(element.attr("alt").strip());
            out.append("](").append(destination(address));
            String title = element.attr("title").strip();
            if (!title.isEmpty()) {
                out.append(" \"");
                int from = out.length();
                words(title);
                out.replace(from, out.length(), out.substring(from).replace("\"", "\\\""));
                out.append('"');
            }
            out.append(')');
        }

        private boolean endsWith(char c) {
            return !out.isEmpty() && out.charAt(out.length() - 1) == c;
        }
    }
}
