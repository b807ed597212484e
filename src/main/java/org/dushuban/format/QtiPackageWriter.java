package org.dushuban.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dushuban.material.Picture;

/**
 * Writes a package file by file. The list of the items, which comes last, is kept packed until then; it is the only thing
 * that grows with their number.
 */
final class QtiPackageWriter {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String ITEMS = "items/";
    private static final String PICTURES = "pictures/";

    private final Function<String, Optional<Picture>> pictures;
    private final ZipOutputStream zip;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final GZIPOutputStream resources;
    private final Map<String, String> written = new LinkedHashMap<>();
    private int count;

    QtiPackageWriter(Function<String, Optional<Picture>> pictures, OutputStream out) throws IOException {
        this.pictures = pictures;
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        resources = new GZIPOutputStream(packed);
    }

    void add(FoundQuestion question) throws IOException {
        count++;
        String name = "Q%05d_%08x".formatted(count, question.content().stem().hashCode());
        String file = ITEMS + name + ".xml";
        Map<String, Picture> shown = new LinkedHashMap<>();
        XmlElement item = QtiItemWriter.item(question, name, address -> address(address, shown));
        StringBuilder xml = new StringBuilder(HEAD);
        QtiXml.write(item, xml);
        put(file, xml.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        for (Picture picture : shown.values()) {
            if (written.putIfAbsent(picture.hash(), file(picture)) == null) {
                put(file(picture), picture.bytes());
            }
        }
        Set<String> hashes = new TreeSet<>();
        shown.values().forEach(picture -> hashes.add(picture.hash()));
        list(resource(question, name, file, hashes));
    }

    /** Ends the package; the stream stays open. */
    void finish() throws IOException {
        for (Map.Entry<String, String> picture : written.entrySet()) {
            list(QtiXml.element(
                    "resource",
                    QtiXml.with(
                            "identifier", "P_" + picture.getKey(), "type", "webcontent", "href", picture.getValue()),
                    QtiXml.element("file", QtiXml.with("href", picture.getValue()))));
        }
        resources.close();
        zip.putNextEntry(new ZipEntry(QtiManifest.FILE));
        zip.write((HEAD + "<manifest xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\" xmlns:lom=\""
                        + QtiLomWriter.NAMESPACE
                        + "\" identifier=\"DUSHUBAN\">\n<metadata><schema>QTIv2.2 Package</schema>"
                        + "<schemaversion>1.0.0</schemaversion></metadata>\n<organizations/>\n<resources>\n")
                .getBytes(StandardCharsets.UTF_8));
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            unpacked.transferTo(zip);
        }
        zip.write("</resources>\n</manifest>\n".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private static XmlElement resource(FoundQuestion question, String name, String file, Set<String> hashes) {
        List<XmlElement> parts = new ArrayList<>();
        parts.add(QtiXml.element("metadata", Map.of(), QtiLomWriter.lom(question)));
        parts.add(QtiXml.element("file", QtiXml.with("href", file)));
        hashes.forEach(hash -> parts.add(QtiXml.element("dependency", QtiXml.with("identifierref", "P_" + hash))));
        return QtiXml.element(
                "resource", QtiXml.with("identifier", name, "type", "imsqti_item_xmlv2p2", "href", file), parts);
    }

    /** Where an item finds a picture: in the package; where it was, if nobody has it. */
    private String address(String address, Map<String, Picture> shown) {
        Optional<Picture> picture = pictures.apply(address);
        picture.ifPresent(found -> shown.putIfAbsent(address, found));
        return picture.map(found -> "../" + file(found)).orElse(address);
    }

    private static String file(Picture picture) {
        String suffix = switch (picture.type()) {
            case PNG -> "png";
            case JPEG -> "jpg";
            case GIF -> "gif";
            case WEBP -> "webp";
        };
        return PICTURES + picture.hash() + "." + suffix;
    }

    private void list(XmlElement resource) throws IOException {
        StringBuilder xml = new StringBuilder();
        QtiXml.write(resource, xml);
        resources.write(xml.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
