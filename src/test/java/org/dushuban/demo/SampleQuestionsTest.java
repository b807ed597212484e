package org.dushuban.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dushuban.demo.SampleQuestions.SampleQuestion;
import org.dushuban.material.MaterialText;
import org.dushuban.question.Answers;
import org.dushuban.question.Grade;
import org.dushuban.question.Grader;
import org.dushuban.question.MultipleChoiceRule;
import org.dushuban.question.OrderingRule;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.Fraction;
import org.dushuban.shared.LocalText;
import org.junit.jupiter.api.Test;

class SampleQuestionsTest {

    private static final SampleQuestions SAMPLE = SampleQuestions.load();
    private static final List<SampleQuestion> ALL = SAMPLE.questions();

    @Test
    void noQuestionIsAskedTwice() {
        assertThat(ALL).extracting(SampleQuestion::number).doesNotHaveDuplicates();
        assertThat(ALL).extracting(question -> question.content().stem().zh()).doesNotHaveDuplicates();
    }

    @Test
    void placeOfTheRightOptionGivesNothingAway() {
        Map<Integer, Long> places = contents(QuestionContent.SingleChoice.class).stream()
                .collect(Collectors.groupingBy(QuestionContent.SingleChoice::right, Collectors.counting()));
        long single = contents(QuestionContent.SingleChoice.class).size();

        assertThat(places.values()).allMatch(count -> count > single / 5 && count < single / 3);
        assertThat(contents(QuestionContent.MultipleChoice.class))
                .allMatch(choice -> choice.right().size() < choice.options().size());
    }

    @Test
    void everyPassageNamedAsSourceIsInItsReading() {
        assertThat(ALL)
                .extracting(SampleQuestion::source)
                .filteredOn(source -> source.kind().equals("passage"))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(passages(Objects.requireNonNull(source.material())))
                        .filteredOn(text -> text.contains(Objects.requireNonNull(source.contains())))
                        .hasSize(1));
    }

    @Test
    void whatIsTranslatedIsTranslatedWhole() {
        assertThat(ALL)
                .filteredOn(question -> question.content().stem().en() != null)
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(question -> {
                    assertThat(translated(question.content())).allMatch(text -> text.en() != null);
                    assertThat(question.explanation().en()).isNotNull();
                });
    }

    @Test
    void everyKindIsThere() {
        for (Class<?> kind : QuestionContent.class.getPermittedSubclasses()) {
            assertThat(ALL)
                    .as(kind.getSimpleName())
                    .filteredOn(question -> kind.isInstance(question.content()))
                    .hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(contents(QuestionContent.Ordering.class))
                .extracting(QuestionContent.Ordering::rule)
                .contains(OrderingRule.values());
    }

    /** Whatever is new stands behind what the quizzes draw: the figures of the demo rest on those draws. */
    @Test
    void whatTheQuizzesDrawStandsAsItDid() {
        assertThat(ALL.stream().filter(SampleQuestion::ticked).map(SampleQuestion::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 123)
                        .mapToObj("DS-%04d"::formatted)
                        .toList());
        assertThat(ALL.stream()
                        .filter(SampleQuestion::ticked)
                        .filter(question -> SAMPLE.top(question.topic()).equals("constitution")))
                .hasSize(36);
    }

    @Test
    void whatIsSaidToBeRightIsRight() {
        assertThat(ALL)
                .filteredOn(question -> !question.content().markedByPerson())
                .extracting(SampleQuestion::content)
                .allSatisfy(content -> assertThat(
                                Grader.grade(content, Answers.right(content), MultipleChoiceRule.ALL_OR_NOTHING))
                        .isEqualTo(new Grade.Worth(Fraction.ONE)));
    }

    @Test
    void everyTopicComesAfterTheOneAboveIt() {
        Set<String> known = new HashSet<>();
        for (SampleQuestions.SampleTopic topic : SAMPLE.topics()) {
            assertThat(topic.parent() == null || known.contains(topic.parent()))
                    .as(topic.key())
                    .isTrue();
            known.add(topic.key());
        }
        assertThat(Stream.concat(ALL.stream(), SAMPLE.drafts().stream().map(SampleQuestions.SampleDraft::question)))
                .allMatch(question -> known.contains(question.topic()));
    }

    @Test
    void whatIsEditedIsKnownAndReadsDifferently() {
        assertThat(SAMPLE.edited())
                .isNotEmpty()
                .allSatisfy(later -> assertThat(ALL)
                        .filteredOn(question -> question.number().equals(later.number()))
                        .singleElement()
                        .isNotEqualTo(later));
    }

    /** What is accepted in a blank stands in one list for both languages. */
    private static List<LocalText> translated(QuestionContent content) {
        return content instanceof QuestionContent.FillIn gaps ? List.of(gaps.stem()) : content.texts();
    }

    private static List<String> passages(String material) {
        return MaterialText.of(SampleMaterial.load(material).body().zh()).blocks().stream()
                .map(MaterialText.Block::text)
                .toList();
    }

    private static <T extends QuestionContent> List<T> contents(Class<T> kind) {
        return ALL.stream()
                .map(SampleQuestion::content)
                .filter(kind::isInstance)
                .map((Function<QuestionContent, T>) kind::cast)
                .toList();
    }
}
