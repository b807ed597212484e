package org.dushuban.sheet;

/** Why an archive cannot be read. */
public enum ZipFault {
    /** It is something else, or damaged, or packed in a way that nobody uses. */
    UNREADABLE,
    PASSWORD,
    /** More bytes when unpacked than may be. */
    TOO_BIG,
    TOO_MANY_ENTRIES,
    /** An entry whose name leads out of the archive. */
    NAME_UNSAFE,
    NAME_TWICE
}
