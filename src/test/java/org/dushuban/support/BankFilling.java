package org.dushuban.support;

import java.util.List;
import java.util.stream.IntStream;
import org.dushuban.question.Bank;
import org.dushuban.question.Fate;
import org.dushuban.question.Intake;
import org.dushuban.question.IntakeItem;
import org.dushuban.question.IntakeOutcome;
import org.dushuban.question.IntakePlan;
import org.dushuban.question.IntakeWatch;
import org.dushuban.question.NewQuestion;
import org.dushuban.question.Question;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings many questions into a bank as an import does: known ones are edited, all others are added. */
@TestComponent
public class BankFilling {

    private final Intake intake;
    private final TransactionTemplate transaction;

    BankFilling(Intake intake, PlatformTransactionManager transactions) {
        this.intake = intake;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The questions in the order of the list. */
    public List<Question.Id> addAll(Bank.Id bank, List<NewQuestion> list) {
        IntakePlan plan = intake.plan(bank, list, IntakeWatch.NOBODY);
        List<IntakeItem> items = IntStream.range(0, list.size())
                .mapToObj(place -> item(plan.fates().get(place), list.get(place)))
                .toList();
        IntakeOutcome outcome = transaction.execute(_ -> intake.take(bank, plan.counter(), items, IntakeWatch.NOBODY));
        return ((IntakeOutcome.Taken) outcome).questions();
    }

    private static IntakeItem item(Fate fate, NewQuestion question) {
        return fate instanceof Fate.Known known
                ? new IntakeItem.Replace(known.id(), question)
                : new IntakeItem.Add(question);
    }
}
