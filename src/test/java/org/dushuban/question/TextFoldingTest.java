package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {

    private static final long SEED = 20210701;

    /** What stands near the edges of the rules: widths, cases, marks, figures, points, spaces, what is not seen. */
    private static final String AWKWARD =
            "aAｂBßİıſΣςKÅeé\u0301\u0307\u0345ﬁ①⒈½㏂10１９一〇 \u00A0\u3000\t\u200B\uFEFF.。．,，、·…—-_（）《》“”'‾¨~＋$";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ＡＢＣ１２３|abc123",
                "《共产党宣言》|共产党宣言",
                "一大 会址|一大会址",
                "Long March|longmarch",
                "南湖。|南湖",
                "1.5|1.5",
                "1．5|1.5",
                "1，5|1.5",
                "15|15",
                "1927年8月1日，南昌|1927年8月1日南昌",
                "1, 2|1.2",
                "…|''"
            })
    void allFoldsTogetherLeaveWhatIsMeant(String text, String folded) {
        assertThat(TextFolding.fold(text, Fold.ALL)).isEqualTo(folded);
    }

    @Test
    void eachFoldTakesAwayItsOwnDifferenceOnly() {
        assertThat(TextFolding.fold("Ａ b。", Set.of())).isEqualTo("Ａ b。");
        assertThat(TextFolding.fold("Ａ b。", Set.of(Fold.WIDTH))).isEqualTo("A b。");
        assertThat(TextFolding.fold("Ａ b。", Set.of(Fold.CASE))).isEqualTo("ａ b。");
        assertThat(TextFolding.fold("Ａ b。", Set.of(Fold.SPACE))).isEqualTo("Ａb。");
        assertThat(TextFolding.fold("Ａ b。", Set.of(Fold.PUNCTUATION))).isEqualTo("Ａ b");
    }

    @Test
    void everyCharacterIsFoldedOnceForAll() {
        for (Set<Fold> folds : everySet()) {
            for (int character = 0; character < 0x20000; character++) {
                if (Character.isDefined(character) && (character < 0x3400 || character > 0xF8FF)) {
                    String folded = TextFolding.fold(Character.toString(character), folds);
                    if (!TextFolding.fold(folded, folds).equals(folded)) {
                        throw new AssertionError("U+%04X with %s".formatted(character, folds));
                    }
                }
            }
        }
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        Random random = new Random(SEED);
        for (int round = 0; round < 20_000; round++) {
            String text = some(random);
            Set<Fold> folds = someFolds(random);
            String folded = TextFolding.fold(text, folds);
            assertThat(TextFolding.fold(folded, folds)).as("%s %s", text, folds).isEqualTo(folded);
        }
    }

    @Test
    void moreFoldsNeverPartWhatFewerJoined() {
        Random random = new Random(SEED + 1);
        for (int round = 0; round < 20_000; round++) {
            String text = some(random);
            Set<Fold> few = someFolds(random);
            Set<Fold> more = EnumSet.copyOf(someFolds(random));
            more.addAll(few);
            assertThat(TextFolding.fold(TextFolding.fold(text, few), more))
                    .as("%s %s %s", escaped(text), few, more)
                    .isEqualTo(TextFolding.fold(text, more));
        }
    }

    private static String escaped(String text) {
        return text.chars().mapToObj("%04X"::formatted).toList().toString();
    }

    private static String some(Random random) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, random.nextInt(8))
                .forEach(_ -> text.append(AWKWARD.charAt(random.nextInt(AWKWARD.length()))));
        return text.toString();
    }

    private static Set<Fold> someFolds(Random random) {
        Set<Fold> folds = EnumSet.noneOf(Fold.class);
        for (Fold fold : Fold.values()) {
            if (random.nextBoolean()) {
                folds.add(fold);
            }
        }
        return folds;
    }

    private static List<Set<Fold>> everySet() {
        List<Set<Fold>> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << Fold.values().length; bits++) {
            Set<Fold> folds = EnumSet.noneOf(Fold.class);
            for (Fold fold : Fold.values()) {
                if ((bits >> fold.ordinal() & 1) == 1) {
                    folds.add(fold);
                }
            }
            sets.add(folds);
        }
        return sets;
    }
}
