package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.junit.jupiter.api.Test;

class AikenReaderTest {

    @Test
    void readsQuestionsInTheSpellingsThatAikenHas() {
        Reading reading = read("党的一大在哪里召开？\nA) 北京\nB) 上海\nANSWER: B\n第二题\nA. 甲\n\nB.乙\nAnswer:a\r\n");
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.questions().stream().map(FoundQuestion::content).toList())
                .isEqualTo(List.of(choice("党的一大在哪里召开？", 1, "北京", "上海"), choice("第二题", 0, "甲", "乙")));
    }

    @Test
    void textIsNoMarkup() {
        Reading reading = read("1 < 2 & *x*\n两行\nA) <b>\nB) # 二\nANSWER: A");
        assertThat(reading.questions().getFirst().content())
                .isEqualTo(choice("1 < 2 & \\*x\\*\\\n两行", 0, "\\<b>", "\\# 二"));
    }

    @Test
    void everyUnknownLineIsToldAndNoneBeginsAQuestion() {
        Reading reading = read("""
            A) 没有题干

            ANSWER: A

            第一章

            好题
            A) 甲
            B) 乙
            ANSWER: B

            坏题
            A) 甲
            这是什么？
            B) 乙
            ANSWER: A

            没有答案
            A) 甲
            B) 乙

            答案不对
            A) 甲
            B) 乙
            ANSWER: AB

            字母不对
            A) 甲
            C) 乙
            ANSWER: A

            太少
            A) 甲
            ANSWER: A

            超出
            A) 甲
            B) 乙
            ANSWER: D

            最后一行
            """);
        assertThat(reading.questions()).hasSize(1);
        assertThat(reading.questions().getFirst().content()).isEqualTo(choice("好题", 1, "甲", "乙"));
        assertThat(reading.findings()).allMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(reading.findings().stream()
                        .map(finding -> ((Place.Line) finding.place()).line() + " " + finding.fault()))
                .containsExactly(
                        "1 AIKEN_LINE",
                        "3 AIKEN_LINE",
                        "5 AIKEN_LINE",
                        "14 AIKEN_LINE",
                        "18 AIKEN_UNFINISHED",
                        "25 AIKEN_ANSWER",
                        "29 AIKEN_LETTER",
                        "34 TOO_FEW_OPTIONS",
                        "39 ANSWER_NO_OPTION",
                        "41 AIKEN_LINE");
    }

    @Test
    void whatIsUnfinishedAtTheEndIsTold() {
        assertThat(read("题\nA) 甲\nB) 乙").findings().stream().map(Finding::fault))
                .containsExactly(GiftFault.AIKEN_UNFINISHED);
    }

    @Test
    void itTellsHowFarItIsAndCanBeEnded() {
        byte[] file = "题\nA) 甲\nB) 乙\nANSWER: A\n\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        List<Double> shares = new ArrayList<>();
        new AikenReader().read(new Upload("a.txt", file), new Found(new Followed(shares, Integer.MAX_VALUE)));
        assertThat(shares).hasSizeGreaterThan(10).isSorted().allMatch(share -> share >= 0 && share <= 1);
        Found ended = new Found(new Followed(new ArrayList<>(), 3));
        assertThatThrownBy(() -> new AikenReader().read(new Upload("a.txt", file), ended))
                .isInstanceOf(CancellationException.class);
    }

    /** Ends the work after some reports. */
    private record Followed(List<Double> shares, int most) implements Effort {

        @Override
        public void reached(double share) {
            shares.add(share);
        }

        @Override
        public boolean cancelled() {
            return shares.size() >= most;
        }
    }

    private static Reading read(String aiken) {
        return ExchangeLaw.read(aiken.getBytes(StandardCharsets.UTF_8), new AikenReader());
    }

    private static QuestionContent choice(String stem, int right, String... options) {
        return new QuestionContent.SingleChoice(
                LocalText.of(stem), Stream.of(options).map(LocalText::of).toList(), right);
    }
}
