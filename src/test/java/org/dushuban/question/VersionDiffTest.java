package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dushuban.question.FieldDiff.Field;
import org.dushuban.shared.LocalText;
import org.dushuban.support.QuestionFixture;
import org.dushuban.support.SomeQuestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VersionDiffTest {

    @ParameterizedTest
    @EnumSource
    void equalWordingsDifferInNothing(QuestionKind kind) {
        QuestionVersion one = version(new SomeQuestions(kind.ordinal()).of(kind));

        VersionDiff diff = VersionDiff.between(one, one);

        assertThat(diff.changed()).isEmpty();
        assertThat(diff.fields()).hasSizeGreaterThan(4);
        assertThat(diff.fields()).doesNotHaveDuplicates();
    }

    /** Whatever differs between two contents is told: the pieces hold all of both. */
    @ParameterizedTest
    @EnumSource
    void wordingsOfEveryKindAreToldApart(QuestionKind kind) {
        SomeQuestions questions = new SomeQuestions(kind.ordinal());
        for (int i = 0; i < 50; i++) {
            QuestionContent before = questions.of(kind);
            QuestionContent after = i % 5 == 0 ? questions.any() : questions.of(kind);

            VersionDiff diff = VersionDiff.between(version(before), version(after));

            assertThat(diff.changed()).as("%s%n%s", before, after).isNotEmpty();
            for (LocalText text : before.texts()) {
                assertThat(side(diff, Segment.Kind.COME)).contains(text.zh());
            }
            for (LocalText text : after.texts()) {
                assertThat(side(diff, Segment.Kind.GONE)).contains(text.zh());
            }
        }
    }

    @Test
    void eachPartIsNamedWithItsPlace() {
        QuestionContent before = QuestionFixture.single("哪一年？");
        QuestionContent after = new QuestionContent.SingleChoice(
                LocalText.of("哪一年？"),
                List.of(new LocalText("选项1", "Option 1"), new LocalText("选项2", "Option two"), LocalText.of("选项3")),
                0);

        List<FieldDiff> changed =
                VersionDiff.between(version(before), version(after)).changed();

        assertThat(changed)
                .extracting(field -> field.field() + " " + field.place())
                .containsExactly("OPTION 2", "OPTION 3", "OPTION 4", "KEY 0");
        assertThat(changed.getLast().segments())
                .containsExactly(new Segment(Segment.Kind.GONE, "B"), new Segment(Segment.Kind.COME, "A"));
    }

    @Test
    void ruleOfABlankStandsWithTheBlank() {
        QuestionContent gaps = new QuestionContent.FillIn(
                LocalText.of("[[1]]和[[2]]"), List.of(Blank.of("一"), new Blank(List.of("二"), Match.CONTAINS, Set.of())));

        assertThat(VersionDiff.between(version(gaps), version(gaps)).fields())
                .extracting(field -> field.field() + " " + field.place())
                .containsSubsequence("BLANK 1", "MATCH 1", "FOLDS 1", "BLANK 2", "MATCH 2");
    }

    @Test
    void whatIsNotAskedIsComparedToo() {
        QuestionContent content = QuestionFixture.multiple("哪些？");
        QuestionVersion before = version(content);
        QuestionVersion after = new QuestionVersion(
                before.id(),
                before.question(),
                2,
                content,
                Difficulty.HARD,
                LocalText.of("因为党章这样写。"),
                new Source.Passage(new UUID(5, 6), "p1"),
                BigDecimal.TWO);

        assertThat(VersionDiff.between(before, after).changed())
                .extracting(FieldDiff::field)
                .containsExactly(Field.EXPLANATION, Field.SOURCE, Field.DIFFICULTY, Field.POINTS);
    }

    @Test
    void rightOptionsAreLetters() {
        QuestionContent before = QuestionFixture.multiple("哪些？");
        QuestionContent.MultipleChoice choice = (QuestionContent.MultipleChoice) before;
        QuestionContent after =
                new QuestionContent.MultipleChoice(choice.stem(), choice.options(), new TreeSet<>(Set.of(1, 3)));

        assertThat(VersionDiff.between(version(before), version(after)).changed())
                .singleElement()
                .satisfies(key -> assertThat(key.segments())
                        .containsExactly(new Segment(Segment.Kind.GONE, "A C"), new Segment(Segment.Kind.COME, "B D")));
    }

    private static String side(VersionDiff diff, Segment.Kind without) {
        return diff.fields().stream()
                .map(field -> field.segments().stream()
                        .filter(segment -> segment.kind() != without)
                        .map(Segment::text)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static QuestionVersion version(QuestionContent content) {
        return new QuestionVersion(
                new QuestionVersion.Id(new UUID(1, 2)),
                new Question.Id(new UUID(3, 4)),
                1,
                content,
                Difficulty.MEDIUM,
                LocalText.of("因为章程这样写。"),
                QuestionFixture.ARTICLE,
                null);
    }
}
