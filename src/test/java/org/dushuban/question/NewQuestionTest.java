package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.dushuban.shared.LocalText;
import org.dushuban.support.SomeQuestions;
import org.junit.jupiter.api.Test;

/** What becomes of a question of the bank where a file brings it again. */
class NewQuestionTest {

    private static final int ROUNDS = 2_000;
    private static final Topic.Id TOPIC = new Topic.Id(new UUID(1, 1));
    private static final LocalText BECAUSE = new LocalText("因为。", "Because.");
    private static final Source BOOK =
            new Source.Citation(new LocalText("《党史》", "Party history"), new LocalText("第一章", "Chapter 1"));

    private final QuestionContent content = new QuestionContent.SingleChoice(
            new LocalText("哪一年？", "Which year?"),
            List.of(new LocalText("一九二一年", "1921"), new LocalText("一九三五年", "1935")),
            0);
    private final QuestionDraft known =
            new QuestionDraft(content, Difficulty.HARD, TOPIC, Set.of("一大"), BECAUSE, BOOK, new BigDecimal("2.5"));
    private final NewQuestion silent =
            new NewQuestion("1", chinese("哪一年？", "一九二一年"), null, null, Set.of(), null, null, null);

    @Test
    void whatItDoesNotSayStays() {
        assertThat(silent.over(known)).isEqualTo(known);
    }

    @Test
    void asANewQuestionItIsOfMediumDifficultyWhereItDoesNotSay() {
        assertThat(silent.draft())
                .isEqualTo(new QuestionDraft(silent.content(), Difficulty.MEDIUM, null, Set.of(), null, null, null));
        assertThat(new NewQuestion(null, known).draft()).isEqualTo(known);
    }

    @Test
    void whatItSaysReplacesWhatTheBankHas() {
        QuestionDraft other = new QuestionDraft(
                chinese("哪一年召开？", "一九二一年"),
                Difficulty.EASY,
                new Topic.Id(new UUID(2, 2)),
                Set.of("党史"),
                LocalText.of("因为写着。"),
                new Source.Passage(new UUID(3, 3), "p1"),
                new BigDecimal("3"));

        assertThat(new NewQuestion("1", other).over(known)).isEqualTo(other);
    }

    @Test
    void theSameInChineseKeepsItsEnglish() {
        assertThat(says(silent.content(), LocalText.of("因为。"), citation("《党史》", "第一章"))
                        .over(known))
                .isEqualTo(known);
    }

    @Test
    void englishThatItBringsReplacesTheOther() {
        QuestionContent translated = new QuestionContent.SingleChoice(
                new LocalText("哪一年？", "In which year?"), List.of(LocalText.of("一九二一年"), LocalText.of("一九三五年")), 0);
        LocalText why = new LocalText("因为。", "It is so.");
        Source book = new Source.Citation(new LocalText("《党史》", "History"), LocalText.of("第一章"));

        QuestionDraft became = says(translated, why, book).over(known);

        assertThat(became.content().texts())
                .extracting(LocalText::en)
                .containsExactly("In which year?", "1921", "1935");
        assertThat(became.explanation()).isEqualTo(why);
        assertThat(became.source())
                .isEqualTo(new Source.Citation(new LocalText("《党史》", "History"), new LocalText("第一章", "Chapter 1")));
    }

    @Test
    void englishOfOtherChineseGoes() {
        QuestionContent reworded = chinese("哪一年召开？", "一九二一年");
        QuestionDraft became =
                says(reworded, LocalText.of("因为写着。"), citation("《党史》", "第二章")).over(known);

        assertThat(became.content()).isEqualTo(reworded);
        assertThat(became.explanation()).isEqualTo(LocalText.of("因为写着。"));
        assertThat(became.source())
                .isEqualTo(new Source.Citation(new LocalText("《党史》", "Party history"), LocalText.of("第二章")));
    }

    @Test
    void anotherRightAnswerIsAnotherContent() {
        QuestionContent second = new QuestionContent.SingleChoice(
                LocalText.of("哪一年？"), List.of(LocalText.of("一九二一年"), LocalText.of("一九三五年")), 1);

        assertThat(says(second, null, null).over(known).content()).isEqualTo(second);
    }

    /** Whatever parts of a question a file says, and whatever of its English: it changes nothing. */
    @Test
    void aPartOfWhatTheBankHasChangesNothing() {
        long seed = 19_210_723;
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            long content = random.nextLong();
            QuestionDraft bank = draft(new SomeQuestions(content).any(), random);
            int kept = random.nextInt(2, 5);
            IntPredicate some = number -> number % kept == 0;
            QuestionContent found = new SomeQuestions(content, random.nextBoolean() ? some : _ -> false).any();

            assertThat(part(found, bank, random).over(bank))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(bank);
        }
    }

    private static QuestionDraft draft(QuestionContent content, Random random) {
        return new QuestionDraft(
                content,
                Difficulty.values()[random.nextInt(Difficulty.values().length)],
                random.nextBoolean() ? TOPIC : null,
                random.nextBoolean() ? Set.of("一大", "党史") : Set.of(),
                random.nextBoolean() ? BECAUSE : null,
                random.nextBoolean() ? random.nextBoolean() ? BOOK : citation("《党章》", null) : null,
                random.nextBoolean() ? new BigDecimal("2.5") : null);
    }

    private static NewQuestion part(QuestionContent content, QuestionDraft of, Random random) {
        LocalText why = of.explanation();
        return new NewQuestion(
                "1",
                content,
                random.nextBoolean() ? of.difficulty() : null,
                random.nextBoolean() ? of.topic() : null,
                random.nextBoolean() ? of.tags() : Set.of(),
                why == null || random.nextBoolean() ? null : random.nextBoolean() ? why : LocalText.of(why.zh()),
                of.source() == BOOK && random.nextBoolean()
                        ? citation("《党史》", "第一章")
                        : random.nextBoolean() ? of.source() : null,
                random.nextBoolean() ? of.points() : null);
    }

    private static NewQuestion says(QuestionContent content, LocalText explanation, Source source) {
        return new NewQuestion("1", content, null, null, Set.of(), explanation, source, null);
    }

    private static QuestionContent chinese(String stem, String first) {
        return new QuestionContent.SingleChoice(
                LocalText.of(stem), List.of(LocalText.of(first), LocalText.of("一九三五年")), 0);
    }

    private static Source citation(String work, String place) {
        return new Source.Citation(LocalText.of(work), place == null ? null : LocalText.of(place));
    }
}
