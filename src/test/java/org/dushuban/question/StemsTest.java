package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dushuban.shared.Likeness;
import org.dushuban.shared.LocalText;
import org.dushuban.support.Thorough;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StemsTest {

    private static final int MANY = 100_000;

    @Tag("large")
    @Test
    void oneCheckAgainstManyReadsFewAndFindsAll() {
        Random random = new Random(1921);
        List<String> stems =
                IntStream.range(0, MANY).mapToObj(_ -> SampleStems.next(random)).toList();
        Stems index = new Stems();
        IntStream.range(0, MANY).forEach(i -> index.add(new UUID(0, i), stems.get(i)));
        index.read(MANY);
        int[][] grams = stems.stream().map(stem -> Stem.ofWords(stem).grams()).toArray(int[][]::new);
        long[] times = new long[Thorough.orElse(200, 40)];
        for (int i = 0; i < times.length; i++) {
            Stem wanted = Stem.ofWords(SampleStems.retold(stems.get(random.nextInt(MANY)), random));
            long start = System.nanoTime();
            List<Stems.Found> found = index.near(wanted, wanted.least(), Integer.MAX_VALUE);
            times[i] = System.nanoTime() - start;
            int[] own = wanted.grams();
            assertThat(found.stream().map(one -> (int) one.question().getLeastSignificantBits()))
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, MANY)
                            .filter(other -> Likeness.dice(own, grams[other]) >= 0.7)
                            .boxed()
                            .toList());
        }
        assertThat(index.bytes() / MANY).isBetween(200L, 600L);
        Arrays.sort(times);
        System.out.printf(
                "100,000 stems: one check %d us (median), %d us (slowest); %d bytes a stem%n",
                times[times.length / 2] / 1_000, times[times.length - 1] / 1_000, index.bytes() / MANY);
    }

    @Test
    void whatWasWrittenOverTimeAndAgainIsWorn() {
        Stems index = new Stems();
        assertThat(index.known()).isEqualTo(-1);
        index.add(new UUID(0, 0), "题");
        index.read(1);
        IntStream.range(0, 2_000).forEach(_ -> index.add(new UUID(0, 0), "题"));
        index.read(2_001);

        assertThat(index.known()).isEqualTo(2_001);
        assertThat(index.isWorn()).isTrue();
        assertThat(index.near(Stem.of(LocalText.of("题")), 1, Integer.MAX_VALUE))
                .containsExactly(new Stems.Found(new UUID(0, 0), 1));
    }

    @Test
    void aStemIsItsWords() {
        assertThat(Stem.of(LocalText.of("**一大**，在\n 哪年 ABC？"))).isEqualTo(Stem.ofWords("一大,在 哪年 abc\n选项"));
        assertThat(Stem.of(LocalText.of("![](/files/abc)"))).isEqualTo(Stem.ofWords("\n选项"));
        assertThat(Stem.of(LocalText.of("？"))).isNotEqualTo(Stem.of(LocalText.of("一")));
    }
}
