package org.dushuban.shared;

/**
 * There is no such thing for the one who asks: it does not exist, or it lies outside their scope. Both answer alike, so
 * that nobody learns of what is not theirs.
 */
public class NotFoundException extends RuntimeException {

    public NotFoundException(String what, Object id) {
        super(what + " " + id + " not found");
    }
}
