package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of an XML document with all that is in it.
 *
 * @param name without its prefix
 * @param attributes by name without a prefix
 * @param line where its tag ends, from 1
 */
record XmlElement(String name, Map<String, String> attributes, List<XmlNode> children, int line) implements XmlNode {

    /** The value of an attribute; empty where it has none of that name. */
    String attribute(String called) {
        return attributes.getOrDefault(called, "");
    }

    /** The elements right in it. */
    List<XmlElement> elements() {
        // asked many times of every question of a file, for which a stream takes too long
        List<XmlElement> elements = new ArrayList<>(children.size());
        for (XmlNode child : children) {
            if (child instanceof XmlElement element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** Whether there is one right in it. */
    boolean hasElements() {
        for (XmlNode child : children) {
            if (child instanceof XmlElement) {
                return true;
            }
        }
        return false;
    }

    /** Those of that name. */
    List<XmlElement> all(String called) {
        List<XmlElement> all = new ArrayList<>();
        for (XmlNode child : children) {
            if (child instanceof XmlElement element && element.name.equals(called)) {
                all.add(element);
            }
        }
        return all;
    }

    /** The first one of that name. */
    Optional<XmlElement> first(String called) {
        for (XmlNode child : children) {
            if (child instanceof XmlElement element && element.name.equals(called)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** All text in it, however deep. */
    String text() {
        if (children.size() == 1 && children.getFirst() instanceof XmlText(String only)) {
            return only;
        }
        StringBuilder text = new StringBuilder();
        gather(text);
        return text.toString();
    }

    private void gather(StringBuilder text) {
        for (XmlNode child : children) {
            switch (child) {
                case XmlText(String words) -> text.append(words);
                case XmlElement element -> element.gather(text);
            }
        }
    }
}
