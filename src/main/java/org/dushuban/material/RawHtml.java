package org.dushuban.material;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/** Whether a Markdown text holds what would vanish when it is shown: elements of HTML, and pictures that are not kept here. */
final class RawHtml extends AbstractVisitor {

    /** What {@link HtmlToMarkdown} writes itself, for want of a mark. */
    private static final Set<String> BARE = Stream.of("strong", "em", "code", "u", "s", "sub", "sup", "br")
            .flatMap(name -> Stream.of("<" + name + ">", "</" + name + ">"))
            .collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST_BARE = "</strong>".length();

    private boolean found;

    private RawHtml() {}

    /** Whether it is worth parsing: false where nothing looks like an element but those, or like a picture from elsewhere. */
    static boolean isPossible(String markdown) {
        for (int at = markdown.indexOf('<'); at >= 0; at = markdown.indexOf('<', at + 1)) {
            char next = at + 1 < markdown.length() ? markdown.charAt(at + 1) : ' ';
            boolean begins = next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z' || "/!?".indexOf(next) >= 0;
            int end = Math.min(markdown.length(), at + LONGEST_BARE);
            int close = begins ? markdown.substring(at, end).indexOf('>') : 0;
            if (begins && (close < 0 || !BARE.contains(markdown.substring(at, at + close + 1)))) {
                return true;
            }
        }
        for (int at = markdown.indexOf("!["); at >= 0; at = markdown.indexOf("![", at + 1)) {
            int address = markdown.indexOf("](", at) + 2;
            int end = address + Picture.ADDRESS_LENGTH;
            if (address < 2
                    || end > markdown.length()
                    || Picture.hashIn(markdown.substring(address, end)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    static boolean isIn(Node document) {
        RawHtml raw = new RawHtml();
        document.accept(raw);
        return raw.found;
    }

    @Override
    public void visit(HtmlBlock block) {
        found = true;
    }

    @Override
    public void visit(HtmlInline element) {
        found |= !BARE.contains(element.getLiteral());
    }

    @Override
    public void visit(Image picture) {
        found |= Picture.hashIn(picture.getDestination()).isEmpty();
        visitChildren(picture);
    }
}
