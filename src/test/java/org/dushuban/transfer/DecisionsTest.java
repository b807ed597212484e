package org.dushuban.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dushuban.question.Fate;
import org.dushuban.question.IntakeItem;
import org.dushuban.question.NewQuestion;
import org.dushuban.question.Question;
import org.dushuban.question.StemMatch;
import org.dushuban.support.QuestionFixture;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final Question.Id ONE = new Question.Id(new UUID(0, 1));

    @Test
    void theProposalSkipsWhatIsTheSameAndAddsWhereTheOptionsDiffer() {
        Fate same = new Fate.Alike(List.of(new StemMatch(ONE, -1, 1, 1)), true);
        Fate close = new Fate.Alike(List.of(new StemMatch(ONE, -1, 0.9, 0.6)), false);
        Fate stemOnly = new Fate.Alike(List.of(new StemMatch(ONE, -1, 1, 0.2)), false);

        Decisions decisions = new Decisions(List.of(same, close, stemOnly, new Fate.Fresh()), Choices.NONE);

        assertThat(IntStream.range(0, 4).mapToObj(decisions::of))
                .containsExactly(Duplicate.SKIP, Duplicate.SKIP, Duplicate.ADD, Duplicate.ADD);
    }

    @Test
    void oneQuestionOfTheBankIsReplacedOnce() {
        Fate alike = new Fate.Alike(List.of(new StemMatch(ONE, -1, 1, 1)), true);
        Choices replace = Choices.NONE.forAlike(Duplicate.REPLACE);

        assertThat(new Decisions(List.of(alike, alike), replace).tally()).isEqualTo(new Tally(0, 1, 1));
        assertThat(new Decisions(List.of(alike, new Fate.Known(ONE, true)), replace).of(0))
                .isEqualTo(Duplicate.SKIP);
    }

    @Test
    void whatIsLikeAnotherOfTheSameFileReplacesNothing() {
        Fate alike = new Fate.Alike(List.of(new StemMatch(null, 0, 1, 1)), true);

        assertThat(new Decisions(List.of(new Fate.Fresh(), alike), Choices.NONE.forAlike(Duplicate.REPLACE)).of(1))
                .isEqualTo(Duplicate.SKIP);
        assertThat(Decisions.possible(alike)).containsExactly(Duplicate.SKIP, Duplicate.ADD);
    }

    /** Whatever is chosen, the intake gets a list that it can take. */
    @Test
    void everyChoiceGivesAListThatCanBeTaken() {
        long seed = 20_261_127;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<Fate> fates = fates(random);
            Map<Integer, Duplicate> single = new TreeMap<>();
            IntStream.range(0, fates.size()).filter(_ -> random.nextBoolean()).forEach(i -> single.put(i, any(random)));
            Choices choices = new Choices(
                    random.nextBoolean() ? null : any(random), random.nextBoolean() ? null : any(random), single);
            NewQuestion question = new NewQuestion(null, QuestionFixture.complete(QuestionFixture.single("题")));

            List<IntakeItem> items = new Decisions(fates, choices).items(Collections.nCopies(fates.size(), question));

            List<Question.Id> replaced = items.stream()
                    .filter(IntakeItem.Replace.class::isInstance)
                    .map(item -> ((IntakeItem.Replace) item).id())
                    .toList();
            assertThat(replaced).as("seed %d, round %d", seed, round).doesNotHaveDuplicates();
            for (int i = 0; i < fates.size(); i++) {
                if (fates.get(i) instanceof Fate.Known) {
                    assertThat(items.get(i))
                            .as("seed %d, round %d", seed, round)
                            .isNotInstanceOf(IntakeItem.Add.class);
                }
            }
        }
    }

    private static List<Fate> fates(Random random) {
        List<Fate> fates = new ArrayList<>();
        List<UUID> numbered = new ArrayList<>(
                IntStream.range(0, 4).mapToObj(i -> new UUID(0, i)).toList());
        for (int i = 0; i < 8; i++) {
            fates.add(
                    switch (random.nextInt(3)) {
                        case 0 -> new Fate.Fresh();
                        case 1 ->
                            numbered.isEmpty()
                                    ? new Fate.Fresh()
                                    : new Fate.Known(new Question.Id(numbered.removeFirst()), random.nextBoolean());
                        default -> {
                            Question.Id other =
                                    random.nextBoolean() ? null : new Question.Id(new UUID(0, random.nextInt(4)));
                            yield new Fate.Alike(
                                    List.of(new StemMatch(other, other == null ? 0 : -1, 0.9, random.nextDouble())),
                                    false);
                        }
                    });
        }
        return fates;
    }

    private static Duplicate any(Random random) {
        return Duplicate.values()[random.nextInt(3)];
    }
}
