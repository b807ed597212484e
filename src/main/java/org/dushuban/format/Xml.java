package org.dushuban.format;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dushuban.sheet.ReferenceLimits;
import org.jspecify.annotations.Nullable;

/**
 * Goes through an XML document once, from tag to tag, and takes out whole elements. It knows no DTD and no entities but the
 * five of XML, opens no other file, and gives up beyond its limits.
 */
final class Xml {

    static final int MAX_DEPTH = 64;
    static final int MAX_ATTRIBUTES = 64;

    /** Characters between two tags. */
    static final int MAX_TEXT = 10_000_000;

    /** Elements in one that is taken out. */
    static final int MAX_ELEMENTS = 100_000;

    private final XMLStreamReader reader;
    private int depth;
    private int elements;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /**
     * Stands before the document.
     *
     * @param bytes in the encoding that the document names, else UTF-8 or UTF-16
     */
    static Xml of(byte[] bytes) throws BadXmlException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        ReferenceLimits.NAMES.forEach(limit -> factory.setProperty(limit, ReferenceLimits.NONE));
        factory.setXMLResolver((_, _, _, _) -> new ByteArrayInputStream(new byte[0]));
        try {
            return new Xml(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException | RuntimeException e) {
            // the parser of the JDK lets errors of its own through
            throw new BadXmlException(FileFault.DAMAGED, 1);
        }
    }

    /** Goes on to the next start of an element, be it within this one or after it; false if there is none. */
    boolean next() throws BadXmlException {
        while (true) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** The name of the element whose start was reached, without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** How many elements the one reached stands in; 0 for the outermost. */
    int depth() {
        return depth - 1;
    }

    /** The line that has been reached, from 1. */
    int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    /** How many characters have been read, about. */
    int offset() {
        return Math.max(0, reader.getLocation().getCharacterOffset());
    }

    /** Takes out the element whose start was reached, and goes to its end. */
    XmlElement element() throws BadXmlException {
        elements = 0;
        return gathered();
    }

    private XmlElement gathered() throws BadXmlException {
        if (++elements > MAX_ELEMENTS) {
            throw new BadXmlException(FileFault.XML_LIMITS, line());
        }
        String name = reader.getLocalName();
        Map<String, String> attributes = attributes();
        int line = line();
        List<XmlNode> children = new ArrayList<>(2);
        StringBuilder text = null;
        for (int event = step(); event != XMLStreamConstants.END_ELEMENT; event = step()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                flush(text, children);
                children.add(gathered());
            } else if (isText(event)) {
                text = append(text);
            }
        }
        flush(text, children);
        return new XmlElement(name, attributes, List.copyOf(children), line);
    }

    private StringBuilder append(@Nullable StringBuilder text) throws BadXmlException {
        int length = reader.getTextLength();
        StringBuilder longer = text == null ? new StringBuilder(Math.min(length, MAX_TEXT)) : text;
        if (longer.length() + length > MAX_TEXT) {
            throw new BadXmlException(FileFault.XML_LIMITS, line());
        }
        return longer.append(reader.getTextCharacters(), reader.getTextStart(), length);
    }

    private static void flush(@Nullable StringBuilder text, List<XmlNode> children) {
        if (text != null && !text.isEmpty()) {
            children.add(new XmlText(text.toString()));
            text.setLength(0);
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private Map<String, String> attributes() {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        if (count == 1) {
            return Map.of(reader.getAttributeLocalName(0), reader.getAttributeValue(0));
        }
        Map<String, String> attributes = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private int step() throws BadXmlException {
        int event;
        try {
            event = reader.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw new BadXmlException(FileFault.DAMAGED, line());
        }
        switch (event) {
            case XMLStreamConstants.DTD -> throw new BadXmlException(FileFault.DOCTYPE, line());
            // an entity that nobody has declared would vanish
            case XMLStreamConstants.ENTITY_REFERENCE -> throw new BadXmlException(FileFault.DAMAGED, line());
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                if (depth > MAX_DEPTH || reader.getAttributeCount() > MAX_ATTRIBUTES) {
                    throw new BadXmlException(FileFault.XML_LIMITS, line());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {}
        }
        return event;
    }
}
