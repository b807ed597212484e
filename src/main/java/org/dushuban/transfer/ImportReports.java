package org.dushuban.transfer;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dushuban.format.Finding;
import org.dushuban.format.FoundQuestion;
import org.dushuban.format.Place;
import org.dushuban.format.Reading;
import org.dushuban.format.Severity;
import org.dushuban.question.Fate;
import org.dushuban.question.StemMatch;
import org.jspecify.annotations.Nullable;

/** Sums up what a file says to a bank. */
final class ImportReports {

    private static final int STEM = 200;

    private ImportReports() {}

    static ImportReport of(ReadImport read, ImportReport.@Nullable Earlier earlier) {
        Reading reading = read.reading();
        List<Finding> findings = reading.findings().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .limit(ImportReport.FINDINGS)
                .toList();
        Charset charset = reading.charset();
        return new ImportReport(
                reading.format(),
                charset == null ? null : charset.name(),
                counts(read),
                findings,
                reading.findings().size() - findings.size() + reading.more(),
                alike(read),
                read.missing().stream()
                        .limit(ImportReport.TOPICS)
                        .map(path -> String.join(" / ", path))
                        .toList(),
                Math.max(0, read.missing().size() - ImportReport.TOPICS),
                reading.pictures().size(),
                earlier,
                read.plan().counter(),
                null);
    }

    private static ImportReport.Counts counts(ReadImport read) {
        int fresh = 0;
        int known = 0;
        int same = 0;
        int alike = 0;
        for (Fate fate : read.fates()) {
            switch (fate) {
                case Fate.Fresh _ -> fresh++;
                case Fate.Known one -> {
                    known += one.changes() ? 1 : 0;
                    same += one.changes() ? 0 : 1;
                }
                case Fate.Alike _ -> alike++;
            }
        }
        return new ImportReport.Counts(fresh, faulty(read.reading()), known, same, alike);
    }

    /** In how many places there is an error: two wrong cells of a row are one. */
    private static int faulty(Reading reading) {
        Set<Object> places = new HashSet<>();
        reading.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> places.add(row(finding.place())));
        return places.size();
    }

    private static Object row(Place place) {
        return switch (place) {
            case Place.Cell cell -> new Place.Cell(cell.sheet(), cell.row(), "", "");
            case Place.Line line -> line.line();
            case Place.File _, Place.Item _, Place.Named _ -> place;
        };
    }

    private static List<ImportReport.AlikeQuestion> alike(ReadImport read) {
        List<Fate> fates = read.fates();
        return IntStream.range(0, fates.size())
                .boxed()
                .flatMap(place -> fates.get(place) instanceof Fate.Alike alike
                        ? Stream.of(alike(place, read.reading().questions().get(place), alike))
                        : Stream.empty())
                .limit(ImportReport.ALIKE)
                .toList();
    }

    private static ImportReport.AlikeQuestion alike(int place, FoundQuestion question, Fate.Alike alike) {
        StemMatch best = Objects.requireNonNull(alike.matches().getFirst());
        String stem = question.content().stem().zh();
        String told = stem.codePointCount(0, stem.length()) <= STEM
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, STEM)) + "…";
        return new ImportReport.AlikeQuestion(
                place, question.place(), told, best.question(), best.likeness(), alike.whole());
    }
}
