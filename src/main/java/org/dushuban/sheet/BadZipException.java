package org.dushuban.sheet;

/** An archive cannot be read on: why, and at which entry. */
public final class BadZipException extends RuntimeException {

    private final ZipFault fault;
    private final String entry;

    BadZipException(ZipFault fault, String entry) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.entry = entry;
    }

    public ZipFault fault() {
        return fault;
    }

    /** The name of the entry in question, whatever it holds; empty for the archive as a whole. */
    public String entry() {
        return entry;
    }
}
