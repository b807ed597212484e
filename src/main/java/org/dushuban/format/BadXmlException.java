package org.dushuban.format;

/** An XML document cannot be read on: why, and where. */
final class BadXmlException extends Exception {

    private final FileFault fault;
    private final int line;

    BadXmlException(FileFault fault, int line) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.line = line;
    }

    FileFault fault() {
        return fault;
    }

    /** From 1. */
    int line() {
        return line;
    }
}
