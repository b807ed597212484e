package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDiffTest {

    private static final List<String> LETTERS = List.of("一", "二", "三", "𠮷", "😀", "\n", "a", "。");

    @ParameterizedTest
    @CsvSource({
        "一九二一年七月, 一九二二年七月, =一九二 -一 +二 =年七月",
        "遵义会议, 遵义会议, =遵义会议",
        "遵义会议在贵州召开, 遵义会议召开, =遵义会议 -在贵州 =召开",
        "中共一大在上海开幕, 中共一大在南湖闭幕, =中共一大在 -上海开 +南湖闭 =幕",
        "于1921年召开, 于1927年召开, =于 -1921 +1927 =年召开",
        "占１２.５%, 占１２.８%, =占１２. -５ +８ =%",
        "the Long March, the Long Marches, =the Long  -March +Marches",
        "12.8万个贫困村, 12.8万贫困村, =12.8万 -个 =贫困村",
        "𝟏𝟐a, 𝟏𝟑a, -𝟏𝟐a +𝟏𝟑a",
        "😀, 😁, -😀 +😁"
    })
    void piecesAreThoseAReaderWouldMark(String before, String after, String pieces) {
        assertThat(shown(TextDiff.between(before, after))).isEqualTo(pieces);
    }

    @Test
    void textThatComesOrGoesIsOnePiece() {
        assertThat(TextDiff.between("", "")).isEmpty();
        assertThat(shown(TextDiff.between("", "新"))).isEqualTo("+新");
        assertThat(shown(TextDiff.between("旧", ""))).isEqualTo("-旧");
        assertThat(shown(TextDiff.whole("easy", "hard"))).isEqualTo("-easy +hard");
        assertThat(shown(TextDiff.whole("easy", "easy"))).isEqualTo("=easy");
    }

    @Test
    void piecesGiveBothTexts() {
        long seed = 20261127;
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String before = text(random, random.nextInt(60));
            String after = random.nextInt(4) == 0 ? text(random, random.nextInt(60)) : mutated(random, before);
            assertGivesBoth(TextDiff.between(before, after), before, after, "seed " + seed + ", text " + i);
        }
    }

    /** Changes are joined only where less stays between them than changes. */
    @Test
    void changesFarApartAreFoundAsTheyAre() {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            StringBuilder before = new StringBuilder();
            StringBuilder after = new StringBuilder();
            StringBuilder shown = new StringBuilder();
            for (int change = random.nextInt(1, 8); change > 0; change--) {
                String same = letters(random, random.nextInt(6, 30), '一');
                String gone = letters(random, random.nextInt(5), '甲');
                String come = letters(random, random.nextInt(gone.isEmpty() ? 1 : 0, 5), '龙');
                before.append(same).append(gone);
                after.append(same).append(come);
                shown.append(" =")
                        .append(same)
                        .append(gone.isEmpty() ? "" : " -" + gone)
                        .append(come.isEmpty() ? "" : " +" + come);
            }
            assertThat(shown(TextDiff.between(before.toString(), after.toString())))
                    .as("seed %d, pair %d", seed, i)
                    .isEqualTo(shown.substring(1));
        }
    }

    private static String letters(Random random, int count, char first) {
        return random.ints(count, first, first + 3)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void longTextsAreComparedByLines() {
        String line = "这一行有十个字左右吧。\n";
        String before = line.repeat(500) + "旧的一行\n" + line.repeat(10);
        String after = line.repeat(500) + "新的一行\n" + line.repeat(10);

        assertThat(shown(TextDiff.between(before, after)))
                .isEqualTo("=" + line.repeat(500) + " -旧的一行\n +新的一行\n =" + line.repeat(10));
    }

    @Test
    void textOfTooManyLinesIsOnePiece() {
        String before = "\n".repeat(5_000);
        assertThat(TextDiff.between(before, before + "a")).hasSize(2);
    }

    @Test
    void textsThatShareLittleAreCompared() {
        String before = IntStream.range(0, 4_000)
                .mapToObj(i -> "甲乙丙丁".substring(i % 4, i % 4 + 1))
                .collect(Collectors.joining());
        String after = new StringBuilder(before).reverse().toString().replace('甲', '戊');

        assertGivesBoth(TextDiff.between(before, after), before, after, "4,000 characters");
    }

    private static void assertGivesBoth(List<Segment> segments, String before, String after, String which) {
        assertThat(without(segments, Segment.Kind.COME)).as(which).isEqualTo(before);
        assertThat(without(segments, Segment.Kind.GONE)).as(which).isEqualTo(after);
        assertThat(segments).as(which).noneMatch(segment -> segment.text().isEmpty());
        assertThat(segments)
                .as(which)
                .allMatch(segment -> !Character.isLowSurrogate(segment.text().charAt(0)));
        assertThat(segments.stream().allMatch(segment -> segment.kind() == Segment.Kind.SAME))
                .as(which)
                .isEqualTo(before.equals(after));
        for (int i = 1; i < segments.size(); i++) {
            assertThat(segments.get(i).kind())
                    .as(which)
                    .isNotEqualTo(segments.get(i - 1).kind());
        }
    }

    private static String without(List<Segment> segments, Segment.Kind kind) {
        return segments.stream()
                .filter(segment -> segment.kind() != kind)
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    private static String shown(List<Segment> segments) {
        return segments.stream()
                .map(segment -> "=-+".charAt(segment.kind().ordinal()) + segment.text())
                .collect(Collectors.joining(" "));
    }

    private static String text(Random random, int length) {
        return IntStream.range(0, length)
                .mapToObj(_ -> LETTERS.get(random.nextInt(LETTERS.size())))
                .collect(Collectors.joining());
    }

    private static String mutated(Random random, String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder mutated = new StringBuilder();
        for (int point : points) {
            switch (random.nextInt(12)) {
                case 0 -> {}
                case 1 -> mutated.append(text(random, 1)).appendCodePoint(point);
                case 2 -> mutated.append(text(random, 1));
                default -> mutated.appendCodePoint(point);
            }
        }
        return mutated.toString();
    }
}
