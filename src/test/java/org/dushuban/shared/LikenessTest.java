package org.dushuban.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {

    private static final long SEED = 17;
    private static final int RUNS = 2_000;

    @ParameterizedTest
    @ValueSource(strings = {"中共一大 1921", "中共一大1921", "“中共、一大”（１９２１）。", " 中\u3000共\t一\n大 1921! ", "【中共】一大……1921？"})
    void widthSpaceAndPunctuationMakeNoOtherText(String text) {
        assertThat(Likeness.normalised(text)).isEqualTo("中共一大1921");
    }

    @Test
    void caseMakesNoOtherTextButLettersDo() {
        assertThat(Likeness.normalised("New China")).isEqualTo("newchina");
        assertThat(Likeness.normalised("一九二一")).isNotEqualTo(Likeness.normalised("一九二二"));
    }

    @Test
    void gramsAreSortedAndAsManyAsTheyOccur() {
        assertThat(Likeness.grams("", 2)).isEmpty();
        assertThat(Likeness.grams("b", 2)).containsExactly('b');
        assertThat(Likeness.grams("baa", 1)).containsExactly('a', 'a', 'b');
        assertThat(Likeness.grams("baba", 2)).hasSize(3).isSorted();
        assertThatIllegalArgumentException().isThrownBy(() -> Likeness.grams("abc", 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Likeness.grams("abc", 0));
    }

    @ParameterizedTest
    @CsvSource({"night,nacht,0.25", "context,contact,0.5", "abc,abc,1", "abc,xyz,0", "'',abc,0", "'','',0", "a,a,1"})
    void likenessIsAsDiceCountsIt(String one, String other, double expected) {
        assertThat(dice(one, other)).isEqualTo(expected);
    }

    @Test
    void likenessIsWhatCountingByHandGives() {
        Random random = new Random(SEED);
        for (int run = 0; run < RUNS; run++) {
            String one = text(random);
            String other = text(random);
            double dice = dice(one, other);
            assertThat(dice).as("seed %d: %s, %s", SEED, one, other).isEqualTo(byHand(one, other));
            assertThat(dice).isBetween(0.0, 1.0).isEqualTo(dice(other, one));
        }
    }

    private static double dice(String one, String other) {
        return Likeness.dice(Likeness.grams(one, 2), Likeness.grams(other, 2));
    }

    private static double byHand(String one, String other) {
        List<String> left = pairs(other);
        int all = pairs(one).size() + left.size();
        long common = pairs(one).stream().filter(left::remove).count();
        return 2.0 * common / all;
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static String text(Random random) {
        return random.ints(2 + random.nextInt(12), '一', '一' + 4)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
