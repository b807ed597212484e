package org.dushuban.account;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait after failures: nothing for the first ones, then a delay that doubles with each, up to a longest one.
 * Failures fade, so that nothing locks for good.
 *
 * @param limit the failure that brings the first delay
 * @param first the first delay
 * @param longest where doubling ends
 * @param fade the time in which as many failures as the limit are forgiven, evenly
 */
record Backoff(int limit, Duration first, Duration longest, Duration fade) {

    /** One account from one address, or from devices on which it was signed in before. */
    static final Backoff ACCOUNT = new Backoff(5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1));

    /** The same while many addresses try one account: a single free failure each. */
    static final Backoff STRICT = new Backoff(2, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1));

    /** All accounts from one address; a whole branch may share it. */
    static final Backoff ADDRESS =
            new Backoff(50, Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(10));

    /** One account from anywhere: only counted, it never delays by itself. */
    static final Backoff ANYWHERE = new Backoff(20, Duration.ZERO, Duration.ZERO, Duration.ofHours(1));

    /** The delay that the failure of that number brings. */
    Duration delay(int failures) {
        if (failures < limit) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - limit, 30);
        Duration delay = first.multipliedBy(1L << doublings);
        return delay.compareTo(longest) > 0 ? longest : delay;
    }

    /** What is left of so many failures some time after the last. */
    int faded(int failures, Instant last, Instant now) {
        Duration passed = Duration.between(last, now);
        if (passed.compareTo(fade) >= 0) {
            return 0;
        }
        long forgiven = limit * passed.toMillis() / fade.toMillis();
        return (int) Math.max(0, failures - Math.max(0, forgiven));
    }
}
