package org.dushuban.sheet;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/** Refuses workbooks that would cost more than they hold, before POI sees them. */
final class XlsxGuard {

    /** What a part may weigh that is neither a sheet nor the texts of all sheets. */
    private static final long PART_BYTES = 2_000_000;

    private static final int PARTS = 10_000;

    /** Sheets and texts are read as streams, pictures not at all; the other parts are held in memory as a whole. */
    private static final Pattern LONG =
            Pattern.compile("/?xl/(worksheets|media)/[^/]*|/?xl/sharedstrings\\.xml", Pattern.CASE_INSENSITIVE);

    static {
        ZipSecureFile.setMaxEntrySize(TableLimits.MAX_UNPACKED);
        // POI also refuses what packs too well, but a roster of one branch does; here bytes are counted
        ZipSecureFile.setMinInflateRatio(0);
    }

    private XlsxGuard() {}

    /** @throws BadTableException if it holds too much or is no archive */
    static void refuseBomb(byte[] bytes, long unpacked) {
        try {
            Zips.walk(bytes, new ZipLimits(PARTS, unpacked), _ -> true, part -> {
                if (!mayBeLong(part.name())) {
                    part.atMost(PART_BYTES);
                }
            });
        } catch (BadZipException e) {
            throw BadTableException.file(
                    switch (e.fault()) {
                        case TOO_BIG, TOO_MANY_ENTRIES -> Fault.TOO_BIG;
                        case PASSWORD -> Fault.PASSWORD;
                        case UNREADABLE, NAME_UNSAFE, NAME_TWICE -> Fault.UNREADABLE;
                    });
        }
    }

    /** A part that is held in memory as a whole must not have borrowed the name of one that may be long. */
    static void refuseDisguise(OPCPackage file) {
        boolean disguised = Stream.of(XSSFRelation.STYLES, XSSFRelation.THEME)
                .flatMap(kind -> file.getPartsByContentType(kind.getContentType()).stream())
                .anyMatch(part -> mayBeLong(part.getPartName().getName()));
        if (disguised) {
            throw BadTableException.file(Fault.UNREADABLE);
        }
    }

    private static boolean mayBeLong(String part) {
        return LONG.matcher(part).matches();
    }
}
