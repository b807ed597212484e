package org.dushuban.format;

/** What QTI says cannot be read, or not be held. */
public enum QtiFault implements FormatFault {
    ;

    private final String tag;

    QtiFault(String tag) {
        this.tag = tag;
    }

    @Override
    public String tag() {
        return tag;
    }
}
