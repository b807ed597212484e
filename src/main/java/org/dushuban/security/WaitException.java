package org.dushuban.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failures; how long to wait says nothing about whether the account exists. */
class WaitException extends AuthenticationException {

    private final long seconds;

    WaitException(Duration duration) {
        super("wait");
        this.seconds = duration.toSeconds() + (duration.toNanosPart() > 0 ? 1 : 0);
    }

    long seconds() {
        return seconds;
    }
}
