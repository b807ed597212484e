package org.dushuban.shared;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this server answers, for whoever starts it. */
@Component
public class OwnAddress {

    private final Environment environment;

    public OwnAddress(Environment environment) {
        this.environment = environment;
    }

    /**
     * What {@code dushuban.address} says, or this machine and the port that was opened; with the path of the application and
     * without a slash at its end. Empty where no port was opened, as in tests.
     */
    public Optional<String> find() {
        return Optional.ofNullable(environment.getProperty("local.server.port"))
                .map(port -> environment.getProperty("dushuban.address", here(port)));
    }

    private String here(String port) {
        boolean secure = environment.containsProperty("server.ssl.bundle")
                || environment.containsProperty("server.ssl.key-store");
        return (secure ? "https" : "http") + "://localhost:" + port
                + environment.getProperty("server.servlet.context-path", "");
    }
}
