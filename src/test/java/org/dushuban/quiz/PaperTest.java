package org.dushuban.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionVersion;
import org.dushuban.shared.Json;
import org.junit.jupiter.api.Test;

class PaperTest {

    private static final Random RANDOM = new Random(19210723);

    @Test
    void numbersAreThoseOfThePublishedAlgorithm() {
        SplitMix64 numbers = new SplitMix64(1234567);

        assertThat(IntStream.range(0, 5).mapToObj(_ -> Long.toUnsignedString(numbers.next())))
                .containsExactly(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821");
    }

    @Test
    void samePaperIsDrawnAgainFromTheSameSeed() {
        for (int round = 0; round < 200; round++) {
            Bank bank = Bank.some();
            long seed = RANDOM.nextLong();
            assertThat(bank.draw(seed, true, true)).isEqualTo(bank.draw(seed, true, true));
        }
    }

    /** Papers of attempts under way must not change with a new version of the program. */
    @Test
    void drawStaysAsItWasReleased() {
        Bank bank = Bank.of(List.of(4, 4, 0, 5));

        assertThat(bank.draw(42, true, true).slots().stream()
                        .map(slot -> bank.numberOf(slot.version()) + ":" + slot.order()))
                .containsExactly("3:[3, 4, 0, 1, 2]", "1:[3, 1, 0, 2]", "0:[0, 1, 2, 3]", "2:[]");
    }

    /** The hash was computed by a second implementation of both algorithms. */
    @Test
    void papersOfManySeedsStayAsTheyWereReleased() {
        Bank bank = Bank.of(List.of(4, 4, 0, 5, 2, 10, 0, 3));
        StringBuilder papers = new StringBuilder();
        for (int seed = 0; seed < 500; seed++) {
            papers.append(bank.text(bank.draw(seed, true, true)))
                    .append(bank.text(bank.draw(seed, false, true)))
                    .append(bank.text(bank.draw(seed, true, false)));
        }

        assertThat(papers.toString().hashCode()).isEqualTo(-93639168);
    }

    @Test
    void whatItsOrderWouldGiveAwayIsMixedThoughOptionsAreNot() {
        Bank bank = Bank.of(List.of(4, 5, 0, 3));
        Function<QuestionVersion.Id, QuestionContent.Parts> parts =
                id -> new QuestionContent.Parts(bank.options.get(id), bank.numberOf(id) % 2 == 1);

        assertThat(bank.text(Paper.draw(List.of(bank.section()), parts, 42, true, false)))
                .isEqualTo("3:[2, 1, 0] 1:[3, 0, 4, 2, 1] 0:[0, 1, 2, 3] 2:[]");
        assertThat(Paper.draw(List.of(bank.section()), parts, 42, true, true)).isEqualTo(bank.draw(42, true, true));
    }

    @Test
    void everyQuestionComesOnceWithItsPointsAndAllItsOptions() {
        for (int round = 0; round < 200; round++) {
            Bank bank = Bank.some();
            Paper paper = bank.draw(RANDOM.nextLong(), RANDOM.nextBoolean(), RANDOM.nextBoolean());

            assertThat(paper.slots().stream().map(Paper.Slot::number))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, bank.size()).boxed().toList());
            assertThat(paper.slots().stream().map(slot -> new Section.Entry(slot.version(), slot.points())))
                    .containsExactlyInAnyOrderElementsOf(bank.entries());
            for (Paper.Slot slot : paper.slots()) {
                assertThat(slot.order())
                        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, bank.options.get(slot.version()))
                                .boxed()
                                .toList());
            }
        }
    }

    @Test
    void withoutShufflingThePaperFollowsTheAuthor() {
        Bank bank = Bank.of(List.of(4, 3, 0));
        Paper paper = bank.draw(7, false, false);

        assertThat(paper.slots().stream().map(slot -> bank.numberOf(slot.version())))
                .containsExactly(0, 1, 2);
        assertThat(paper.slots().stream().map(Paper.Slot::order))
                .containsExactly(List.of(0, 1, 2, 3), List.of(0, 1, 2), List.of());
    }

    @Test
    void sectionsKeepTheirOrderWhenQuestionsAreShuffled() {
        Bank first = Bank.of(List.of(4, 4, 4));
        Bank second = Bank.of(List.of(2, 2, 2));
        Map<QuestionVersion.Id, Integer> options = new HashMap<>(first.options);
        options.putAll(second.options);
        for (int seed = 0; seed < 50; seed++) {
            Paper paper = Paper.draw(
                    List.of(first.section(), second.section()),
                    id -> new QuestionContent.Parts(options.get(id), false),
                    seed,
                    true,
                    true);
            assertThat(paper.slots().subList(0, 3))
                    .allMatch(slot -> slot.order().size() == 4);
        }
    }

    @Test
    void everyPlaceIsAsLikely() {
        Bank bank = Bank.of(List.of(4));
        int[] first = new int[4];
        for (int seed = 0; seed < 40_000; seed++) {
            first[bank.draw(seed, true, true).slots().getFirst().order().getFirst()]++;
        }
        for (int count : first) {
            assertThat(count).isBetween(9_600, 10_400);
        }
    }

    @Test
    void sectionIsStoredAndReadAgain() {
        Section section = Bank.of(List.of(4, 0)).section();

        assertThat(Json.read(Json.write(section), Section.class)).isEqualTo(section);
        assertThat(Json.write(section)).contains("\"kind\":\"fixed\"");
    }

    @Test
    void pointsOutsideTheirRangeAreRefused() {
        QuestionVersion.Id version = new QuestionVersion.Id(UUID.randomUUID());
        for (String points : List.of("0", "-1", "1000.01", "0.001")) {
            assertThatThrownBy(() -> new Section.Entry(version, new BigDecimal(points)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void samePointsAreTheSameHoweverTheyAreWritten() {
        QuestionVersion.Id version = new QuestionVersion.Id(UUID.randomUUID());
        for (String points : List.of("5.0", "5.00", "05")) {
            assertThat(new Section.Entry(version, new BigDecimal(points)))
                    .isEqualTo(new Section.Entry(version, new BigDecimal("5")));
        }
    }

    private record Bank(List<Section.Entry> entries, Map<QuestionVersion.Id, Integer> options) {

        static Bank some() {
            return of(IntStream.range(0, 1 + RANDOM.nextInt(30))
                    .map(_ -> RANDOM.nextInt(11))
                    .boxed()
                    .toList());
        }

        static Bank of(List<Integer> optionCounts) {
            List<Section.Entry> entries = new ArrayList<>();
            Map<QuestionVersion.Id, Integer> options = new HashMap<>();
            for (int count : optionCounts) {
                QuestionVersion.Id version = new QuestionVersion.Id(UUID.randomUUID());
                entries.add(new Section.Entry(version, BigDecimal.valueOf(1 + RANDOM.nextInt(10))));
                options.put(version, count);
            }
            return new Bank(entries, options);
        }

        Section section() {
            return new Section.Fixed(entries);
        }

        int size() {
            return entries.size();
        }

        String text(Paper paper) {
            return paper.slots().stream()
                    .map(slot -> numberOf(slot.version()) + ":" + slot.order())
                    .collect(Collectors.joining(" "));
        }

        int numberOf(QuestionVersion.Id version) {
            return entries.stream().map(Section.Entry::version).toList().indexOf(version);
        }

        Paper draw(long seed, boolean shuffleQuestions, boolean shuffleOptions) {
            return Paper.draw(
                    List.of(section()),
                    id -> new QuestionContent.Parts(options.get(id), false),
                    seed,
                    shuffleQuestions,
                    shuffleOptions);
        }
    }
}
