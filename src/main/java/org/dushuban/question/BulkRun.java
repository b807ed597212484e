package org.dushuban.question;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dushuban.organisation.Reach;
import org.dushuban.organisation.Scope;
import org.dushuban.shared.Change;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Goes through many questions, some hundred at a time, so that memory holds no more of them. */
@Component
class BulkRun {

    private static final int CHUNK = 500;

    private final OwnBanks own;
    private final QuestionList list;
    private final QuestionRows rows;
    private final QuestionWriter writer;
    private final QuestionTrail trail;
    private final Scope scope;
    private final EntityManager entities;

    BulkRun(
            OwnBanks own,
            QuestionList list,
            QuestionRows rows,
            QuestionWriter writer,
            QuestionTrail trail,
            Scope scope,
            EntityManager entities) {
        this.own = own;
        this.list = list;
        this.rows = rows;
        this.writer = writer;
        this.trail = trail;
        this.scope = scope;
        this.entities = entities;
    }

    /** What is done to one question, which is held; what it changes is handed on. */
    interface Step {

        /** Says why it cannot be done, and changes nothing then; nothing where it was done, or was so already. */
        List<BulkOutcome.Reason> on(OwnQuestion question, Consumer<Change> trail);
    }

    private record Chosen(List<UUID> ids, int above) {}

    private static final class Tally {

        private final List<BulkOutcome.Skipped> skipped = new ArrayList<>();
        private int above;
        private int changed;
        private int more;

        void skip(OwnQuestion question, List<BulkOutcome.Reason> reasons) {
            if (skipped.size() < BulkOutcome.SKIPPED) {
                LocalText stem = question.latest().toVersion().content().stem();
                skipped.add(new BulkOutcome.Skipped(question.id(), stem, reasons));
            } else {
                more++;
            }
        }

        BulkOutcome outcome() {
            return new BulkOutcome(changed, 0, above, skipped, more);
        }
    }

    /** @throws NotFoundException if one of the questions is not for the one who asks */
    BulkOutcome each(QuestionSelection selection, Step step) {
        return some(selection, _ -> step);
    }

    /**
     * The same where something is looked up for many questions at once.
     *
     * @param steps is given some hundred questions, and says what is done to each of them
     * @throws NotFoundException if one of the questions is not for the one who asks
     */
    BulkOutcome some(QuestionSelection selection, Function<List<OwnQuestion>, Step> steps) {
        List<Bank> banks = list.banks(Reach.used(scope));
        Map<UUID, OwnBank> changeable = banks.stream()
                .filter(Bank::changeable)
                .collect(Collectors.toMap(bank -> bank.id().value(), bank -> own.bank(bank.id())));
        Chosen chosen = chosen(selection, banks);
        Tally tally = new Tally();
        tally.above = chosen.above();
        // before a step takes the row of a bank, as everyone does who takes both
        rows.hold(chosen.ids());
        for (int start = 0; start < chosen.ids().size(); start += CHUNK) {
            List<UUID> ids = chosen.ids()
                    .subList(start, Math.min(start + CHUNK, chosen.ids().size()));
            change(held(ids, changeable, tally), steps, tally);
            entities.flush();
            entities.clear();
        }
        return tally.outcome();
    }

    /** Those that can be changed, the oldest first. */
    private Chosen chosen(QuestionSelection selection, List<Bank> banks) {
        List<Bank> writable = banks.stream().filter(Bank::changeable).toList();
        return switch (selection) {
            case QuestionSelection.Matching(QuestionFilter filter) -> {
                List<Question.Id> mine = list.ids(writable, filter);
                yield chosen(mine, list.count(banks, filter));
            }
            case QuestionSelection.These(Set<Question.Id> questions) -> {
                Set<Question.Id> visible = list.visible(banks, questions);
                questions.stream()
                        .filter(question -> !visible.contains(question))
                        .findFirst()
                        .ifPresent(foreign -> {
                            throw new NotFoundException("question", foreign);
                        });
                yield chosen(list.visible(writable, questions), questions.size());
            }
        };
    }

    private static Chosen chosen(Collection<Question.Id> mine, long all) {
        List<UUID> ids = mine.stream().map(Question.Id::value).sorted().toList();
        return new Chosen(ids, (int) Math.max(0, all - ids.size()));
    }

    private List<OwnQuestion> held(List<UUID> ids, Map<UUID, OwnBank> changeable, Tally tally) {
        List<QuestionEntity> held = writer.holdAll(ids);
        Map<UUID, QuestionVersionEntity> latest = new HashMap<>();
        writer.latestOf(ids).forEach(version -> latest.put(version.questionId, version));
        List<OwnQuestion> questions = new ArrayList<>();
        for (QuestionEntity question : held) {
            OwnBank bank = changeable.get(question.bankId);
            if (bank == null) {
                // moved away since they were chosen
                tally.above++;
            } else {
                questions.add(new OwnQuestion(question, Objects.requireNonNull(latest.get(question.id)), bank));
            }
        }
        return questions;
    }

    private void change(List<OwnQuestion> questions, Function<List<OwnQuestion>, Step> steps, Tally tally) {
        List<Change> changes = new ArrayList<>();
        Step step = steps.apply(questions);
        for (OwnQuestion question : questions) {
            int before = changes.size();
            List<BulkOutcome.Reason> reasons = step.on(question, changes::add);
            tally.changed += changes.size() > before ? 1 : 0;
            if (!reasons.isEmpty()) {
                tally.skip(question, reasons);
            }
        }
        trail.recordAll(changes);
    }
}
