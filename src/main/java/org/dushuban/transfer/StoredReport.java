package org.dushuban.transfer;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dushuban.format.FileFault;
import org.dushuban.format.Finding;
import org.dushuban.format.Format;
import org.dushuban.format.FormatFault;
import org.dushuban.format.GiftFault;
import org.dushuban.format.MoodleFault;
import org.dushuban.format.PaperFault;
import org.dushuban.format.Place;
import org.dushuban.format.QtiFault;
import org.dushuban.format.QuestionFault;
import org.dushuban.format.Severity;
import org.dushuban.format.SheetFault;
import org.dushuban.question.Question;
import org.dushuban.shared.Json;
import org.dushuban.shared.Tagged;
import org.jspecify.annotations.Nullable;

/** A report as it lies in the table: what has a tag stands there by its tag. */
record StoredReport(
        String format,
        @Nullable String charset,
        ImportReport.Counts counts,
        List<Found> findings,
        int more,
        List<Alike> alike,
        List<String> newTopics,
        @Nullable Integer moreTopics,
        int pictures,
        @Nullable Before earlier,
        int counter,
        ImportReport.@Nullable Written written) {

    private static final Map<String, FormatFault> FAULTS = Stream.<FormatFault[]>of(
                    FileFault.values(),
                    QuestionFault.values(),
                    SheetFault.values(),
                    PaperFault.values(),
                    GiftFault.values(),
                    MoodleFault.values(),
                    QtiFault.values())
            .flatMap(Arrays::stream)
            .collect(Collectors.toMap(FormatFault::tag, Function.identity()));

    record Found(String severity, Place place, String fault, String value, List<String> details, int times) {

        static Found of(Finding finding) {
            return new Found(
                    finding.severity().tag(),
                    finding.place(),
                    finding.fault().tag(),
                    finding.value(),
                    finding.details(),
                    finding.times());
        }

        /** A fault that a later version does not know any more is left out. */
        Stream<Finding> toFinding() {
            FormatFault known = FAULTS.get(fault);
            return known == null
                    ? Stream.empty()
                    : Stream.of(new Finding(Tagged.of(Severity.class, severity), place, known, value, details, times));
        }
    }

    record Alike(
            int place, Place where, String stem, @Nullable UUID other, double likeness, boolean whole) {

        static Alike of(ImportReport.AlikeQuestion question) {
            return new Alike(
                    question.place(),
                    question.where(),
                    question.stem(),
                    question.other() == null ? null : question.other().value(),
                    question.likeness(),
                    question.whole());
        }

        ImportReport.AlikeQuestion toAlike() {
            Question.Id id = other == null ? null : new Question.Id(other);
            return new ImportReport.AlikeQuestion(place, where, stem, id, likeness, whole);
        }
    }

    record Before(String at, String by) {}

    static String write(ImportReport report) {
        ImportReport.Earlier before = report.earlier();
        return Json.write(new StoredReport(
                report.format().tag(),
                report.charset(),
                report.counts(),
                report.findings().stream().map(Found::of).toList(),
                report.more(),
                report.alike().stream().map(Alike::of).toList(),
                report.newTopics(),
                report.moreTopics(),
                report.pictures(),
                before == null ? null : new Before(before.at().toString(), before.by()),
                report.counter(),
                report.written()));
    }

    static ImportReport read(String json) {
        StoredReport stored = Json.read(json, StoredReport.class);
        Before before = stored.earlier;
        return new ImportReport(
                Tagged.of(Format.class, stored.format),
                stored.charset,
                stored.counts,
                stored.findings.stream().flatMap(Found::toFinding).toList(),
                stored.more,
                stored.alike.stream().map(Alike::toAlike).toList(),
                stored.newTopics,
                Objects.requireNonNullElse(stored.moreTopics, 0),
                stored.pictures,
                before == null ? null : new ImportReport.Earlier(Instant.parse(before.at), before.by),
                stored.counter,
                stored.written);
    }
}
