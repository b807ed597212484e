import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a start cache (JEP 514) for the packaged application, and measures what it is worth.
 *
 * <pre>
 * java src/build/StartCache.java make target/dushuban-*.jar FOLDER      lays the application and its cache into FOLDER
 * java src/build/StartCache.java measure FOLDER [RUNS]                   starts it with and without, in turns
 * </pre>
 *
 * The cache is trained on a run that also answers a page, since a good part of what a start costs is paid by its first
 * request. It fits only the very JDK and the very jar that made it; with another one Java starts as if there were none.
 */
class StartCache {

    private static final HttpClient BROWSER =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "make" -> make(Path.of(arguments[1]), Path.of(arguments[2]));
            case "measure" -> measure(Path.of(arguments[1]), arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void make(Path jar, Path folder) throws Exception {
        run(List.of(java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination", folder.toString()));
        Path application = folder.resolve(jar.getFileName());
        Path data = settledData(application);
        start(List.of("-XX:AOTCacheOutput=" + folder.resolve("dushuban.aot")), application, data, true);
        delete(data);
        System.out.println("made " + folder.resolve("dushuban.aot") + "; start with\n  java -XX:AOTCache="
                + folder.resolve("dushuban.aot") + " -jar " + application);
    }

    private static void measure(Path folder, int runs) throws Exception {
        Path application = extracted(folder);
        Path data = settledData(application);
        double[] plain = new double[runs];
        double[] cached = new double[runs];
        for (int run = 0; run < runs; run++) {
            plain[run] = start(List.of(), application, data, false);
            cached[run] = start(List.of("-XX:AOTCache=" + folder.resolve("dushuban.aot")), application, data, false);
            System.out.printf("without %.2f s, with %.2f s%n", plain[run], cached[run]);
        }
        delete(data);
        System.out.printf(
                "median without %.2f s, with %.2f s: %.0f %%%n",
                median(plain), median(cached), 100 * median(cached) / median(plain));
    }

    /** A folder whose tables and demo are made, since a start that makes them is another matter. */
    private static Path settledData(Path application) throws Exception {
        Path data = Files.createTempDirectory("dushuban-start");
        start(List.of(), application, data, true);
        return data;
    }

    /**
     * Starts the application, asks for a page, ends it; answers the seconds until the page was there.
     *
     * @param whole whether to let it come to its end, demo and all, and to open more pages
     */
    private static double start(List<String> options, Path application, Path data, boolean whole) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        command.addAll(List.of("-jar", application.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("start.log").toFile());
        // never the database of whoever prepares a cache on the machine that serves
        builder.environment().keySet().removeIf(name -> name.matches("(DUSHUBAN|SPRING|SERVER)_.*"));
        builder.environment().put("SERVER_PORT", "" + port);
        builder.environment().put("DUSHUBAN_DATA", data.toString());
        long begin = System.nanoTime();
        Process process = builder.start();
        try {
            awaitPage(process, port);
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (whole) {
                awaitReady(process, data.resolve("start.log"));
                page(port, "/login");
                page(port, "/login?v-r=init&location=login&query=");
                page(port, "/about");
            }
            return seconds;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void awaitPage(Process process, int port) throws InterruptedException {
        while (!page(port, "/login")) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the application ended before it answered");
            }
            Thread.sleep(20);
        }
    }

    private static void awaitReady(Process process, Path log) throws Exception {
        while (!Files.readString(log).contains("Dushuban is ready at ")) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the application ended before it was ready");
            }
            Thread.sleep(100);
        }
    }

    private static boolean page(int port, String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .timeout(Duration.ofSeconds(60))
                    .build();
            return BROWSER.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The latest, since an upgrade leaves the one before. */
    private static Path extracted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private static void run(List<String> command) throws Exception {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command));
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
