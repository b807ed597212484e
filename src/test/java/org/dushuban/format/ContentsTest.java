package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is wrong is told where it stands: the place of a part is its number among all that the file gives. */
class ContentsTest {

    private final Found found = new Found(Effort.NONE);
    private final Contents contents =
            new Contents(new Sketch((part, index) -> new Place.Item(part.name(), index), found));

    @Test
    void anOptionThatIsThereTwiceIsToldByItsOwnLetter() {
        contents.choice(LocalText.of("题"), texts("x", null, "y", "y"), new TreeSet<>(Set.of(0)), false);
        assertThat(told()).containsExactly("OPTION 1 OPTION_EMPTY ", "OPTION 3 OPTION_TWICE y [C]");
    }

    @Test
    void aDistractorIsToldBehindTheRightOnesOfAllPairs() {
        contents.matching(LocalText.of("题"), texts("甲", "乙", "丙"), texts("x", "x", "x"), List.of(LocalText.of("x")));
        assertThat(told()).containsExactly("CHOICE 3 OPTION_TWICE x [A]");
    }

    @Test
    void theFirstChoiceBeyondTheMostIsTold() {
        List<LocalText> distractors =
                IntStream.range(0, 12).mapToObj(i -> LocalText.of("词" + i)).toList();
        contents.matching(LocalText.of("题"), texts("甲", "乙", "丙"), texts("x", "x", "x"), distractors);
        assertThat(told()).containsExactly("CHOICE 14 TOO_MANY_CHOICES 13 [12]");
    }

    @Test
    void theSameRightTextWithTwoTranslationsIsTold() {
        List<LocalText> rights = List.of(new LocalText("x", "a"), new LocalText("x", "b"));
        contents.matching(LocalText.of("题"), texts("甲", "乙"), rights, List.of());
        assertThat(told()).containsExactly("CHOICE 1 OPTION_TWICE x [A]");
    }

    @Test
    void tooManyAcceptedTextsAreToldOnceWhateverIsWrongWithEachOfThem() {
        List<String> texts =
                IntStream.range(0, 900).mapToObj(i -> i + "长".repeat(200)).toList();
        contents.blank(0, texts, Match.EXACT, Fold.ALL);
        assertThat(told()).containsExactly("OPTION 0 TOO_MANY_ACCEPTED 900 [20]");
    }

    @Test
    void aDistractorOfASheetIsToldInItsColumn() {
        String sheet = "题型,题干,选项A,选项B,选项C,答案\n连线题,题,甲=>x,乙=>x,=>x,\n";
        assertThat(errors(sheet, "a.csv")).containsExactly("OPTION_TWICE E");
    }

    @Test
    void aDistractorOfAPaperIsToldInItsLine() {
        String paper = "一、连线题\n1. 连一连\nA. 一大\nB. 二大\n① 上海\n② 北京\n③ 上海\n答案：A-①；B-①\n";
        assertThat(errors(paper, "a.txt")).containsExactly("OPTION_TWICE 7");
    }

    private static List<String> errors(String text, String name) {
        return Formats.read(new Upload(name, text.getBytes(StandardCharsets.UTF_8)), Effort.NONE).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.fault() + " "
                        + switch (finding.place()) {
                            case Place.Cell cell -> cell.column();
                            case Place.Line line -> String.valueOf(line.line());
                            case Place.File _, Place.Item _, Place.Named _ -> "";
                        })
                .toList();
    }

    private List<String> told() {
        return found.reading(Format.TEXT).findings().stream()
                .map(finding -> {
                    Place.Item item = (Place.Item) finding.place();
                    String details = finding.details().isEmpty() ? "" : " " + finding.details();
                    return item.file() + " " + item.line() + " " + finding.fault() + " " + finding.value() + details;
                })
                .toList();
    }

    private static List<@Nullable LocalText> texts(@Nullable String... texts) {
        return Arrays.stream(texts).map(text -> LocalText.orNull(text, null)).toList();
    }
}
