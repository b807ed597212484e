package org.dushuban.transfer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.dushuban.format.FoundQuestion;
import org.dushuban.material.Picture;
import org.dushuban.material.Pictures;
import org.dushuban.organisation.Unit;
import org.dushuban.question.Intake;
import org.dushuban.question.IntakeItem;
import org.dushuban.question.IntakeOutcome;
import org.dushuban.question.NewQuestion;
import org.dushuban.question.Topic;
import org.dushuban.question.Topics;
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

    /** So much of the whole is the storing of pictures, where there are any. */
    private static final double PICTURES = 0.2;

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
        Chosen chosen = Chosen.of(read, run.choices());
        store(chosen.pictures(), watch);
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome outcome = writeAll(run, owner, read, chosen, watch);
            if (outcome != Outcome.WRITTEN) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    /** The disk is slow, and no transaction shall wait for it. */
    private void store(List<Picture> shown, ImportWatch watch) {
        if (shown.isEmpty()) {
            return;
        }
        ImportWatch part = watch.part(0, PICTURES);
        for (int i = 0; i < shown.size(); i++) {
            if (part.cancelled()) {
                throw new CancellationException("the import was cancelled");
            }
            pictures.store(shown.get(i));
            part.reached(i + 1, shown.size());
        }
        watch.part(PICTURES, 1);
    }

    private Outcome writeAll(ImportRow run, Unit.Id owner, ReadImport read, Chosen chosen, ImportWatch watch) {
        chosen.pictures().forEach(pictures::keepStored);
        List<FoundQuestion> written = chosen.written();
        List<NewQuestion> questions = drafts(owner, read, written);
        List<IntakeItem> items = chosen.decisions().items(questions);
        IntakeOutcome outcome = intake.take(run.bank(), read.plan().counter(), items, watch);
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

    /**
     * What of a file is written.
     *
     * @param written the questions that are not skipped
     * @param pictures those that they show
     */
    private record Chosen(Decisions decisions, List<FoundQuestion> written, List<Picture> pictures) {

        static Chosen of(ReadImport read, Choices choices) {
            Decisions decisions = new Decisions(read.fates(), choices);
            List<FoundQuestion> written = decisions.written().stream()
                    .map(read.reading().questions()::get)
                    .toList();
            return new Chosen(
                    decisions, written, ShownPictures.of(written, read.reading().pictures()));
        }
    }
}
