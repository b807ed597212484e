package org.dushuban.format;

/** A paper in plain text cannot be read somewhere. */
public enum PaperFault implements FormatFault {
    ;

    private final String tag;

    PaperFault(String tag) {
        this.tag = tag;
    }

    @Override
    public String tag() {
        return tag;
    }
}
