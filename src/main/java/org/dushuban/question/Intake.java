package org.dushuban.question;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.dushuban.shared.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes questions from elsewhere into a bank: first looks at what each of them is to the bank, writing nothing; then writes
 * what was decided, unless the bank has got another wording or question meanwhile, be it made there or moved there, or one
 * to be replaced has left it. Other tags, topics and states do not count: they cannot make two questions one, and what is
 * written goes by those that there are then.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class Intake {

    private final OwnBanks own;
    private final IntakeSearch search;
    private final IntakeWriter writer;
    private final QuestionRows rows;
    private final BankCounter counter;
    private final Topics topics;

    Intake(
            OwnBanks own,
            IntakeSearch search,
            IntakeWriter writer,
            QuestionRows rows,
            BankCounter counter,
            Topics topics) {
        this.own = own;
        this.search = search;
        this.writer = writer;
        this.rows = rows;
        this.counter = counter;
        this.topics = topics;
    }

    /**
     * What each question is to the bank. One whose number the bank knows is that one; what it says nothing about changes
     * nothing there. Any other is compared with the bank and with what stands before it in the list.
     *
     * @throws NotFoundException if the one who asks may not write in that bank
     * @throws IllegalArgumentException if two have the same number
     * @throws CancellationException if the watch broke it off
     */
    @Transactional(readOnly = true)
    public IntakePlan plan(Bank.Id bank, List<NewQuestion> many, IntakeWatch watch) {
        own.bank(bank);
        return search.plan(bank.value(), many, watch);
    }

    /**
     * How questions of the bank would read once they are replaced, beside how they read now.
     *
     * @param items those that replace nothing change nothing
     * @return by the questions; what the bank does not have any more is not among them
     * @throws NotFoundException if the one who asks may not write in that bank
     */
    @Transactional(readOnly = true)
    public Map<Question.Id, VersionDiff> differences(Bank.Id bank, List<IntakeItem> items) {
        own.bank(bank);
        Map<UUID, QuestionRow> known = new HashMap<>();
        IntakeWriter.replaced(items).stream()
                .gather(Gatherers.windowFixed(IntakeWriter.CHUNK))
                .forEach(some -> known.putAll(rows.get(bank.value(), some)));
        Map<Question.Id, VersionDiff> differences = new HashMap<>();
        for (IntakeItem item : items) {
            if (item instanceof IntakeItem.Replace(Question.Id id, NewQuestion question)
                    && known.containsKey(id.value())) {
                QuestionDraft now = known.get(id.value()).draft();
                differences.put(id, VersionDiff.between(now, question.over(now)));
            }
        }
        return differences;
    }

    /**
     * Writes what was decided, in the transaction of the caller: all of it or nothing.
     *
     * @param seen the counter of the plan
     * @param items with topics that are there; of those to add none has a number that the bank knows
     * @throws NotFoundException if the one who asks may not write in that bank, or its unit has not one of the topics
     * @throws IllegalArgumentException if two have the same number, or one question is to be replaced twice
     * @throws CancellationException if the watch broke it off; the transaction is rolled back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public IntakeOutcome take(Bank.Id bank, int seen, List<IntakeItem> items, IntakeWatch watch) {
        OwnBank into = own.bank(bank);
        IntakeWriter.distinctNumbers(questions(items));
        topics.require(into.owner(), questions(items).map(NewQuestion::draft));
        List<UUID> replaced = distinct(IntakeWriter.replaced(items));
        boolean asSeen = rows.hold(bank.value(), replaced) && counter.hold(bank.value()) == seen;
        return asSeen ? writer.write(into, items, watch) : new IntakeOutcome.Outdated();
    }

    private static Stream<NewQuestion> questions(List<IntakeItem> items) {
        return items.stream().flatMap(item -> switch (item) {
            case IntakeItem.Add(NewQuestion question) -> Stream.of(question);
            case IntakeItem.Replace replace -> Stream.of(replace.question());
            case IntakeItem.Skip _ -> Stream.empty();
        });
    }

    private static List<UUID> distinct(List<UUID> replaced) {
        if (new HashSet<>(replaced).size() < replaced.size()) {
            throw new IllegalArgumentException("one question is replaced twice");
        }
        return replaced;
    }
}
