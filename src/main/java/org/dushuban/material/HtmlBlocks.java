package org.dushuban.material;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Paragraphs, lists, quotations and what else stands below each other, from HTML to Markdown. */
final class HtmlBlocks {

    /** Lists and quotations inside each other: each line repeats the marks of all of them. */
    private static final int MOST_NESTED = 8;

    private enum Kind {
        WORDS,
        HEADING,
        RULE,
        CODE,
        LIST,
        QUOTE,
        TABLE
    }

    /** @param mark what the items of a list begin with; a blank for all else */
    private record Block(Kind kind, String text, char mark) {

        Block(Kind kind, String text) {
            this(kind, text, ' ');
        }
    }

    /** What a line without a mark of its own would continue. */
    private static final Set<Kind> OPEN = EnumSet.of(Kind.WORDS, Kind.LIST, Kind.QUOTE);

    private final HtmlWords words;
    private final HtmlLosses losses;

    HtmlBlocks(HtmlWords words, HtmlLosses losses) {
        this.words = words;
        this.losses = losses;
    }

    String write(Element body) {
        return join(new Level(0, 0).blocks(body.childNodes()), false);
    }

    private static String join(List<Block> blocks, boolean tight) {
        StringBuilder text = new StringBuilder();
        Block before = null;
        for (Block block : blocks) {
            if (before != null) {
                text.append(tight && !wantsGap(before, block) ? "\n" : "\n\n");
            }
            text.append(block.text());
            before = block;
        }
        return text.toString();
    }

    /** Whether a block would be taken for a part of the one before without an empty line between them. */
    private static boolean wantsGap(Block before, Block next) {
        if (before.kind() == Kind.TABLE) {
            return true;
        }
        return switch (next.kind()) {
            case WORDS, TABLE -> OPEN.contains(before.kind());
            case LIST -> before.kind() == Kind.WORDS && !interrupts(next);
            case QUOTE -> before.kind() == Kind.QUOTE;
            case HEADING, RULE, CODE -> false;
        };
    }

    /** Only a list that begins with words, and with the number one if it is numbered, ends a paragraph. */
    private static boolean interrupts(Block list) {
        String first = list.text().lines().findFirst().orElse("");
        return first.contains(" ") && (list.mark() == '-' || list.mark() == '+' || first.startsWith("1" + list.mark()));
    }

