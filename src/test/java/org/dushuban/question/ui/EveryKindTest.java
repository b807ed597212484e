package org.dushuban.question.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dushuban.question.Answer;
import org.dushuban.question.AnswerReview;
import org.dushuban.question.Asked;
import org.dushuban.question.Bank;
import org.dushuban.question.Blank;
import org.dushuban.question.Grade;
import org.dushuban.question.Grader;
import org.dushuban.question.ItemBank;
import org.dushuban.question.MultipleChoiceRule;
import org.dushuban.question.OrderingRule;
import org.dushuban.question.Pair;
import org.dushuban.question.PartialDate;
import org.dushuban.question.PublishOutcome;
import org.dushuban.question.Publishing;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionKind;
import org.dushuban.question.QuestionVersions;
import org.dushuban.shared.Fraction;
import org.dushuban.shared.Json;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Languages;
import org.dushuban.shared.ui.Words;
import org.dushuban.shared.ui.WordsProvider;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuestionFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a kind of question needs, each permitted {@link QuestionContent} has it. A new one starts with its line in {@link #CASES}. */
@DatabaseTest
class EveryKindTest extends SpringBrowserlessTest {

    private static final MultipleChoiceRule RULE = MultipleChoiceRule.RIGHT_MINUS_WRONG;
    private static final LocalText STEM = new LocalText("题**干**", "The **stem**");

    /**
     * @param part an answer that is partly right, where the kind knows such; else the right one again
     * @param partWorth what that is worth; where a person marks, nobody asks
     */
    record Case(QuestionContent content, Answer right, Answer wrong, Answer part, Fraction partWorth) {}

    private static final Map<QuestionKind, Case> CASES = new EnumMap<>(Map.of(
            QuestionKind.SINGLE_CHOICE,
            new Case(
                    new QuestionContent.SingleChoice(STEM, options(), 1),
                    new Answer.SingleChoice(1),
                    new Answer.SingleChoice(0),
                    new Answer.SingleChoice(1),
                    Fraction.ONE),
            QuestionKind.MULTIPLE_CHOICE,
            new Case(
                    new QuestionContent.MultipleChoice(STEM, options(), new TreeSet<>(Set.of(0, 2))),
                    new Answer.MultipleChoice(new TreeSet<>(Set.of(0, 2))),
                    new Answer.MultipleChoice(new TreeSet<>(Set.of(1))),
                    new Answer.MultipleChoice(new TreeSet<>(Set.of(2))),
                    Fraction.of(1, 2)),
            QuestionKind.TRUE_FALSE,
            new Case(
                    new QuestionContent.TrueFalse(STEM, false),
                    new Answer.TrueFalse(false),
                    new Answer.TrueFalse(true),
                    new Answer.TrueFalse(false),
                    Fraction.ONE),
            QuestionKind.FILL_IN,
            new Case(
                    new QuestionContent.FillIn(STEM, List.of(Blank.of("甲", "一"), Blank.of("乙"))),
                    new Answer.FillIn(List.of("一", " 乙。")),
                    new Answer.FillIn(List.of("乙", "甲")),
                    new Answer.FillIn(List.of("甲", "")),
                    Fraction.of(1, 2)),
            QuestionKind.NUMERIC,
            new Case(
                    new QuestionContent.Numeric(STEM, new BigDecimal("1.5"), new BigDecimal("0.1"), LocalText.of("米")),
                    new Answer.Numeric("1.6"),
                    new Answer.Numeric("15"),
                    new Answer.Numeric("１．４"),
                    Fraction.ONE),
            QuestionKind.DATE,
            new Case(
                    new QuestionContent.Date(STEM, new PartialDate(1921, 7, 23), 0, 10),
                    new Answer.Date("1921年7月23日"),
                    new Answer.Date("1921年8月23日"),
                    new Answer.Date("1921-7-18"),
                    Fraction.of(1, 2)),
            QuestionKind.ORDERING,
            new Case(
                    new QuestionContent.Ordering(STEM, options(), OrderingRule.POSITION),
                    new Answer.Ordering(List.of(0, 1, 2, 3)),
                    new Answer.Ordering(List.of(3, 2, 1, 0)),
                    new Answer.Ordering(List.of(1, 0, 2, 3)),
                    Fraction.of(1, 2)),
            QuestionKind.MATCHING,
            new Case(
                    new QuestionContent.Matching(
                            STEM,
                            List.of(
                                    new Pair(LocalText.of("一"), options().getFirst()),
                                    new Pair(LocalText.of("二"), options().getLast())),
                            List.of(LocalText.of("多余"))),
                    new Answer.Matching(new TreeMap<>(Map.of(0, 0, 1, 1))),
                    new Answer.Matching(new TreeMap<>(Map.of(0, 1, 1, 2))),
                    new Answer.Matching(new TreeMap<>(Map.of(1, 1))),
                    Fraction.of(1, 2)),
            QuestionKind.SHORT_TEXT,
            new Case(
                    new QuestionContent.ShortText(STEM, LocalText.of("要点"), 300),
                    new Answer.ShortText("要点"),
                    new Answer.ShortText("不知道"),
                    new Answer.ShortText("一半"),
                    Fraction.ZERO)));

    /** By reflection, so that a kind without a constant, a tag or a case is told by name. */
    static Stream<QuestionKind> kinds() {
        Map<Class<?>, String> tags = new HashMap<>();
        for (JsonSubTypes.Type type :
                QuestionContent.class.getAnnotation(JsonSubTypes.class).value()) {
            tags.put(type.value(), type.name());
        }
        return Arrays.stream(QuestionContent.class.getPermittedSubclasses()).map(content -> {
            assertThat(tags).as("a tag of " + content).containsKey(content);
            QuestionKind kind = QuestionKind.ofTag(tags.get(content));
            assertThat(CASES).as("a case of " + content).containsKey(kind);
            assertThat(CASES.get(kind).content()).isInstanceOf(content);
            return kind;
        });
    }

    @Autowired
    ItemBank itemBank;

    @Autowired
    Publishing publishing;

    @Autowired
    QuestionVersions versions;

    @Autowired
    WordsProvider words;

    @Autowired
    JdbcClient jdbc;

    @Test
    void kindsTagsContentsAndAnswersAreTheSameFamily() {
        Set<String> kinds = new TreeSet<>();
        Arrays.stream(QuestionKind.values()).forEach(kind -> kinds.add(kind.tag()));

        assertThat(CASES).containsOnlyKeys(QuestionKind.values());
        assertThat(tags(QuestionContent.class)).isEqualTo(kinds);
        assertThat(tags(Answer.class)).isEqualTo(kinds);
        assertThat(QuestionContent.class.getPermittedSubclasses()).hasSize(kinds.size());
        assertThat(Answer.class.getPermittedSubclasses()).hasSize(kinds.size());
        CASES.forEach((kind, one) -> assertThat(one.content().kind()).isEqualTo(kind.tag()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void contentAndAnswersSurviveTheirJson(QuestionKind kind) {
        Case one = CASES.get(kind);
        String json = Json.write(one.content());

        assertThat(json).contains("\"kind\":\"" + kind.tag() + "\"");
        assertThat(Json.read(json, QuestionContent.class)).isEqualTo(one.content());
        for (Answer answer : List.of(one.right(), one.wrong(), one.part())) {
            assertThat(Json.write(answer)).contains("\"kind\":\"" + kind.tag() + "\"");
            assertThat(Json.read(Json.write(answer), Answer.class)).isEqualTo(answer);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void kindHasItsNameInBothLanguages(QuestionKind kind) {
        for (var language : Languages.ALL) {
            assertThat(words.all(language)).containsKeys("question.kind." + kind.tag(), "paper.kind." + kind.tag());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void learnersFieldHasItsEntry(QuestionKind kind) throws IOException {
        assertThat(Files.readString(Path.of("frontend/question-field.js")))
                .containsPattern("(?m)^  (?:'" + kind.tag() + "': \\w+|" + kind.tag() + "),$");
    }

    @Test
    void learnersFieldHasTheSameWordsInAPreviewAsInAQuiz() {
        Set<String> field = words.all(Languages.CHINESE).keySet().stream()
                .filter(key -> key.startsWith("paper.field."))
                .map(key -> key.substring("paper.field.".length()))
                .collect(Collectors.toSet());

        assertThat(QuestionField.TEXTS).containsExactlyInAnyOrderElementsOf(field);
        assertThat(new QuestionField().getElement().getPropertyRaw("words").toString())
                .contains("\"field.many\"", "\"field.order.keep\"");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void reviewShowsWhatWasGivenBesideWhatIsRight(QuestionKind kind) {
        Case one = CASES.get(kind);
        Map<Locale, String> labels = Map.of(Languages.CHINESE, "你的答案", Languages.ENGLISH, "Your answer");
        labels.forEach((language, mine) -> {
            UI.getCurrent().setLocale(language);
            String wrong = reviewed(one, one.wrong(), true);
            assertThat(wrong).contains(mine);
            assertThat(wrong)
                    .contains(
                            one.content().markedByPerson()
                                    ? Words.of("question.review.model")
                                    : Words.of("question.review.answer"));
            assertThat(reviewed(one, one.wrong(), false))
                    .contains(mine)
                    .doesNotContain(Words.of("question.review.answer"));
            assertThat(reviewed(one, null, true)).doesNotContain(mine);
        });
    }

    private static String reviewed(Case one, @Nullable Answer answer, boolean tell) {
        AnswerReview review = AnswerReview.of(one.content(), order(one.content()), answer, tell);
        return new AnswerReviewPanel(review).getElement().getOuterHTML();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void authorsFormGivesBackWhatItShows(QuestionKind kind) {
        QuestionContent content = CASES.get(kind).content();
        AnswerForm form = AnswerForm.of(kind, () -> {});

        assertThat(form.read(STEM)).as("an empty form is no question").isEmpty();
        form.show(content);

        assertThat(form.read(STEM)).contains(content);
        assertThat(form.preview(STEM)).isEqualTo(Asked.of(content, order(content)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void previewIsWhatTheLearnersFieldNeedsAndNothingOfTheKey(QuestionKind kind) {
        QuestionContent content = CASES.get(kind).content();

        ObjectNode shown = QuestionField.describe(Asked.of(content, order(content)), Languages.ENGLISH);

        Set<String> needed = new TreeSet<>(Set.of("kind", "stem"));
        needed.addAll(
                switch (kind) {
                    case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE, ORDERING -> Set.of("options");
                    case FILL_IN -> Set.of("blanks");
                    case NUMERIC -> Set.of("unit");
                    case DATE -> Set.of("precision");
                    case MATCHING -> Set.of("prompts", "options");
                    case SHORT_TEXT -> Set.of("limit");
                });
        assertThat(shown.propertyNames()).containsExactlyInAnyOrderElementsOf(needed);
        assertThat(shown.get("kind").asString()).isEqualTo(kind.tag());
        assertThat(shown.get("stem").asString()).isEqualTo("<p>The <strong>stem</strong></p>");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void questionIsWrittenPublishedAnsweredAndGraded(QuestionKind kind) {
        Case one = CASES.get(kind);
        QuestionFixture district = new QuestionFixture(jdbc);
        QuestionFixture.asAdmin(district.northAdmin);
        Bank.Id bank = itemBank.create(district.north, "走一遍");

        Question.Id id = itemBank.add(bank, QuestionFixture.complete(one.content()));
        assertThat(publishing.submit(id, itemBank.get(id).revision())).isEqualTo(new PublishOutcome.Published(1));
        QuestionContent asked = versions.current(id).orElseThrow().content();

        assertThat(asked).isEqualTo(one.content());
        assertThat(Grader.grade(asked, one.right(), RULE)).isEqualTo(grade(asked, Fraction.ONE));
        assertThat(Grader.grade(asked, one.wrong(), RULE)).isEqualTo(grade(asked, Fraction.ZERO));
        assertThat(Grader.grade(asked, one.part(), RULE)).isEqualTo(grade(asked, one.partWorth()));
        assertThat(itemBank.get(id).draft().content()).isEqualTo(one.content());
    }

    private static Grade grade(QuestionContent asked, Fraction worth) {
        return asked.markedByPerson() ? new Grade.ByPerson() : new Grade.Worth(worth);
    }

    private static List<Integer> order(QuestionContent content) {
        return IntStream.range(0, content.parts().count()).boxed().toList();
    }

    private static Set<String> tags(Class<?> family) {
        Set<String> tags = new TreeSet<>();
        Arrays.stream(family.getAnnotation(JsonSubTypes.class).value()).forEach(type -> tags.add(type.name()));
        return tags;
    }

    private static List<LocalText> options() {
        return Stream.of("甲", "乙", "丙", "丁")
                .map(text -> new LocalText(text, "Option " + text))
                .toList();
    }
}
