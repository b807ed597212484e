package org.dushuban.shell;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The markup of a tree of Flow's elements, as the client would build it: no properties, and nothing of what is hidden. */
final class Drawing {

    private Drawing() {}

    static Stream<Node> of(Element element) {
        if (element.isTextNode()) {
            return Stream.of(new TextNode(element.getText()));
        }
        return element.isVisible() ? Stream.of(drawn(element)) : Stream.empty();
    }

    private static Node drawn(Element element) {
        org.jsoup.nodes.Element copy = new org.jsoup.nodes.Element(element.getTag());
        element.getAttributeNames().forEach(name -> copy.attr(name, element.getAttribute(name)));
        List<Node> inside = element.getChildren().flatMap(Drawing::of).toList();
        return copy.appendChildren(inside);
    }
}
