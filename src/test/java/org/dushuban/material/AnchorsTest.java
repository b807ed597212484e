package org.dushuban.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnchorsTest {

    private static final int RUNS = 300;
    private static final String WORDS = "一二三四五六七八九十党章历史会议代表上海嘉兴南湖红船文件日记报纸考证日期档案线索支部学习阅读测验";

    @Test
    void firstTextGetsFreshAnchorsInOrder() {
        Anchors.Result result = Anchors.carry(List.of(), List.of("一", "二", "三"), 0);

        assertThat(result).isEqualTo(new Anchors.Result(List.of("p1", "p2", "p3"), 3));
    }

    @Test
    void unchangedTextKeepsEveryAnchor() {
        Random random = new Random(1);
        for (int run = 0; run < RUNS; run++) {
            List<String> texts = texts(random);
            Anchors.Result first = Anchors.carry(List.of(), texts, 0);

            assertThat(Anchors.carry(anchored(first, texts), texts, first.given()))
                    .isEqualTo(first);
        }
    }

    @Test
    void noAnchorIsGivenTwiceHoweverTheTextIsEdited() {
        Random random = new Random(2);
        for (int run = 0; run < RUNS; run++) {
            List<String> texts = texts(random);
            Anchors.Result result = Anchors.carry(List.of(), texts, 0);
            for (int edit = 0; edit < 5; edit++) {
                List<Anchors.Anchored> before = anchored(result, texts);
                texts = edited(random, texts);
                Anchors.Result after = Anchors.carry(before, texts, result.given());
                assertThat(after.anchors()).hasSameSizeAs(texts).doesNotHaveDuplicates();
                assertThat(after.given()).isGreaterThanOrEqualTo(result.given());
                result = after;
            }
        }
    }

    @Test
    void passageThatIsOnlyMovedKeepsItsAnchor() {
        Random random = new Random(3);
        for (int run = 0; run < RUNS; run++) {
            List<String> texts = texts(random);
            Anchors.Result first = Anchors.carry(List.of(), texts, 0);
            Map<String, String> anchorOf = new HashMap<>();
            IntStream.range(0, texts.size())
                    .forEach(i -> anchorOf.put(texts.get(i), first.anchors().get(i)));
            List<String> shuffled = new ArrayList<>(texts);
            Collections.shuffle(shuffled, random);

            Anchors.Result after = Anchors.carry(anchored(first, texts), shuffled, first.given());

            assertThat(after.given()).isEqualTo(first.given());
            assertThat(after.anchors())
                    .isEqualTo(shuffled.stream().map(anchorOf::get).toList());
        }
    }

    @Test
    void passageWithOneCharacterChangedKeepsItsAnchorAmongInsertionsAndDeletions() {
        Random random = new Random(4);
        for (int run = 0; run < RUNS; run++) {
            List<String> texts = texts(random);
            Anchors.Result first = Anchors.carry(List.of(), texts, 0);
            int kept = random.nextInt(texts.size());
            String reworded = changeOneCharacter(random, texts.get(kept));
            List<String> after = new ArrayList<>(texts);
            after.set(kept, reworded);
            after.add(random.nextInt(after.size() + 1), text(random));
            int other = (kept + 1) % texts.size();
            if (other != kept) {
                after.remove(texts.get(other));
            }

            Anchors.Result result = Anchors.carry(anchored(first, texts), after, first.given());

            assertThat(result.anchors().get(after.indexOf(reworded)))
                    .isEqualTo(first.anchors().get(kept));
        }
    }

    @Test
    void anotherTextGetsAFreshAnchor() {
        Anchors.Result result =
                Anchors.carry(List.of(new Anchors.Anchored("p1", "会场设在法租界望志路106号。")), List.of("预备党员的预备期为一年。"), 1);

        assertThat(result).isEqualTo(new Anchors.Result(List.of("p2"), 2));
    }

    @Test
    void widthCaseAndPunctuationMakeNoOtherPassage() {
        assertThat(Anchors.normalised("７月２３日， Shanghai。")).isEqualTo(Anchors.normalised("7月23日,shanghai"));
        assertThat(Anchors.likeness("同样的话", "同样的话。")).isEqualTo(1);
        assertThat(Anchors.likeness("", "")).isZero();
    }

    @Test
    void aLongTextWrittenAnewCostsNoMoreThanItsLength() {
        List<Anchors.Anchored> before = IntStream.range(0, 20_000)
                .mapToObj(i -> new Anchors.Anchored("p" + i, "旧" + i))
                .toList();
        List<String> texts = IntStream.range(0, 20_000)
                .mapToObj(i -> i == 7 ? "旧19999" : "新的一段" + i)
                .toList();

        List<String> anchors = Anchors.carry(before, texts, 20_000).anchors();

        assertThat(anchors).doesNotHaveDuplicates().hasSize(20_000);
        assertThat(anchors.get(7)).isEqualTo("p19999");
        assertThat(anchors.get(8)).isEqualTo("p20008");
    }

    @Test
    void twoPassagesWithTheSameWordsKeepTheirOrder() {
        List<Anchors.Anchored> before = List.of(new Anchors.Anchored("p1", "同"), new Anchors.Anchored("p2", "同"));

        assertThat(Anchors.carry(before, List.of("同", "同", "同"), 2).anchors()).containsExactly("p1", "p2", "p3");
    }

    private static List<Anchors.Anchored> anchored(Anchors.Result result, List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Anchors.Anchored(result.anchors().get(i), texts.get(i)))
                .toList();
    }

    private static List<String> edited(Random random, List<String> texts) {
        List<String> edited = new ArrayList<>(texts);
        int place = random.nextInt(edited.size());
        switch (random.nextInt(4)) {
            case 0 -> edited.set(place, changeOneCharacter(random, edited.get(place)));
            case 1 -> edited.add(place, text(random));
            case 2 -> edited.add(edited.remove(place));
            default -> edited.add(place, edited.get(random.nextInt(edited.size())));
        }
        return edited;
    }

    /** Different ones, so that it can be said which is which. */
    private static List<String> texts(Random random) {
        HashSet<String> some = new HashSet<>();
        int count = random.nextInt(2, 12);
        while (some.size() < count) {
            some.add(text(random));
        }
        return new ArrayList<>(some);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(20, 60);
        while (text.length() < length) {
            text.append(WORDS.charAt(random.nextInt(WORDS.length())));
        }
        return text.toString();
    }

    private static String changeOneCharacter(Random random, String text) {
        StringBuilder changed = new StringBuilder(text);
        changed.setCharAt(random.nextInt(text.length()), '改');
        return changed.toString();
    }
}
