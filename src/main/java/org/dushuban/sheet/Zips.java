package org.dushuban.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads zip archives from strangers. Everything is unpacked to nowhere and counted, so that a bomb is found before it
 * costs memory; nothing is ever written to a disk. (The JDK's reader refuses the large-file form that POI writes.)
 */
public final class Zips {

    /** Office and learning systems pack in no other way. */
    private static final Set<Integer> WAYS = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED);

    private static final int BUFFER = 64 * 1024;

    private Zips() {}

    /** Whether the bytes begin as an archive does. */
    public static boolean isZip(byte[] bytes) {
        return Bytes.startWith(bytes, 'P', 'K', 3, 4);
    }

    /**
     * Goes through the files of an archive in their order, folders left out.
     *
     * @param taker is told of each file; what it does not read is skipped, but counted
     * @throws BadZipException if it cannot be read, holds too much, or an entry has an unsafe name or that of another one
     */
    public static void entries(byte[] bytes, ZipLimits limits, Consumer<ZippedFile> taker) {
        walk(bytes, limits, Zips::isSafe, taker);
    }

    /** @throws BadZipException if {@link #entries} would throw it */
    public static void check(byte[] bytes, ZipLimits limits) {
        entries(bytes, limits, _ -> {});
    }

    /** Whether a name stays inside the archive, on any system: no root, no drive, no way up, nothing that is not text. */
    public static boolean isSafe(String name) {
        return !name.isBlank()
                && !name.startsWith("/")
                && !name.contains("\\")
                && !name.contains(":")
                && name.codePoints().noneMatch(Character::isISOControl)
                && List.of(name.split("/")).stream().noneMatch(part -> part.equals("..") || part.equals("."));
    }

    /** @param named which names are taken */
    static void walk(byte[] bytes, ZipLimits limits, Predicate<String> named, Consumer<ZippedFile> taker) {
        Set<String> names = new HashSet<>();
        byte[] buffer = new byte[BUFFER];
        long left = limits.unpacked();
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipArchiveEntry entry = next(zip); entry != null; entry = next(zip)) {
                String name = entry.getName();
                refuse(names.size() >= limits.entries(), ZipFault.TOO_MANY_ENTRIES, "");
                refuse(!named.test(name), ZipFault.NAME_UNSAFE, name);
                refuse(!names.add(name), ZipFault.NAME_TWICE, name);
                refuse(!WAYS.contains(entry.getMethod()), ZipFault.UNREADABLE, name);
                refuse(entry.getGeneralPurposeBit().usesEncryption(), ZipFault.PASSWORD, name);
                ZippedFile file = new ZippedFile(name, zip, buffer, left);
                if (!entry.isDirectory()) {
                    taker.accept(file);
                }
                file.skipRest();
                left -= file.unpacked();
            }
        } catch (IOException e) {
            throw new BadZipException(ZipFault.UNREADABLE, "");
        }
        refuse(names.isEmpty(), ZipFault.UNREADABLE, "");
    }

    private static @Nullable ZipArchiveEntry next(ZipArchiveInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (RuntimeException | LinkageError e) {
            // damaged headers do not all come to light as what they are, and some name a way of packing whose library
            // is not here
            throw new IOException(e);
        }
    }

    private static void refuse(boolean bad, ZipFault fault, String entry) {
        if (bad) {
            throw new BadZipException(fault, entry);
        }
    }
}
