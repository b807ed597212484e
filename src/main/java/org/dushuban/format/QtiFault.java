package org.dushuban.format;

/** What QTI says cannot be read, or not be held. */
public enum QtiFault implements FormatFault {
    /** A package without a list of what is in it. */
    NO_MANIFEST("qti-no-manifest"),
    MISSING_FILE("qti-missing-file"),
    /** An address that leads out of the package. */
    OUTSIDE("qti-outside"),
    NOT_LISTED("qti-not-listed"),
    /** A resource that is no item, such as a test. */
    RESOURCE("qti-resource"),
    NO_ITEM("qti-no-item"),
    OLD_VERSION("qti-old-version"),
    ITEM_TOO_BIG("qti-item-too-big"),
    NO_INTERACTION("qti-no-interaction"),
    SEVERAL_INTERACTIONS("qti-several-interactions"),
    /** A kind of interaction that no kind of question is like. */
    INTERACTION("qti-interaction"),
    /** Something that differs from attempt to attempt. */
    VARIABLE("qti-variable"),
    ADAPTIVE("qti-adaptive"),
    STIMULUS("qti-stimulus"),
    PROCESSING("qti-processing"),
    /** A value that is partly right; it counts as wrong. */
    PARTIAL("qti-partial"),
    /** Right values that are worth different points; they count alike. */
    UNEVEN("qti-uneven"),
    NEGATIVE("qti-negative"),
    TOLERANCE("qti-tolerance"),
    NUMBER("qti-not-a-number"),
    DATE("qti-not-a-date"),
    /** Not all choices stand in the right order. */
    ORDER_PART("qti-order-part"),
    /** On neither side has everything exactly one right partner. */
    PAIRS("qti-pairs"),
    CHOICES_LOST("qti-choices-lost"),
    CASE("qti-case"),
    NO_LIMIT("qti-no-limit"),
    FEEDBACK("qti-feedback"),
    PICTURE("qti-picture"),
    MEDIA("qti-media"),
    HTML("qti-html"),
    ELEMENT("qti-element"),
    METADATA("qti-metadata"),
    /** Characters that XML cannot hold. */
    CHARACTERS("qti-characters");

    private final String tag;

    QtiFault(String tag) {
        this.tag = tag;
    }

    @Override
    public String tag() {
        return tag;
    }
}
