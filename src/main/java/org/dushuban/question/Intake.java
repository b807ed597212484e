package org.dushuban.question;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes questions from elsewhere into a bank: first looks at what each of them is to the bank, writing nothing; then writes
 * what was decided, unless the bank was changed meanwhile.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class Intake {

    private final BankRepository banks;
    private final IntakeSearch search;
    private final IntakeWriter writer;
    private final QuestionRows rows;
    private final BankCounter counter;
    private final Topics topics;
    private final Scope scope;

    Intake(
            BankRepository banks,
            IntakeSearch search,
            IntakeWriter writer,
            QuestionRows rows,
            BankCounter counter,
            Topics topics,
            Scope scope) {
        this.banks = banks;
        this.search = search;
        this.writer = writer;
        this.rows = rows;
        this.counter = counter;
        this.topics = topics;
        this.scope = scope;
    }

    /**
     * What each question is to the bank. One whose number the bank knows is that one; a topic that a draft does not name
     * changes none. Any other is compared with the bank and with what stands before it in the list.
     *
     * @throws NotFoundException if the one who asks may not write in that bank
     * @throws IllegalArgumentException if two have the same number
     * @throws CancellationException if the watch broke it off
     */
    @Transactional(readOnly = true)
    public IntakePlan plan(Bank.Id bank, List<NewQuestion> many, IntakeWatch watch) {
        changeable(bank);
        return search.plan(bank.value(), many, watch);
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
        BankEntity entity = changeable(bank);
        IntakeWriter.distinctNumbers(questions(items));
        topics.require(
                scope.administered(new Unit.Id(entity.unitId)), questions(items).map(NewQuestion::draft));
        List<UUID> replaced = distinct(IntakeWriter.replaced(items));
        if (counter.hold(entity.id) != seen || !allIn(entity.id, replaced)) {
            return new IntakeOutcome.Outdated();
        }
        String path = scope.administered(new Unit.Id(entity.unitId)).path().digits();
        return writer.write(entity, path, items, watch);
    }

    private boolean allIn(UUID bank, List<UUID> questions) {
        return questions.stream()
                .gather(Gatherers.windowFixed(IntakeWriter.CHUNK))
                .allMatch(chunk -> rows.count(bank, chunk) == chunk.size());
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

    private BankEntity changeable(Bank.Id id) {
        BankEntity bank = banks.findById(id.value()).orElseThrow(() -> new NotFoundException("bank", id));
        scope.administered(new Unit.Id(bank.unitId));
        return bank;
    }
}
