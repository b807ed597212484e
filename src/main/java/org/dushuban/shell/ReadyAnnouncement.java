package org.dushuban.shell;

import java.io.PrintStream;
import java.util.List;
import org.dushuban.shared.Greeting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on which address the server answers, as soon as it does, and then what the features have to add. */
@Component
class ReadyAnnouncement {

    private final Environment environment;
    private final List<Greeting> greetings;
    private final PrintStream out;

    @Autowired
    ReadyAnnouncement(Environment environment, ObjectProvider<Greeting> greetings) {
        this(environment, greetings.orderedStream().toList(), System.out);
    }

    ReadyAnnouncement(Environment environment, List<Greeting> greetings, PrintStream out) {
        this.environment = environment;
        this.greetings = greetings;
        this.out = out;
    }

    /** Silent where no port was opened, as in tests. */
    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        String scheme = environment.containsProperty("server.ssl.bundle")
                        || environment.containsProperty("server.ssl.key-store")
                ? "https"
                : "http";
        String path = environment.getProperty("server.servlet.context-path", "");
        out.println("Dushuban is ready at " + scheme + "://localhost:" + port + path);
        greetings.forEach(greeting -> greeting.lines().forEach(out::println));
        out.flush();
    }
}
