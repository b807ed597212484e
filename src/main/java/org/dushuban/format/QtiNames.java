package org.dushuban.format;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The elements of QTI 3 under the names that they have in QTI 2. */
final class QtiNames {

    private static final String PREFIX = "qti-";

    private QtiNames() {}

    /** The same with all that is in it; an element of QTI 2 as it is. */
    static XmlElement ofTwo(XmlElement element) {
        return element.name().startsWith(PREFIX) ? renamed(element) : element;
    }

    private static XmlElement renamed(XmlElement element) {
        String name = element.name();
        List<XmlNode> children = element.children().stream()
                .map(child -> child instanceof XmlElement inner ? renamed(inner) : child)
                .toList();
        return new XmlElement(
                name.startsWith(PREFIX) ? camel(name.substring(PREFIX.length())) : name,
                attributes(element.attributes()),
                children,
                element.line());
    }

    private static Map<String, String> attributes(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .collect(Collectors.toMap(entry -> camel(entry.getKey()), Map.Entry::getValue, (first, _) -> first));
    }

    private static String camel(String kebab) {
        StringBuilder camel = new StringBuilder(kebab.length());
        boolean high = false;
        for (int i = 0; i < kebab.length(); i++) {
            char c = kebab.charAt(i);
            if (c == '-') {
                high = true;
            } else {
                camel.append(high ? Character.toUpperCase(c) : c);
                high = false;
            }
        }
        return camel.toString();
    }
}
