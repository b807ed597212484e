package org.dushuban.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dushuban.material.Picture;
import org.dushuban.sheet.BadZipException;
import org.dushuban.sheet.ZipLimits;
import org.dushuban.sheet.ZippedFile;
import org.dushuban.sheet.Zips;
import org.jspecify.annotations.Nullable;

/** The parts of a text document (Office Open XML) that are read: its text, numbering, styles and pictures. */
final class DocxParts {

    private static final String FOLDER = "word/";
    private static final int MAX_PART = 32_000_000;
    private static final int MAX_PICTURE_PART = 20_000_000;
    private static final long MAX_PICTURES = 64_000_000;

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, Picture> pictures = new HashMap<>();
    private @Nullable String document;

    private DocxParts() {}

    /**
     * The parts of a document.
     *
     * @throws BadZipException if the archive cannot be read, or holds too much
     */
    static DocxParts of(byte[] bytes) throws BadXmlException {
        DocxParts parts = new DocxParts();
        Zips.entries(bytes, ZipLimits.DOCUMENT, parts::takeText);
        parts.relate();
        parts.takePictures(bytes);
        return parts;
    }

    /** Its main part; empty if it is no such document. */
    Optional<byte[]> document() {
        return document == null ? Optional.empty() : Optional.ofNullable(parts.get(document));
    }

    Optional<byte[]> numbering() {
        return Optional.ofNullable(parts.get(FOLDER + "numbering.xml"));
    }

    Optional<byte[]> styles() {
        return Optional.ofNullable(parts.get(FOLDER + "styles.xml"));
    }

    /** The picture of a relationship; empty if there is none, or none that can be shown. */
    Optional<Picture> picture(String relationship) {
        return Optional.ofNullable(targets.get(relationship)).map(pictures::get);
    }

    /** Whether a part of that name can be the main one: Word counts up what it saves again. */
    static boolean isDocument(String name) {
        return name.startsWith(FOLDER + "document") && name.endsWith(".xml");
    }

    private void takeText(ZippedFile file) {
        String name = file.name();
        boolean main = isDocument(name);
        if (main && document == null) {
            document = name;
        }
        if (main
                || name.equals(FOLDER + "numbering.xml")
                || name.equals(FOLDER + "styles.xml")
                || name.startsWith(FOLDER + "_rels/document")) {
            parts.put(name, file.bytes(MAX_PART));
        }
    }

    private void relate() throws BadXmlException {
        byte[] relationships =
                document == null ? null : parts.get(FOLDER + "_rels/" + document.substring(FOLDER.length()) + ".rels");
        if (relationships == null) {
            return;
        }
        Xml xml = Xml.of(relationships);
        while (xml.next()) {
            if (xml.name().equals("Relationship")) {
                XmlElement one = xml.element();
                String target = one.attribute("Target");
                if (one.attribute("Type").endsWith("/image")
                        && !one.attribute("TargetMode").equals("External")) {
                    targets.put(one.attribute("Id"), target.startsWith("/") ? target.substring(1) : FOLDER + target);
                }
            }
        }
    }

    /** A picture that is too long to be unpacked ends this: those behind it are missing, and are told where they belong. */
    private void takePictures(byte[] bytes) {
        Set<String> wanted = new HashSet<>(targets.values());
        if (wanted.isEmpty()) {
            return;
        }
        List<Picture> taken = new ArrayList<>();
        try {
            Zips.entries(bytes, ZipLimits.DOCUMENT, file -> {
                long before = taken.stream()
                        .mapToLong(picture -> picture.bytes().length)
                        .sum();
                if (wanted.contains(file.name()) && before < MAX_PICTURES) {
                    Picture.of(file.bytes(MAX_PICTURE_PART)).ifPresent(picture -> {
                        taken.add(picture);
                        pictures.put(file.name(), picture);
                    });
                }
            });
        } catch (BadZipException e) {
            // nothing is lost: what is not there is told
        }
    }
}
