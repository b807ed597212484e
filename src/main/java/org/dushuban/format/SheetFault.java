package org.dushuban.format;

/** A table of questions cannot be read somewhere. */
public enum SheetFault implements FormatFault {
    ;

    private final String tag;

    SheetFault(String tag) {
        this.tag = tag;
    }

    @Override
    public String tag() {
        return tag;
    }
}
