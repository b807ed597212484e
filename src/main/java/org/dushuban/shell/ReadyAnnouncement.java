package org.dushuban.shell;

import java.io.PrintStream;
import java.util.List;
import org.dushuban.shared.Greeting;
import org.dushuban.shared.OwnAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on which address the server answers, as soon as it does, and then what the features have to add. */
@Component
class ReadyAnnouncement {

    private final OwnAddress address;
    private final List<Greeting> greetings;
    private final PrintStream out;

    @Autowired
    ReadyAnnouncement(OwnAddress address, ObjectProvider<Greeting> greetings) {
        this(address, greetings.orderedStream().toList(), System.out);
    }

    ReadyAnnouncement(OwnAddress address, List<Greeting> greetings, PrintStream out) {
        this.address = address;
        this.greetings = greetings;
        this.out = out;
    }

    /** Silent where no port was opened, as in tests. */
    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        address.find().ifPresent(this::announce);
    }

    private void announce(String found) {
        out.println("Dushuban is ready at " + found);
        greetings.forEach(greeting -> greeting.lines().forEach(out::println));
        out.flush();
    }
}
