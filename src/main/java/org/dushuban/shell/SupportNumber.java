package org.dushuban.shell;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A short number that stands on somebody's screen and beside the stack trace in the log. */
record SupportNumber(String value) {

    private static final Logger LOG = LoggerFactory.getLogger(SupportNumber.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 3;

    /**
     * Logs what happened under a new number.
     *
     * @param where a place that tells nothing about anybody: no parameter, no query, no path beyond its first part
     */
    static SupportNumber log(String where, Throwable reason) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        SupportNumber number = new SupportNumber(HexFormat.of().withUpperCase().formatHex(random));
        LOG.error("Support number {}, in {}", number.value, where, reason);
        return number;
    }
}
