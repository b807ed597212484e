package org.dushuban.format;

/** A file cannot be read, or not as a whole. */
public enum FileFault implements FormatFault {
    EMPTY("file-empty"),
    TOO_BIG("file-too-big"),
    /** None of the formats that are read. */
    UNKNOWN("file-unknown"),
    /** A text in none of the known encodings. */
    ENCODING("file-encoding"),
    DAMAGED("file-damaged"),
    /** An XML document that brings rules of its own, with which it could reach for other files. */
    DOCTYPE("file-doctype"),
    /** An XML document of more depth, text or elements in one piece than is read. */
    XML_LIMITS("file-xml-limits"),
    PASSWORD("file-password"),
    /** An archive with an unsafe or double name inside. */
    UNSAFE_NAME("file-unsafe-name"),
    /** Its name says another format than its content, which counts. */
    SUFFIX("file-suffix"),
    /** It holds no question. */
    NO_QUESTION("file-no-question"),
    /** More questions than are read from one file. */
    TOO_MANY_QUESTIONS("file-too-many-questions"),
    /** More topics that the bank lacks than are made for one file. */
    TOO_MANY_TOPICS("file-too-many-topics");

    private final String tag;

    FileFault(String tag) {
        this.tag = tag;
    }

    @Override
    public String tag() {
        return tag;
    }
}
