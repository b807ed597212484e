package org.dushuban.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.dushuban.shared.Change;
import org.dushuban.shared.LocalText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes many questions into a bank, in batches, with their trail; whoever calls says that it may be so. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IntakeWriter {

    static final int CHUNK = 500;

    private final QuestionRepository questions;
    private final QuestionRows rows;
    private final QuestionBatch batch;
    private final QuestionWriter writer;
    private final BankCounter counter;
    private final QuestionLife life;
    private final QuestionTrail trail;

    IntakeWriter(
            QuestionRepository questions,
            QuestionRows rows,
            QuestionBatch batch,
            QuestionWriter writer,
            BankCounter counter,
            QuestionLife life,
            QuestionTrail trail) {
        this.questions = questions;
        this.rows = rows;
        this.batch = batch;
        this.writer = writer;
        this.counter = counter;
        this.life = life;
        this.trail = trail;
    }

    /**
     * Writes a list, all of it or, where it is broken off, nothing.
     *
     * @throws CancellationException if it was broken off
     */
    IntakeOutcome.Taken write(OwnBank bank, List<IntakeItem> items, IntakeWatch watch) {
        questions.flush();
        Tally tally = new Tally();
        for (List<IntakeItem> chunk :
                items.stream().gather(Gatherers.windowFixed(CHUNK)).toList()) {
            if (watch.cancelled()) {
                throw new CancellationException("the intake was broken off");
            }
            write(bank, chunk, tally);
            tally.done += chunk.size();
            watch.reached(tally.done, items.size());
        }
        trail.record(new Change(
                "bank.filled", bank.entity().id, bank.entity().name, bank.scope(), null, String.valueOf(tally.added)));
        return new IntakeOutcome.Taken(tally.added, tally.changed, tally.same, tally.questions);
    }

    private void write(OwnBank bank, List<IntakeItem> items, Tally tally) {
        Map<UUID, QuestionRow> known = rows.get(bank.id().value(), replaced(items));
        Chunk chunk = new Chunk();
        for (IntakeItem item : items) {
            switch (item) {
                case IntakeItem.Add(NewQuestion question) ->
                    tally.questions.add(chunk.add(writer.begin(bank.id(), question)));
                case IntakeItem.Replace(Question.Id id, NewQuestion question) -> {
                    tally.questions.add(id);
                    QuestionRow row = Objects.requireNonNull(known.get(id.value()), "a question of this bank");
                    replace(row, question, bank, chunk);
                }
                case IntakeItem.Skip _ -> {}
            }
        }
        number(bank.id().value(), chunk);
        batch.add(chunk.added);
        batch.change(chunk.changed);
        batch.addWordings(chunk.begun);
        batch.changeWordings(chunk.rewritten);
        batch.addRemarks(chunk.remarks);
        trail.recordAll(chunk.changes);
        tally.add(chunk);
    }

    private void replace(QuestionRow row, NewQuestion found, OwnBank bank, Chunk chunk) {
        if (!row.isChangedBy(found)) {
            chunk.same++;
            return;
        }
        OwnQuestion own = new OwnQuestion(row.question(), row.wording(), bank);
        QuestionDraft before = own.draft();
        QuestionDraft draft = found.over(before);
        life.replace(own, draft, chunk.changes::add, chunk.remarks::add);
        if (!QuestionWriter.sameWording(before, draft)) {
            QuestionVersionEntity wording = writer.reworded(own.question(), own.latest(), draft);
            (wording.isNew() ? chunk.begun : chunk.rewritten).add(wording);
            chunk.reworded.add(own.question());
        }
        own.question().place(draft);
        chunk.changed.add(own.question());
        LocalText stem = draft.content().stem();
        chunk.changes.add(own.change("question.edited", stem, DraftText.of(before), DraftText.of(draft)));
    }

    private void number(UUID bank, Chunk chunk) {
        List<QuestionEntity> numbered = Stream.concat(
                        chunk.added.stream().map(QuestionRow::question), chunk.reworded.stream())
                .toList();
        if (!numbered.isEmpty()) {
            int next = counter.next(bank, numbered.size());
            for (QuestionEntity question : numbered) {
                question.seq = next++;
            }
        }
    }

    /** @throws IllegalArgumentException if two are the same */
    static List<String> distinctNumbers(Stream<NewQuestion> many) {
        List<String> numbers =
                many.map(NewQuestion::number).flatMap(Stream::ofNullable).toList();
        if (new HashSet<>(numbers).size() < numbers.size()) {
            throw new IllegalArgumentException("two questions have the same number");
        }
        return numbers;
    }

    static List<UUID> replaced(List<IntakeItem> items) {
        return items.stream()
                .filter(IntakeItem.Replace.class::isInstance)
                .map(item -> ((IntakeItem.Replace) item).id().value())
                .toList();
    }

    /** What is written together. */
    private static final class Chunk {

        private final List<QuestionRow> added = new ArrayList<>();
        private final List<QuestionEntity> changed = new ArrayList<>();
        private final List<QuestionEntity> reworded = new ArrayList<>();
        private final List<QuestionVersionEntity> begun = new ArrayList<>();
        private final List<QuestionVersionEntity> rewritten = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private final List<RemarkEntity> remarks = new ArrayList<>();
        private int same;

        Question.Id add(QuestionRow row) {
            added.add(row);
            return new Question.Id(row.question().id);
        }
    }

    private static final class Tally {

        private final List<Question.Id> questions = new ArrayList<>();
        private int done;
        private int added;
        private int changed;
        private int same;

        void add(Chunk chunk) {
            added += chunk.added.size();
            changed += chunk.changed.size();
            same += chunk.same;
        }
    }
}
