package org.dushuban.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the names of files say of their format. */
final class Suffixes {

    private static final List<String> OLD_TABLES = List.of("xls", "xlt", "et", "ett");
    private static final List<String> OLD_DOCUMENTS = List.of("doc", "dot", "wps", "wpt", "ppt", "pps", "dps");

    private Suffixes() {}

    /** The suffix in small letters, without its point; empty where there is none. */
    static String of(String name) {
        int point = name.lastIndexOf('.');
        return point < 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
    }

    /** The first format whose files are named so. */
    static Optional<Format> named(String name) {
        String suffix = of(name);
        return Stream.of(Format.values())
                .filter(format -> usual(format).contains(suffix))
                .findFirst();
    }

    /** Whether a file of that format may be named so; a name without a suffix says nothing wrong. */
    static boolean fits(String name, Format format) {
        String suffix = of(name);
        return suffix.isEmpty() || usual(format).contains(suffix) || (format == Format.XLSX && isOld(suffix));
    }

    /** Whether a workbook may be named so, of whatever time. */
    static boolean mayBeWorkbook(String name) {
        String suffix = of(name);
        return fits(name, Format.XLSX) && !OLD_DOCUMENTS.contains(suffix);
    }

    /** What lies in the old container of all office programs is told as such; that its name is another one says nothing more. */
    private static boolean isOld(String suffix) {
        return OLD_TABLES.contains(suffix) || OLD_DOCUMENTS.contains(suffix);
    }

    private static List<String> usual(Format format) {
        return switch (format) {
            case XLSX -> List.of("xlsx", "xlsm", "xltx");
            case CSV -> List.of("csv", "tsv", "txt");
            case TEXT -> List.of("txt", "md", "text");
            case DOCX -> List.of("docx", "docm");
            case GIFT -> List.of("gift", "txt");
            case AIKEN -> List.of("txt", "aiken");
            case MOODLE_XML -> List.of("xml");
            case QTI -> List.of("zip", "xml", "qti");
        };
    }
}
