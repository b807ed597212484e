package org.dushuban;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Looks at the settings before anything starts: a demo, whose passwords are printed, is for this machine alone, and the
 * folder of the data is absolute, since H2 takes no other. PostgreSQL's driver sends the rows of a batch together, where
 * nobody says otherwise: H2's refuses a setting that it does not know, so that it cannot stand in a file. Last of its kind,
 * so that it sees what all files and variables came to.
 */
class Surroundings implements EnvironmentPostProcessor {

    private static final String FOLDER = "dushuban.data";
    private static final String DATABASE = "DUSHUBAN_DB_URL";
    private static final String BATCHES = "spring.datasource.hikari.data-source-properties.reWriteBatchedInserts";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String database = environment.getProperty(DATABASE);
        if (database != null && database.isBlank()) {
            throw new UnfitSurroundings(
                    DATABASE + " is set but empty.", "Name a database in it, or take the variable away.");
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            keepToItself(environment);
        }
        if (environment.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:")) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("dushuban database", Map.of(BATCHES, "true")));
        }
        String folder = environment.getProperty(FOLDER);
        if (folder != null) {
            if (folder.isBlank()) {
                throw new UnfitSurroundings(
                        "DUSHUBAN_DATA is set but empty.", "Name a folder in it, or take the variable away.");
            }
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("dushuban folder", Map.of(FOLDER, absolute(folder))));
        }
    }

    private static void keepToItself(ConfigurableEnvironment environment) {
        if (environment.getProperty(DATABASE) != null || environment.acceptsProfiles(Profiles.of("production"))) {
            throw new UnfitSurroundings(
                    "The profile demo was asked for beside production or a database of your own.",
                    "Take demo out of the profiles, or start the demo without " + DATABASE + ".");
        }
        String address = environment.getProperty("server.address", "");
        if (!isLoopback(address)) {
            throw new UnfitSurroundings(
                    "A demo has printed passwords and listens on this machine only, not on \"" + address + "\".",
                    "Take SERVER_ADDRESS away, or start with the profile production.");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address.strip()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** A leading tilde is the home folder, as H2 and shells have it. */
    private static String absolute(String folder) {
        String written = folder.strip();
        Path path = written.equals("~") || written.startsWith("~/")
                ? Path.of(System.getProperty("user.home") + written.substring(1))
                : Path.of(written);
        return path.toAbsolutePath().normalize().toString().replace('\\', '/');
    }
}
