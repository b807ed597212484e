package org.dushuban.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.Change;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of many questions in one transaction, for administrators. What cannot be changed is skipped with its reasons; what
 * is not theirs to see is not found, and then nothing is changed.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class BulkChanges {

    private final BulkRun run;
    private final OwnBanks own;
    private final QuestionList list;
    private final QuestionWriter writer;
    private final QuestionLife life;
    private final PublishChecks checks;
    private final Topics topics;

    BulkChanges(
            BulkRun run,
            OwnBanks own,
            QuestionList list,
            QuestionWriter writer,
            QuestionLife life,
            PublishChecks checks,
            Topics topics) {
        this.run = run;
        this.own = own;
        this.list = list;
        this.writer = writer;
        this.life = life;
        this.checks = checks;
        this.topics = topics;
    }

    /**
     * Gives tags and takes tags away; what is given wins.
     *
     * @param add at most 20, each 1 to 60 characters
     * @throws NotFoundException if one of the questions is not for the one who asks
     * @throws IllegalArgumentException if a tag to be given is none
     */
    public BulkOutcome retag(QuestionSelection selection, Set<String> add, Set<String> remove) {
        Set<String> given = QuestionDraft.checked(add);
        return run.each(selection, (question, trail) -> {
            Set<String> tags = new TreeSet<>(question.question().tags);
            tags.removeAll(remove);
            tags.addAll(given);
            return tags.size() > QuestionDraft.MAX_TAGS
                    ? List.of(BulkOutcome.Obstacle.TOO_MANY_TAGS)
                    : retag(question, tags, trail);
        });
    }

    /**
     * Puts them under a topic; one of a unit that the topic does not serve stays where it is.
     *
     * @param topic null for none
     * @throws NotFoundException if one of the questions, or the topic, is not for the one who asks
     */
    public BulkOutcome place(QuestionSelection selection, Topic.@Nullable Id topic) {
        if (topic == null) {
            return run.each(selection, (question, trail) -> {
                place(question, null, trail);
                return List.of();
            });
        }
        Topic found = topics.require(topic);
        Predicate<Unit> served = topics.servedBy(found);
        return run.each(selection, (question, trail) -> {
            if (!served.test(question.bank().owner())) {
                return List.of(BulkOutcome.Obstacle.TOPIC_ELSEWHERE);
            }
            place(question, found, trail);
            return List.of();
        });
    }

    /**
     * Moves them to another bank, with their history. One whose number the bank has already stays where it is; a topic that
     * does not serve the other unit stays behind.
     *
     * @throws NotFoundException if one of the questions, or the bank, is not for the one who asks
     */
    public BulkOutcome move(QuestionSelection selection, Bank.Id bank) {
        OwnBank target = own.bank(bank);
        Set<String> taken = list.numbers(bank);
        Set<Topic.Id> serving = topics.serving(target.owner());
        AtomicInteger unplaced = new AtomicInteger();
        BulkOutcome outcome = run.each(selection, (question, trail) -> {
            String number = question.question().number;
            if (question.bank().id().equals(bank)) {
                return List.of();
            }
            if (number != null && !taken.add(number)) {
                return List.of(BulkOutcome.Obstacle.NUMBER_TAKEN);
            }
            writer.move(question.question(), bank);
            tellMoved(question, target, trail);
            UUID topic = question.question().topicId;
            if (topic != null && !serving.contains(new Topic.Id(topic))) {
                place(new OwnQuestion(question.question(), question.latest(), target), null, trail);
                unplaced.incrementAndGet();
            }
            return List.of();
        });
        return outcome.withUnplaced(unplaced.get());
    }

    /**
     * Keeps them out of new papers.
     *
     * @throws NotFoundException if one of the questions is not for the one who asks
     */
    public BulkOutcome retire(QuestionSelection selection) {
        return run.each(selection, (question, trail) -> {
            life.retire(question, trail);
            return List.of();
        });
    }

    /**
     * Publishes their latest wordings or, where the unit asks for a second person, lets them wait for one.
     *
     * @throws NotFoundException if one of the questions is not for the one who asks
     */
    public BulkOutcome submit(QuestionSelection selection) {
        return run.some(selection, questions -> {
            PublishCheck check = checks.of(questions);
            return (question, trail) ->
                    life.submit(question, check, trail) instanceof PublishOutcome.Refused(var reasons)
                            ? List.copyOf(reasons)
                            : List.of();
        });
    }

    private void place(OwnQuestion question, @Nullable Topic topic, Consumer<Change> trail) {
        QuestionEntity entity = question.question();
        UUID id = topic == null ? null : topic.id().value();
        if (!Objects.equals(entity.topicId, id)) {
            String before = entity.topicId == null ? null : topics.name(entity.topicId);
            entity.topicId = id;
            trail.accept(question.change(
                    "question.placed",
                    before,
                    topic == null ? null : topic.name().zh()));
        }
    }

    private static List<BulkOutcome.Reason> retag(OwnQuestion question, Set<String> tags, Consumer<Change> trail) {
        Set<String> before = new TreeSet<>(question.question().tags);
        if (!before.equals(tags)) {
            question.question().tags.clear();
            question.question().tags.addAll(tags);
            trail.accept(question.change("question.retagged", String.join(" ", before), String.join(" ", tags)));
        }
        return List.of();
    }

    /** Whoever may read what happens in the one bank may not read it of the other. */
    private static void tellMoved(OwnQuestion question, OwnBank target, Consumer<Change> trail) {
        LocalText stem = question.latest().toVersion().content().stem();
        String from = question.bank().entity().name;
        String to = target.entity().name;
        List<Change> told = new ArrayList<>(List.of(question.change("question.moved", stem, from, to)));
        if (!question.bank().scope().equals(target.scope())) {
            OwnQuestion moved = new OwnQuestion(question.question(), question.latest(), target);
            told.add(moved.change("question.moved", stem, from, to));
        }
        told.forEach(trail);
    }
}
