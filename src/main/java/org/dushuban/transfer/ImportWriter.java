package org.dushuban.transfer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dushuban.format.FoundQuestion;
import org.dushuban.material.Picture;
import org.dushuban.material.Pictures;
import org.dushuban.organisation.Unit;
import org.dushuban.question.Intake;
import org.dushuban.question.IntakeOutcome;
import org.dushuban.question.NewQuestion;
import org.dushuban.question.Topic;
import org.dushuban.question.Topics;
import org.dushuban.shared.LocalText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what was confirmed in one transaction, whose last statement says that it is done: whoever is killed before its end
 * has written nothing, and whoever finds the run done finds all of it. Pictures alone come before, as files that nothing
 * shows yet.
 */
@Component
class ImportWriter {

    private final ImportStore store;
    private final Pictures pictures;
    private final Topics topics;
    private final Intake intake;
    private final TransactionTemplate transaction;

    ImportWriter(
            ImportStore store,
            Pictures pictures,
            Topics topics,
            Intake intake,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.pictures = pictures;
        this.topics = topics;
        this.intake = intake;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of it. */
    enum Outcome {
        WRITTEN,
        /** The bank has changed since the look; nothing was written. */
        OUTDATED,
        /** It was cancelled, or taken for dead; nothing was written. */
        OVERTAKEN
    }

    /** @param run confirmed, and in the turn of this writing */
    Outcome write(ImportRow run, Unit.Id owner, ReadImport read, ImportWatch watch) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome outcome = writeAll(run, owner, read, watch);
            if (outcome != Outcome.WRITTEN) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome writeAll(ImportRow run, Unit.Id owner, ReadImport read, ImportWatch watch) {
        Decisions decisions = new Decisions(read.fates(), run.choices());
        List<FoundQuestion> written = decisions.written().stream()
                .map(read.reading().questions()::get)
                .toList();
        keepPictures(written, read.reading().pictures());
        List<NewQuestion> questions = drafts(owner, read, written);
        IntakeOutcome outcome = intake.take(run.bank(), read.plan().counter(), decisions.items(questions), watch);
        return switch (outcome) {
            case IntakeOutcome.Outdated _ -> Outcome.OUTDATED;
            case IntakeOutcome.Taken taken -> {
                int skipped = questions.size() - written.size();
                ImportReport.Written became =
                        new ImportReport.Written(taken.added(), taken.changed(), taken.same(), skipped);
                ImportReport report = Objects.requireNonNull(run.report()).done(became);
                yield store.done(run.id(), run.turn(), report) ? Outcome.WRITTEN : Outcome.OVERTAKEN;
            }
        };
    }

    /** The topics that are not there yet are made now, those of skipped questions are not. */
    private List<NewQuestion> drafts(Unit.Id owner, ReadImport read, List<FoundQuestion> written) {
        Map<List<String>, Topic.Id> made = topics.named(owner, Drafts.topics(written));
        return Drafts.of(read.reading().questions(), made::get);
    }

    private void keepPictures(List<FoundQuestion> written, Map<String, Picture> found) {
        if (found.isEmpty()) {
            return;
        }
        Picture any = found.values().iterator().next();
        int length = any.address().length();
        String start = any.address().substring(0, length - any.hash().length());
        Set<String> shown = new HashSet<>();
        written.forEach(question -> texts(question).forEach(text -> addresses(text, start, length, shown)));
        found.forEach((address, picture) -> {
            if (shown.contains(address)) {
                pictures.keep(picture);
            }
        });
    }

    private static Stream<String> texts(FoundQuestion question) {
        return Stream.concat(question.content().texts().stream(), Stream.ofNullable(question.explanation()))
                .flatMap(ImportWriter::both);
    }

    private static Stream<String> both(LocalText text) {
        return Stream.concat(Stream.of(text.zh()), Stream.ofNullable(text.en()));
    }

    /** The addresses in a text that begin so and are so long. */
    private static void addresses(String text, String start, int length, Set<String> into) {
        for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
            into.add(text.substring(at, Math.min(text.length(), at + length)));
        }
    }
}
