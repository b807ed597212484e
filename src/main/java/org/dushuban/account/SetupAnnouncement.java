package org.dushuban.account;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the link for the first operator at each start that finds none; a demo makes its own. */
@Component
@Profile("!demo")
class SetupAnnouncement {

    private final Setup setup;
    private final Environment environment;

    SetupAnnouncement(Setup setup, Environment environment) {
        this.setup = setup;
        this.environment = environment;
    }

    /** To the console and not to a log, which others may collect and read. */
    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            String address = environment.getProperty("dushuban.address", "http://localhost:" + port);
            setup.link()
                    .ifPresent(token -> System.out.println(
                            "There is no operator yet. Make one within 24 hours at " + address + "/setup/" + token));
        }
    }
}
