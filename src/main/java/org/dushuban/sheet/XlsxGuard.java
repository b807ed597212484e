package org.dushuban.sheet;

import java.util.regex.Pattern;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** Refuses workbooks that would cost more than they hold, before POI sees them. */
final class XlsxGuard {

    /** What a part may weigh that is neither in the folder of the workbook nor in that of other data. */
    private static final long PART_BYTES = 2_000_000;

    private static final int PARTS = 10_000;

    /**
     * Sheets, texts and styles are read as streams; pictures, embedded files and what pivot tables keep, not at all. What
     * lists the parts of the package, and what is said of the whole, POI turns into objects of many times the size.
     */
    private static final Pattern LONG =
            Pattern.compile("/?(xl|customxml)/(?!.*\\.rels$).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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

    private static boolean mayBeLong(String part) {
        return LONG.matcher(part).matches();
    }
}
