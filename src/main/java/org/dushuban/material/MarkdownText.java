package org.dushuban.material;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Between Markdown and the words alone. */
public final class MarkdownText {

    private MarkdownText() {}

    /** The words of a Markdown text on one line, without its marks: for lists, titles and comparisons. */
    public static String toPlain(String markdown) {
        // most texts of a bank hold no mark, and to parse is many times the work
        return MarkdownEscapes.isPlain(markdown) ? collapsed(markdown) : toPlain(Markdown.parse(markdown));
    }

    /**
     * Markdown that shows these very characters, line by line; an empty line begins a paragraph. Runs of blanks count as
     * one blank, and the character zero, which Markdown does not know, comes out as U+FFFD.
     */
    public static String escape(String plain) {
        StringBuilder markdown = new StringBuilder(plain.length() + 8);
        String between = "";
        for (String line : plain.lines().map(MarkdownEscapes::strip).toList()) {
            if (line.isEmpty()) {
                between = markdown.isEmpty() ? "" : "\n\n";
            } else {
                markdown.append(between).append(MarkdownEscapes.line(MarkdownEscapes.inline(line)));
                between = "\\\n";
            }
        }
        return markdown.toString();
    }

    static String toPlain(Node node) {
        Collector words = new Collector();
        node.accept(words);
        return words.line();
    }

    private static String collapsed(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // what regular expressions call white space
            boolean space = c == ' ' || c >= '\t' && c <= '\r';
            if (!space) {
                line.append(c);
            } else if (!gap) {
                line.append(' ');
            }
            gap = space;
        }
        return line.toString().strip();
    }

    private static final class Collector extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();

        String line() {
            return collapsed(text.toString());
        }

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock node) {
            text.append(node.getLiteral()).append(' ');
        }

        @Override
        public void visit(IndentedCodeBlock node) {
            text.append(node.getLiteral()).append(' ');
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(Paragraph node) {
            visitChildren(node);
            text.append(' ');
        }

        @Override
        public void visit(Heading node) {
            visitChildren(node);
            text.append(' ');
        }

        @Override
        public void visit(ListItem node) {
            visitChildren(node);
            text.append(' ');
        }
    }
}
