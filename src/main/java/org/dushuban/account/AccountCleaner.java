package org.dushuban.account;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what has run out. Harmless on several nodes at once. */
@Component
class AccountCleaner {

    private final DurableSignIns signIns;
    private final SignInFailures failures;
    private final SignInHistory history;

    AccountCleaner(DurableSignIns signIns, SignInFailures failures, SignInHistory history) {
        this.signIns = signIns;
        this.failures = failures;
        this.history = history;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void clean() {
        signIns.deleteExpired();
        failures.deleteFaded();
        history.deleteOld();
    }
}
