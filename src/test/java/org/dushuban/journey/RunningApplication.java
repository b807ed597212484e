package org.dushuban.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged application as a process of its own, so that it can be killed like one. It keeps its data folder and its
 * port from one start to the next.
 */
final class RunningApplication implements AutoCloseable {

    private static final Pattern SIGN_IN = Pattern.compile("demo sign-in: (\\S+) (\\S+) (\\S+)");
    private static final Pattern SETUP = Pattern.compile("/setup/[\\w-]+");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path jar = Path.of(System.getProperty("dushuban.jar", "target/dushuban-0.1.0-SNAPSHOT.jar"));
    private final Path data;
    private final Path log;
    private final int port = freePort();
    private Process process;

    private RunningApplication(Path data) {
        this.data = data;
        this.log = data.resolve("journey.log");
    }

    static RunningApplication start(String... arguments) {
        try {
            Path folder = Path.of("target/journeys");
            Files.createDirectories(folder);
            RunningApplication application =
                    new RunningApplication(Files.createTempDirectory(folder.toAbsolutePath(), "data"));
            application.launch(arguments);
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The link on which the first operator is made, as the start of an empty installation prints it. */
    String setupLink() {
        Matcher matcher = SETUP.matcher(log());
        if (!matcher.find()) {
            throw new IllegalStateException("no setup link in\n" + log());
        }
        return address() + matcher.group();
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** The tables of the demo, which can be looked into while it does not run. */
    String database() {
        return "jdbc:h2:file:" + data.resolve("demo") + ";WRITE_DELAY=0;IFEXISTS=TRUE";
    }

    SignIn signIn(String role) {
        Matcher matcher = SIGN_IN.matcher(log());
        while (matcher.find()) {
            if (matcher.group(1).equals(role)) {
                return new SignIn(matcher.group(2), matcher.group(3));
            }
        }
        throw new IllegalStateException("no demo sign-in of a " + role + " in\n" + log());
    }

    /** Ends it as a power switch would: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    void launch(String... arguments) {
        try {
            Files.deleteIfExists(log);
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    jar.toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(Map.of("SERVER_PORT", "" + port, "DUSHUBAN_DATA", data.toString()));
            process = builder.start();
            awaitReady();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!log().contains("Dushuban is ready at ")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the application did not start:\n" + log());
            }
            process.waitFor(java.time.Duration.ofMillis(200));
        }
    }

    String log() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(java.time.Duration.ofSeconds(20))) {
            kill();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the start printed for one role. */
    record SignIn(String name, String password) {}
}
