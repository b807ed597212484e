package org.dushuban.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dushuban.demo.SampleQuestions.SampleQuestion;
import org.dushuban.material.MaterialText;
import org.dushuban.question.QuestionContent;
import org.junit.jupiter.api.Test;

class SampleQuestionsTest {

    private static final List<SampleQuestion> ALL = SampleQuestions.load().questions();

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
                    assertThat(question.content().texts()).allMatch(text -> text.en() != null);
                    assertThat(question.explanation().en()).isNotNull();
                });
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
