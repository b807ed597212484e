package org.dushuban.shared;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes ids: UUID version 7 (RFC 9562), which sort by the millisecond of their making, so that indexes grow at their end.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id of this moment. The time in it orders rows; nothing is decided by it. */
    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    /**
     * A new id as if made at that moment.
     *
     * @param epochMillis milliseconds since 1970, at most 48 bits
     */
    static UUID at(long epochMillis) {
        long high = (epochMillis << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
