package org.dushuban.material;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;

/**
 * A Markdown text cut into sections and passages. Every heading, of whatever level, begins a section; every paragraph,
 * list, quotation and table is one passage.
 */
public record MaterialText(List<Section> sections) {

    /** Sections are numbered by us, so a number that the author typed is left out. */
    private static final Pattern OWN_NUMBER = Pattern.compile(
            "^(第[一二三四五六七八九十百]+[章节](?:\\s+|$)" + "|[一二三四五六七八九十百]+[、．]\\s*" + "|\\d{1,3}[.、．](?!\\d)\\s*)");

    /**
     * @param number from 1; 0 for what comes before the first heading
     * @param heading without marks and without a number; empty for section 0
     */
    public record Section(int number, String heading, List<Block> blocks) {}

    /**
     * @param place through the whole text, from 0
     * @param number within the section, from 1
     * @param html safe on any page
     * @param text the words alone
     */
    public record Block(int place, int section, int number, String html, String text) {}

    public MaterialText {
        sections = List.copyOf(sections);
    }

    public static MaterialText of(String markdown) {
        Cutter cutter = new Cutter();
        for (Node node = Markdown.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            cutter.take(node);
        }
        return new MaterialText(cutter.finish());
    }

    /** The passages of all sections in their order. */
    public List<Block> blocks() {
        return sections.stream().flatMap(section -> section.blocks().stream()).toList();
    }

    private static final class Cutter {

        private final List<Section> sections = new ArrayList<>();
        private List<Block> blocks = new ArrayList<>();
        private String heading = "";
        private int number;
        private int place;

        void take(Node node) {
            switch (node) {
                case Heading next -> begin(MarkdownText.toPlain(next));
                case ThematicBreak _, HtmlBlock _, LinkReferenceDefinition _ -> {
                    // nothing to read
                }
                default -> add(node);
            }
        }

        List<Section> finish() {
            if (number > 0 || !blocks.isEmpty()) {
                sections.add(new Section(number, heading, List.copyOf(blocks)));
            }
            return sections;
        }

        private void begin(String text) {
            finish();
            blocks = new ArrayList<>();
            String unnumbered = OWN_NUMBER.matcher(text).replaceFirst("");
            // one that is nothing but its number stays as it is
            heading = unnumbered.isBlank() ? text : unnumbered;
            number++;
        }

        private void add(Node node) {
            String html = Markdown.toSafeHtml(node);
            if (!html.isEmpty()) {
                blocks.add(new Block(place++, number, blocks.size() + 1, html, MarkdownText.toPlain(node)));
            }
        }
    }
}
