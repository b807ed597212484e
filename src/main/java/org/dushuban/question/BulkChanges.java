package org.dushuban.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
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
    private final Topics topics;

    BulkChanges(BulkRun run, OwnBanks own, QuestionList list, QuestionWriter writer, QuestionLife life, Topics topics) {
        this.run = run;
        this.own = own;
        this.list = list;
        this.writer = writer;
        this.life = life;
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
                    ? List.of(BulkOutcome.Reason.TOO_MANY_TAGS)
                    : retag(question, tags, trail);
        });
    }

    /**
     * Puts them under a topic.
     *
     * @param topic null for none
     * @throws NotFoundException if one of the questions, or the topic, is not for the one who asks
     */
    public BulkOutcome place(QuestionSelection selection, Topic.@Nullable Id topic) {
        String name = topic == null ? null : topics.require(topic).name().zh();
        return run.each(selection, (question, trail) -> {
            QuestionEntity entity = question.question();
            if (!Objects.equals(entity.topicId, topic == null ? null : topic.value())) {
                String before = entity.topicId == null ? null : topics.name(entity.topicId);
                entity.topicId = topic == null ? null : topic.value();
                trail.accept(question.change("question.placed", before, name));
            }
            return List.of();
        });
    }

    /**
     * Moves them to another bank, with their history. One whose number the bank has already stays where it is.
     *
     * @throws NotFoundException if one of the questions, or the bank, is not for the one who asks
     */
    public BulkOutcome move(QuestionSelection selection, Bank.Id bank) {
        OwnBank target = own.bank(bank);
        Set<String> taken = list.numbers(bank);
        return run.each(selection, (question, trail) -> {
            String number = question.question().number;
            if (question.bank().id().equals(bank)) {
                return List.of();
            }
            if (number != null && !taken.add(number)) {
                return List.of(BulkOutcome.Reason.NUMBER_TAKEN);
            }
            writer.move(question.question(), bank);
            tellMoved(question, target, trail);
            return List.of();
        });
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
        return run.each(
                selection,
                (question, trail) -> life.submit(question, trail) instanceof PublishOutcome.Refused(var reasons)
                        ? reasons.stream().map(BulkOutcome.Reason::of).toList()
                        : List.of());
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
