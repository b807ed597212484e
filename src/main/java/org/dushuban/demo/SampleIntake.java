package org.dushuban.demo;

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
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Brings sample questions into a bank in the way of an import. */
@Component
@Profile("demo")
class SampleIntake {

    private final Intake intake;

    SampleIntake(Intake intake) {
        this.intake = intake;
    }

    /** Adds them all, in the order of the list; a look at what is alike would not see this very transaction. */
    List<Question.Id> add(Bank.Id bank, List<NewQuestion> list) {
        IntakePlan plan = intake.plan(bank, List.of(), IntakeWatch.NOBODY);
        return take(
                bank, plan, list.stream().<IntakeItem>map(IntakeItem.Add::new).toList());
    }

    /** Edits those that the bank knows by their numbers. */
    void edit(Bank.Id bank, List<NewQuestion> list) {
        IntakePlan plan = intake.plan(bank, list, IntakeWatch.NOBODY);
        take(
                bank,
                plan,
                IntStream.range(0, list.size())
                        .<IntakeItem>mapToObj(place -> new IntakeItem.Replace(
                                ((Fate.Known) plan.fates().get(place)).id(), list.get(place)))
                        .toList());
    }

    private List<Question.Id> take(Bank.Id bank, IntakePlan plan, List<IntakeItem> items) {
        return switch (intake.take(bank, plan.counter(), items, IntakeWatch.NOBODY)) {
            case IntakeOutcome.Taken taken -> taken.questions();
            case IntakeOutcome.Outdated _ -> throw new IllegalStateException("somebody else writes in " + bank);
        };
    }
}
