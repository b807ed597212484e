package org.dushuban.question;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dushuban.organisation.Reach;
import org.dushuban.organisation.Scope;
import org.dushuban.shared.Change;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goes through many questions, some hundred at a time, so that memory holds no more of them. */
@Component
class BulkRun {

    private static final int CHUNK = 500;

    private final OwnBanks own;
    private final QuestionList list;
    private final QuestionWriter writer;
    private final QuestionTrail trail;
    private final Scope scope;
    private final EntityManager entities;

    BulkRun(
            OwnBanks own,
            QuestionList list,
            QuestionWriter writer,
            QuestionTrail trail,
            Scope scope,
            EntityManager entities) {
        this.own = own;
        this.list = list;
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

    private static final class Tally {

        private final List<Change> changes = new ArrayList<>();
        private final List<BulkOutcome.Skipped> skipped = new ArrayList<>();
        private int changed;
    }

    /** @throws NotFoundException if one of the questions is not for the one who asks */
    BulkOutcome each(QuestionSelection selection, Step step) {
        List<Bank> banks = list.banks(Reach.used(scope));
        Map<UUID, OwnBank> changeable = banks.stream()
                .filter(Bank::changeable)
                .collect(Collectors.toMap(bank -> bank.id().value(), bank -> own.bank(bank.id())));
        List<UUID> ids = chosen(selection, banks);
        Tally tally = new Tally();
        for (int start = 0; start < ids.size(); start += CHUNK) {
            some(ids.subList(start, Math.min(start + CHUNK, ids.size())), changeable, step, tally);
            entities.flush();
            entities.clear();
        }
        trail.recordAll(tally.changes);
        return new BulkOutcome(tally.changed, tally.skipped);
    }

    /** Oldest first. */
    private List<UUID> chosen(QuestionSelection selection, List<Bank> banks) {
        return switch (selection) {
            case QuestionSelection.Matching(QuestionFilter filter) ->
                list.ids(banks, filter).stream().map(Question.Id::value).toList();
            case QuestionSelection.These(Set<Question.Id> questions) -> {
                Set<Question.Id> visible = list.visible(banks, questions);
                questions.stream()
                        .filter(question -> !visible.contains(question))
                        .findFirst()
                        .ifPresent(foreign -> {
                            throw new NotFoundException("question", foreign);
                        });
                yield questions.stream().map(Question.Id::value).sorted().toList();
            }
        };
    }

    private void some(List<UUID> ids, Map<UUID, OwnBank> changeable, Step step, Tally tally) {
        List<QuestionEntity> held = writer.holdAll(ids);
        Map<UUID, QuestionVersionEntity> latest = new HashMap<>();
        writer.latestOf(ids).forEach(version -> latest.put(version.questionId, version));
        for (QuestionEntity question : held) {
            QuestionVersionEntity version = Objects.requireNonNull(latest.get(question.id));
            int before = tally.changes.size();
            OwnBank bank = changeable.get(question.bankId);
            List<BulkOutcome.Reason> reasons = bank == null
                    ? List.of(BulkOutcome.Reason.NOT_CHANGEABLE)
                    : step.on(new OwnQuestion(question, version, bank), tally.changes::add);
            tally.changed += tally.changes.size() > before ? 1 : 0;
            if (!reasons.isEmpty()) {
                tally.skipped.add(
                        new BulkOutcome.Skipped(new Question.Id(question.id), shown(question, version, bank), reasons));
            }
        }
    }

    /** What a unit above has not published is not told. */
    private LocalText shown(QuestionEntity question, QuestionVersionEntity latest, @Nullable OwnBank bank) {
        QuestionVersionEntity version =
                bank == null && question.published != null ? writer.version(question, question.published) : latest;
        return version.toVersion().content().stem();
    }
}
