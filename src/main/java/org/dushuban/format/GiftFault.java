package org.dushuban.format;

/** What GIFT or Aiken says cannot be read, or not be held. */
public enum GiftFault implements FormatFault {
    ;

    private final String tag;

    GiftFault(String tag) {
        this.tag = tag;
    }

    @Override
    public String tag() {
        return tag;
    }
}
