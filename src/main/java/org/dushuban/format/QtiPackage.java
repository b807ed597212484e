package org.dushuban.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dushuban.material.Picture;
import org.dushuban.sheet.BadZipException;
import org.dushuban.sheet.ZipLimits;
import org.dushuban.sheet.ZippedFile;
import org.dushuban.sheet.Zips;
import org.jspecify.annotations.Nullable;

/**
 * A package of items. The archive is gone through three times, for its list, its pictures and its items, so that never more
 * than one item is in memory.
 */
final class QtiPackage {

    /** Each costs a parser of its own, however little it holds. */
    private static final int MOST_FILES = 20_000;

    private static final ZipLimits LIMITS = new ZipLimits(MOST_FILES, 128_000_000);
    private static final int MAX_MANIFEST = 40_000_000;
    private static final int MAX_ITEM = 8_000_000;

    /** So many bytes of items are read in all. */
    private static final long MAX_ITEMS = 48_000_000;

    /** So many bytes of pictures are looked at. */
    private static final long MAX_PICTURES = 64_000_000;

    private static final List<String> PICTURES = List.of(".png", ".jpg", ".jpeg", ".gif", ".webp");

    private final Found found;
    private final Set<String> files = new HashSet<>();
    private final Map<String, Picture> pictures = new HashMap<>();
    private Map<String, QtiLom> items = new LinkedHashMap<>();
    private byte @Nullable [] manifest;
    private String manifestFile = "";
    private long pictureBytes;
    private long itemBytes;
    private int read;

    private QtiPackage(Found found) {
        this.found = found;
    }

    static void read(byte[] bytes, Found found) {
        QtiPackage all = new QtiPackage(found);
        try {
            Zips.entries(bytes, LIMITS, all::list);
            if (all.listed()) {
                if (all.files.stream().anyMatch(QtiPackage::isPicture)) {
                    Zips.entries(bytes, LIMITS, all::picture);
                }
                Zips.entries(bytes, LIMITS, all::item);
            }
        } catch (BadZipException e) {
            found.error(new Place.File(), fault(e), e.entry());
        }
    }

    private static FormatFault fault(BadZipException bad) {
        return switch (bad.fault()) {
            case UNREADABLE -> FileFault.DAMAGED;
            case PASSWORD -> FileFault.PASSWORD;
            case TOO_BIG, TOO_MANY_ENTRIES -> FileFault.TOO_BIG;
            case NAME_UNSAFE, NAME_TWICE -> FileFault.UNSAFE_NAME;
        };
    }

    private void list(ZippedFile file) {
        String name = file.name();
        files.add(name);
        boolean isManifest = name.equals(QtiManifest.FILE) || name.endsWith("/" + QtiManifest.FILE);
        if (isManifest && (manifestFile.isEmpty() || name.length() < manifestFile.length())) {
            manifestFile = name;
            manifest = file.bytesUpTo(MAX_MANIFEST).orElse(null);
        }
    }

    /** Whether it is known what to read. */
    private boolean listed() {
        if (manifestFile.isEmpty()) {
            found.note(new Place.File(), QtiFault.NO_MANIFEST, "");
            files.stream().filter(QtiPackage::isXml).forEach(name -> items.put(name, QtiLom.NONE));
            return true;
        }
        if (manifest == null) {
            found.error(new Place.Item(manifestFile, 0), FileFault.XML_LIMITS, manifestFile);
            return false;
        }
        try {
            items = new LinkedHashMap<>(
                    QtiManifest.read(manifest, manifestFile, found).items());
        } catch (BadXmlException e) {
            found.error(new Place.Item(manifestFile, e.line()), e.fault(), manifestFile);
            return false;
        }
        manifest = null;
        items.keySet().stream()
                .filter(name -> !files.contains(name))
                .forEach(name -> found.error(new Place.Item(manifestFile, 0), QtiFault.MISSING_FILE, name));
        items.keySet().retainAll(files);
        return true;
    }

    private static boolean isXml(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    private static boolean isPicture(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return PICTURES.stream().anyMatch(small::endsWith);
    }

    private void picture(ZippedFile file) {
        if (isPicture(file.name()) && pictureBytes < MAX_PICTURES) {
            file.bytesUpTo(Picture.MAX_BYTES).flatMap(Picture::of).ifPresent(picture -> {
                pictureBytes += picture.bytes().length;
                pictures.put(file.name(), picture);
            });
        }
    }

    private void item(ZippedFile file) {
        String name = file.name();
        QtiLom lom = items.get(name);
        if (lom == null) {
            if (isXml(name) && !name.equals(manifestFile)) {
                found.note(new Place.Item(name, 0), QtiFault.NOT_LISTED, "");
            }
            return;
        }
        if (itemBytes > MAX_ITEMS) {
            return;
        }
        Optional<byte[]> content = file.bytesUpTo(MAX_ITEM);
        itemBytes += content.map(bytes -> bytes.length).orElse(MAX_ITEM);
        if (itemBytes > MAX_ITEMS) {
            found.error(new Place.Item(name, 0), FileFault.TOO_BIG, name, String.valueOf(MAX_ITEMS / 1_000_000));
        } else if (content.isEmpty()) {
            found.error(new Place.Item(name, 0), QtiFault.ITEM_TOO_BIG, name);
        } else {
            QtiReader.item(content.get(), name, lom, address -> address(name, address), found);
        }
        found.reached((double) ++read / items.size());
    }

    /** Where a picture of an item is read here, once it is kept. */
    private Optional<String> address(String item, String address) {
        return QtiPaths.resolve(QtiPaths.folder(item), address)
                .flatMap(name -> Optional.ofNullable(pictures.get(name)))
                .flatMap(found::keep);
    }
}
