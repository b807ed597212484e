package org.dushuban.shared;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids: UUID version 7 (RFC 9562), which sort by the millisecond of their making, so that indexes grow at their end.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Milliseconds in the upper bits, in the lower twelve a counter, so that ids of one millisecond keep their order. */
    private static final AtomicLong LAST = new AtomicLong();

    private static final int COUNTER_BITS = 12;

    private Ids() {}

    /**
     * A new id of this moment, after all earlier ones of this process (RFC 9562, 6.2, method 1). The time in it orders rows;
     * nothing is decided by it.
     */
    public static UUID next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        return of(LAST.updateAndGet(last -> Math.max(last + 1, now)));
    }

    /** The id of which that is the text; empty where it is none, as an address may hold anything. */
    public static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static UUID of(long tick) {
        long millis = tick >>> COUNTER_BITS;
        long counter = tick & ((1 << COUNTER_BITS) - 1);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID((millis << 16) | 0x7000L | counter, low);
    }
}
