package org.dushuban.account;

import java.time.Duration;
import java.util.Optional;

/**
 * A durable sign-in, to be handed to the device. Only its hash is kept, so this is the one time that it is seen.
 *
 * @param value what the device keeps
 * @param keepFor how long the device keeps it, empty for as long as the browser is open
 */
public record IssuedToken(String value, Optional<Duration> keepFor) {}
