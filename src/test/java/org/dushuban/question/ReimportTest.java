package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.SaveOutcome;
import org.dushuban.support.BankCase;
import org.dushuban.support.SomeQuestions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The same file again leaves alone what administrators have added to its questions. */
class ReimportTest extends BankCase {

    private static final int QUESTIONS = 120;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Autowired
    Intake intake;

    @Autowired
    Publishing publishing;

    @Autowired
    Topics topics;

    @Autowired
    PlatformTransactionManager transactions;

    private Topic topic;

    @BeforeEach
    void addTopic() {
        topic = topics.add(district.north, null, "history", LocalText.of("党史"));
    }

    @Test
    void whatTheFileDoesNotSayIsNotChangedByIt() {
        List<NewQuestion> file = new ArrayList<>();
        List<QuestionDraft> edits = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            long content = random.nextLong();
            NewQuestion found = found("N" + i, new SomeQuestions(content, _ -> false).any());
            file.add(found);
            edits.add(edited(found, new SomeQuestions(content).any()));
        }
        IntakePlan first = intake.plan(bank, file, IntakeWatch.NOBODY);
        List<Question.Id> ids = take(
                        first,
                        file.stream().<IntakeItem>map(IntakeItem.Add::new).toList())
                .questions();
        for (int i = 0; i < QUESTIONS; i++) {
            edit(ids.get(i), edits.get(i));
        }
        List<Object> before = everything();

        IntakePlan again = intake.plan(bank, file, IntakeWatch.NOBODY);
        List<IntakeItem> replaced = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            assertThat(again.fates().get(i))
                    .as("seed %d, question %d", seed, i)
                    .isEqualTo(new Fate.Known(ids.get(i), false));
            replaced.add(new IntakeItem.Replace(ids.get(i), file.get(i)));
        }

        assertThat(take(again, replaced)).as("seed %d", seed).isEqualTo(new IntakeOutcome.Taken(0, 0, QUESTIONS, ids));
        assertThat(everything()).as("seed %d", seed).isEqualTo(before);
    }

    @Test
    void whatTheFileSaysIsChangedAloneAndTheRestStays() {
        QuestionContent content = new QuestionContent.TrueFalse(LocalText.of("对吗？"), true);
        NewQuestion found = new NewQuestion("1", content, null, null, Set.of(), null, null, null);
        Question.Id id = take(intake.plan(bank, List.of(found), IntakeWatch.NOBODY), List.of(new IntakeItem.Add(found)))
                .questions()
                .getFirst();
        QuestionDraft full = new QuestionDraft(
                content,
                Difficulty.HARD,
                topic.id(),
                Set.of("一大"),
                LocalText.of("因为。"),
                new Source.Passage(bank.value(), "p1"),
                new BigDecimal("2"));
        edit(id, full);
        NewQuestion wrong = new NewQuestion(
                "1", new QuestionContent.TrueFalse(LocalText.of("对吗？"), false), null, null, Set.of(), null, null, null);

        IntakePlan plan = intake.plan(bank, List.of(wrong), IntakeWatch.NOBODY);
        IntakeOutcome.Taken taken = take(plan, List.of(new IntakeItem.Replace(id, wrong)));

        assertThat(plan.fates()).containsExactly(new Fate.Known(id, true));
        assertThat(taken.changed()).isEqualTo(1);
        assertThat(itemBank.get(id).draft())
                .isEqualTo(new QuestionDraft(
                        wrong.content(),
                        full.difficulty(),
                        full.topic(),
                        full.tags(),
                        full.explanation(),
                        full.source(),
                        full.points()));
    }

    /** A question as a file says it, in Chinese and with blank cells. */
    private NewQuestion found(String number, QuestionContent content) {
        return new NewQuestion(
                number,
                content,
                random.nextBoolean() ? Difficulty.EASY : null,
                random.nextBoolean() ? topic.id() : null,
                random.nextBoolean() ? Set.of("一大") : Set.of(),
                random.nextBoolean() ? LocalText.of("因为。") : null,
                random.nextBoolean() ? new Source.Citation(LocalText.of("《党史》"), LocalText.of("第一章")) : null,
                random.nextBoolean() ? new BigDecimal("1.5") : null);
    }

    /** What it leaves open is filled in, and some of what it says is translated. */
    private QuestionDraft edited(NewQuestion found, QuestionContent content) {
        return new QuestionDraft(
                content,
                found.difficulty() == null ? Difficulty.HARD : found.difficulty(),
                found.topic() == null && random.nextBoolean() ? topic.id() : found.topic(),
                found.tags().isEmpty() && random.nextBoolean() ? Set.of("党史") : found.tags(),
                found.explanation() == null || random.nextBoolean()
                        ? new LocalText("因为。", "Because.")
                        : found.explanation(),
                found.source() == null
                        ? new Source.Passage(bank.value(), "p1")
                        : new Source.Citation(new LocalText("《党史》", "Party history"), LocalText.of("第一章")),
                found.points() == null && random.nextBoolean() ? new BigDecimal("3") : found.points());
    }

    /** A third of them are published before, so that the edit is a new version; a third after. */
    private void edit(Question.Id id, QuestionDraft draft) {
        int published = random.nextInt(3);
        if (published == 0) {
            publishing.submit(id, itemBank.get(id).revision());
        }
        assertThat(itemBank.edit(id, itemBank.get(id).revision(), draft)).isInstanceOf(SaveOutcome.Saved.class);
        if (published == 1) {
            publishing.submit(id, itemBank.get(id).revision());
        }
    }

    private IntakeOutcome.Taken take(IntakePlan plan, List<IntakeItem> items) {
        return (IntakeOutcome.Taken) new TransactionTemplate(transactions)
                .execute(_ -> intake.take(bank, plan.counter(), items, IntakeWatch.NOBODY));
    }
}
