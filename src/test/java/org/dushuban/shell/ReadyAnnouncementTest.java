package org.dushuban.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dushuban.shared.Greeting;
import org.dushuban.shared.OwnAddress;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ReadyAnnouncementTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void theAddressComesFirstAndTheGreetingsFollow() {
        environment.setProperty("local.server.port", "18080");
        announce(() -> List.of("demo sign-in: member 100 secret"));
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("Dushuban is ready at http://localhost:18080", "demo sign-in: member 100 secret");
    }

    @Test
    void whereNoPortIsOpenNothingIsSaid() {
        announce(() -> List.of("demo sign-in: member 100 secret"));
        assertThat(printed.size()).isZero();
    }

    private void announce(Greeting greeting) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        new ReadyAnnouncement(new OwnAddress(environment), List.of(greeting), out).announce();
    }
}
