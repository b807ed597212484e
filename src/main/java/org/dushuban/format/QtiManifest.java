package org.dushuban.format;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The list of what is in a package.
 *
 * @param items what is said about each item, by the name of its file
 */
record QtiManifest(Map<String, QtiLom> items) {

    static final String FILE = "imsmanifest.xml";

    /** As many items are read from one package. */
    private static final int MAX_ITEMS = Found.MAX_QUESTIONS;

    /**
     * Reads it; what is wrong with it is told.
     *
     * @param file its name in the package, whose folder is that of all addresses
     */
    static QtiManifest read(byte[] bytes, String file, Found found) throws BadXmlException {
        Map<String, QtiLom> items = new LinkedHashMap<>();
        Xml xml = Xml.of(bytes);
        while (xml.next()) {
            if (xml.name().equals("resource") && items.size() < MAX_ITEMS) {
                XmlElement resource = xml.element();
                item(resource, file, found)
                        .ifPresent(name -> items.putIfAbsent(
                                name, resource.first("metadata").map(QtiLom::of).orElse(QtiLom.NONE)));
            }
        }
        return new QtiManifest(items);
    }

    /** The file of an item; empty if the resource is none, or cannot be read. */
    private static Optional<String> item(XmlElement resource, String file, Found found) {
        Place place = new Place.Item(file, resource.line());
        String type = resource.attribute("type").toLowerCase(Locale.ROOT);
        if (type.startsWith("imsqti_xmlv1") || type.startsWith("imsqti_asiv1")) {
            found.error(place, QtiFault.OLD_VERSION, resource.attribute("type"));
            return Optional.empty();
        }
        if (!type.startsWith("imsqti_item") && !type.startsWith("imsqti_apipitem")) {
            if (type.startsWith("imsqti")) {
                found.note(place, QtiFault.RESOURCE, resource.attribute("type"));
            }
            return Optional.empty();
        }
        String base = QtiPaths.folder(file) + resource.attribute("base");
        Optional<String> name = QtiPaths.resolve(base, resource.attribute("href"));
        if (name.isEmpty()) {
            found.error(place, QtiFault.OUTSIDE, resource.attribute("href"));
        }
        return name;
    }
}
