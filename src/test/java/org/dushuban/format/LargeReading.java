package org.dushuban.format;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads one file and prints how many milliseconds that took and what came of it: to be started as a process of its own. It
 * ends itself when it takes too long, and prints what it was at.
 */
final class LargeReading {

    private LargeReading() {}

    /** @param arguments the file, and the seconds of the processor after which it ends itself */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        byte[] bytes = Files.readAllBytes(file);
        endAfter(Duration.ofSeconds(Long.parseLong(arguments[1])), Thread.currentThread());
        long start = System.nanoTime();
        long used = used();
        Reading reading = Formats.read(new Upload(file.getFileName().toString(), bytes), Effort.NONE);
        // on a machine with other work the clock goes on while nothing is read
        long took = Math.min(System.nanoTime() - start, used() - used);
        System.out.printf(
                Locale.ROOT,
                "%d ms: %s, %d questions, %d findings%n",
                Duration.ofNanos(took).toMillis(),
                reading.format(),
                reading.questions().size(),
                reading.findings().size() + reading.more());
    }

    /** Nanoseconds of all processors in all threads, those that collect garbage among them. */
    private static long used() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void endAfter(Duration patience, Thread reader) {
        Thread.ofPlatform().daemon().start(() -> {
            long end = used() + patience.toNanos();
            while (used() < end) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            System.out.println("stopped after " + patience.toSeconds() + " s at");
            for (StackTraceElement at : reader.getStackTrace()) {
                System.out.println("    " + at);
            }
            Runtime.getRuntime().halt(1);
        });
    }
}
