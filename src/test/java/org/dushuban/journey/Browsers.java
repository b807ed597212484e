package org.dushuban.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds a Chromium: one that is installed, else Playwright's own, else (as root on a Debian) it installs one. Where there is
 * none to be had the journeys fail; they are never skipped.
 */
final class Browsers {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:/Program Files/Google/Chrome/Application/chrome.exe");

    private Browsers() {}

    static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions().setArgs(FLAGS).setExecutablePath(executable()));
    }

    private static Path executable() {
        return installed()
                .or(Browsers::playwrightsOwn)
                .or(Browsers::fromDebian)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The journeys need a Chromium or Chrome: install one, for example with 'apt-get install chromium'."));
    }

    private static Optional<Path> installed() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Where Playwright puts its browsers on the three systems, unless it was told another place. */
    private static Path playwrightsCache() {
        String told = System.getenv("PLAYWRIGHT_BROWSERS_PATH");
        String home = System.getProperty("user.home");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (told != null && !told.isBlank()) {
            return Path.of(told);
        }
        return system.contains("mac")
                ? Path.of(home, "Library", "Caches", "ms-playwright")
                : system.contains("win")
                        ? Path.of(home, "AppData", "Local", "ms-playwright")
                        : Path.of(home, ".cache", "ms-playwright");
    }

    private static boolean isChromium(Path file) {
        String name = file.getFileName().toString();
        return Set.of("chrome", "chrome.exe", "Chromium", "Google Chrome for Testing")
                        .contains(name)
                && Files.isRegularFile(file)
                && Files.isExecutable(file);
    }

    private static Optional<Path> playwrightsOwn() {
        Path cache = playwrightsCache();
        if (!Files.isDirectory(cache)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(cache, 6)) {
            return files.filter(Browsers::isChromium).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> fromDebian() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        run("apt-get", "-qq", "update");
        run("apt-get", "-qq", "install", "-y", "chromium", "fonts-noto-cjk");
        return installed();
    }

    private static void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            builder.start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
