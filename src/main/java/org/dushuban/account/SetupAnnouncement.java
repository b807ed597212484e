package org.dushuban.account;

import org.dushuban.shared.OwnAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints the link for an operator at each start that finds none, and at a start that is told to, for whoever lost the only
 * one's password. A demo makes its own.
 */
@Component
@Profile("!demo")
class SetupAnnouncement {

    private final Setup setup;
    private final OwnAddress address;
    private final boolean again;

    SetupAnnouncement(Setup setup, OwnAddress address, @Value("${dushuban.setup.again:false}") boolean again) {
        this.setup = setup;
        this.address = address;
        this.again = again;
    }

    /** To the console and not to a log, which others may collect and read. */
    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        address.find()
                .ifPresent(found -> setup.link(again)
                        .ifPresent(token -> System.out.println(
                                "Make an operator within 24 hours at " + found + "/setup/" + token)));
    }
}
