package org.dushuban.organisation;

/** A table cannot be read on. It never leaves the readers. */
class BadTableException extends RuntimeException {

    final RosterFault fault;
    final int row;

    BadTableException(RosterFault fault, int row) {
        super(fault.tag(), null, false, false);
        this.fault = fault;
        this.row = row;
    }
}
