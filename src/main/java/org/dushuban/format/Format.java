package org.dushuban.format;

import org.dushuban.shared.Tagged;

/** How questions are kept in files. */
public enum Format implements Tagged {
    XLSX("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true),
    CSV("csv", "csv", "text/csv", true),
    TEXT("text", "txt", "text/plain", false),
    DOCX("docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false),
    GIFT("gift", "gift", "text/plain", true),
    AIKEN("aiken", "txt", "text/plain", false),
    MOODLE_XML("moodle-xml", "xml", "application/xml", true),
    QTI("qti", "zip", "application/zip", true);

    private final String tag;
    private final String suffix;
    private final String mediaType;
    private final boolean written;

    Format(String tag, String suffix, String mediaType, boolean written) {
        this.tag = tag;
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.written = written;
    }

    /** The name in stored data and, after {@code format.name.}, in the message bundles. */
    @Override
    public String tag() {
        return tag;
    }

    /** How the name of such a file ends, without the point. */
    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it is written too, and not only read. */
    public boolean written() {
        return written;
    }
}