    private static String indented(String text, String first, String others) {
        StringBuilder lines = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String mark = lines.isEmpty() ? first : others;
            lines.append(lines.isEmpty() ? "" : "\n").append(line.isEmpty() ? mark.stripTrailing() : mark + line);
        }
        return lines.toString();
    }

    private static boolean holdsBlock(Node node) {
        return node instanceof Element element
                && !HtmlLosses.isLeftOut(element)
                && element.stream().anyMatch(HtmlLosses::isBlock);
    }

    private static boolean isBlank(Node node) {
        return !(node instanceof Element) && !(node instanceof TextNode text && !text.isBlank());
    }

    /** One level of nesting. */
    private final class Level {

        private final int depth;
        private final int nested;
        private final List<Block> blocks = new ArrayList<>();

        Level(int depth, int nested) {
            this.depth = depth;
            this.nested = nested;
        }

        List<Block> blocks(List<Node> nodes) {
            List<Node> line = new ArrayList<>();
            for (Node node : nodes) {
                if (holdsBlock(node)) {
                    paragraph(line);
                    line.clear();
                    add((Element) node);
                } else {
                    line.add(node);
                }
            }
            paragraph(line);
            return blocks;
        }

        private List<Block> below(Element element) {
            return new Level(depth + 1, nested).blocks(element.childNodes());
        }

        private List<Block> nested(Element element) {
            return new Level(depth + 1, nested + 1).blocks(element.childNodes());
        }

        private void paragraph(List<Node> nodes) {
            put(Kind.WORDS, words.lines(nodes));
        }

        private void put(Kind kind, String text) {
            if (!text.isEmpty()) {
                blocks.add(new Block(kind, text));
            }
        }

        private void add(Element element) {
            losses.note(element);
            losses.opened(element);
            if (depth >= HtmlWords.DEEPEST) {
                losses.whole(element);
                put(Kind.WORDS, MarkdownText.escape(element.text()));
                return;
            }
            switch (element.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
                case "hr" -> put(Kind.RULE, "***");
                case "pre" -> code(element.wholeText());
                case "table" -> table(element);
                case "ul", "ol", "menu", "dir" -> list(element);
                case "blockquote" -> quotation(element);
                default -> blocks.addAll(below(element));
            }
        }

        private void heading(Element element) {
            int level = element.normalName().charAt(1) - '0';
            String text = words.lines(element.childNodes());
            if (text.contains("\n") && level <= 2 && !holdsBlockInside(element)) {
                put(Kind.WORDS, text + "\n" + (level == 1 ? "===" : "---"));
                return;
            }
            String line = words.line(element.childNodes());
            // hashes at the end would be taken for the closing ones
            String closed = line.endsWith("#") ? line.substring(0, line.length() - 1) + "\\#" : line;
            put(Kind.HEADING, ("#".repeat(level) + " " + closed).stripTrailing());
        }

        private boolean holdsBlockInside(Element element) {
            return element.childNodes().stream().anyMatch(HtmlBlocks::holdsBlock);
        }

        private void code(String text) {
            String fence = HtmlWords.fence(text, 3);
            String lines = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
            put(Kind.CODE, fence + "\n" + lines + fence);
        }

        private void quotation(Element element) {
            if (nested >= MOST_NESTED) {
                losses.whole(element);
                blocks.addAll(below(element));
            } else {
                put(Kind.QUOTE, indented(join(nested(element), false), "> ", "> "));
            }
        }

        private void table(Element element) {
            element.children().stream()
                    .filter(part -> part.normalName().equals("caption"))
                    .forEach(caption -> put(Kind.WORDS, words.lines(caption.childNodes())));
            put(Kind.TABLE, new HtmlTable(words, losses).write(element));
        }

        private void list(Element element) {
            if (nested >= MOST_NESTED) {
                losses.whole(element);
                blocks.addAll(below(element));
                return;
            }
            List<List<Block>> items = items(element);
            boolean numbered = element.normalName().equals("ol");
            boolean loose = element.children().stream()
                    .flatMap(item -> item.children().stream())
                    .anyMatch(child -> child.normalName().equals("p"));
            char mark = numbered ? other('.', ')') : other('-', '+');
            List<String> texts = new ArrayList<>();
            int number = numbered ? start(element) : 0;
            for (List<Block> item : items) {
                String first = (numbered ? String.valueOf(number++) : "") + mark + " ";
                texts.add(indented(join(item, !loose), first, " ".repeat(first.length())));
            }
            if (!texts.isEmpty()) {
                blocks.add(new Block(Kind.LIST, String.join(loose ? "\n\n" : "\n", texts), mark));
            }
        }

        /** A list right after one of the same kind has another mark, or they would be one. */
        private char other(char usual, char second) {
            return !blocks.isEmpty() && blocks.getLast().mark() == usual ? second : usual;
        }

        private List<List<Block>> items(Element list) {
            List<List<Block>> items = new ArrayList<>();
            for (Node node : list.childNodes()) {
                if (node instanceof Element item && item.normalName().equals("li")) {
                    losses.note(item);
                    items.add(new ArrayList<>(nested(item)));
                } else if (!isBlank(node)) {
                    // not allowed there, and often written: it belongs to the item before
                    if (items.isEmpty()) {
                        items.add(new ArrayList<>());
                    }
                    items.getLast().addAll(new Level(depth + 1, nested + 1).blocks(List.of(node)));
                }
            }
            return items;
        }

        private static int start(Element list) {
            String start = list.attr("start");
            return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
        }
    }
}
