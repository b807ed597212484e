package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dushuban.shared.Likeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StemIndexTest {

    private static final String LETTERS = "党史章程会议一二三四五六七八九十年月日中国共产人民代表大全国革命";

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95, 1})
    void findsExactlyWhatALookAtEachWouldFind(double least) {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<String> texts = texts(random, 400);
            StemIndex index = new StemIndex();
            texts.forEach(text -> index.add(Likeness.grams(text, 2)));
            for (int i = 0; i < 60; i++) {
                int[] wanted = Likeness.grams(mutated(texts.get(random.nextInt(texts.size())), random), 2);
                assertThat(near(index, wanted, least))
                        .as("seed %d, search %d", seed, i)
                        .isEqualTo(bruteForce(texts, wanted, least));
            }
        }
    }

    @Test
    void textsCanBeAddedBetweenSearches() {
        Random random = new Random(7);
        List<String> texts = texts(random, 300);
        StemIndex index = new StemIndex();
        for (int i = 0; i < texts.size(); i++) {
            int[] grams = Likeness.grams(texts.get(i), 2);
            assertThat(near(index, grams, 0.7)).isEqualTo(bruteForce(texts.subList(0, i), grams, 0.7));
            assertThat(index.add(grams)).isEqualTo(i);
        }
    }

    @Test
    void theSearchEndsAfterAsManyAsAreWanted() {
        StemIndex index = new StemIndex();
        int[] grams = Likeness.grams("下列说法正确的是", 2);
        for (int i = 0; i < 100; i++) {
            index.add(grams);
        }

        assertThat(index.near(grams, 0.7, 3)).hasSize(3);
        assertThat(index.near(grams, 1, Integer.MAX_VALUE)).hasSize(100);
    }

    @Test
    void nothingIsLikeNothing() {
        StemIndex index = new StemIndex();
        index.add(new int[0]);

        assertThat(index.near(new int[0], 0.5, 10)).isEmpty();
        assertThat(index.near(Likeness.grams("党", 2), 0.5, 10)).isEmpty();
    }

    private static Map<Integer, Double> near(StemIndex index, int[] grams, double least) {
        Map<Integer, Double> near = new TreeMap<>();
        for (StemIndex.Hit hit : index.near(grams, least, Integer.MAX_VALUE)) {
            assertThat(near.put(hit.text(), hit.likeness())).isNull();
        }
        return near;
    }

    private static Map<Integer, Double> bruteForce(List<String> texts, int[] grams, double least) {
        Map<Integer, Double> near = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            double dice = Likeness.dice(grams, Likeness.grams(texts.get(i), 2));
            if (dice >= least) {
                near.put(i, dice);
            }
        }
        return near;
    }

    /** Some new, some made of earlier ones, as people write papers. */
    private static List<String> texts(Random random, int count) {
        List<String> texts = new ArrayList<>();
        while (texts.size() < count) {
            texts.add(
                    texts.isEmpty() || random.nextInt(3) == 0
                            ? text(random)
                            : mutated(texts.get(random.nextInt(texts.size())), random));
        }
        return texts;
    }

    /** Few letters, so that grams are shared and come up twice in a text. */
    private static String text(Random random) {
        int letters = 2 + random.nextInt(LETTERS.length() - 2);
        char[] text = new char[random.nextInt(40)];
        for (int i = 0; i < text.length; i++) {
            text[i] = LETTERS.charAt(random.nextInt(letters));
        }
        return new String(text);
    }

    private static String mutated(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int changes = random.nextInt(6); changes > 0; changes--) {
            int at = random.nextInt(changed.length() + 1);
            char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            switch (random.nextInt(3)) {
                case 0 -> changed.insert(at, letter);
                case 1 -> changed.replace(Math.max(0, at - 1), at, String.valueOf(letter));
                default -> changed.delete(Math.max(0, at - 1), at);
            }
        }
        return changed.toString();
    }
}
