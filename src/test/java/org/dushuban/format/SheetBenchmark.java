package org.dushuban.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dushuban.support.Questions;

/** Prints how long it takes to write and to read ten thousand questions as tables, warm. */
final class SheetBenchmark {

    private static final int QUESTIONS = 10_000;
    private static final int ROUNDS = 12;

    private SheetBenchmark() {}

    public static void main(String[] args) throws IOException {
        List<FoundQuestion> questions = new Questions(89).list(QUESTIONS);
        for (Format format : List.of(Format.CSV, Format.XLSX)) {
            List<Double> written = new ArrayList<>();
            List<Double> read = new ArrayList<>();
            byte[] bytes = {};
            for (int round = 0; round < ROUNDS; round++) {
                long start = now();
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                Formats.write(format, questions.iterator(), Questions::picture, out, _ -> {});
                bytes = out.toByteArray();
                written.add(seconds(start));
                start = now();
                Reading reading = Formats.read(new Upload("a." + format.suffix(), bytes), Effort.NONE);
                read.add(seconds(start));
                if (reading.questions().size() != QUESTIONS) {
                    throw new IllegalStateException(
                            "read: " + reading.questions().size());
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d bytes, written in %.2f s, read in %.2f s of processor time (medians, warm)%n",
                    format.tag(),
                    bytes.length,
                    median(written),
                    median(read));
        }
    }

    private static double median(List<Double> times) {
        List<Double> warm = times.subList(ROUNDS / 2, ROUNDS).stream().sorted().toList();
        return warm.get(warm.size() / 2);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long start) {
        return (now() - start) / 1e9;
    }
}
