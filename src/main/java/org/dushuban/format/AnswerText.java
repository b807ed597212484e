package org.dushuban.format;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers to choices and statements as people write them. */
final class AnswerText {

    private static final Map<String, Boolean> TRUTHS = Stream.concat(
                    Stream.of("对", "√", "✓", "✔", "☑", "是", "正确", "T", "TRUE", "Y", "YES", "RIGHT", "CORRECT", "真", "1")
                            .map(word -> Map.entry(word, true)),
                    Stream.of(
                                    "错",
                                    "×",
                                    "✗",
                                    "✘",
                                    "╳",
                                    "X",
                                    "否",
                                    "错误",
                                    "不对",
                                    "不正确",
                                    "不是",
                                    "F",
                                    "FALSE",
                                    "N",
                                    "NO",
                                    "WRONG",
                                    "INCORRECT",
                                    "假",
                                    "0")
                            .map(word -> Map.entry(word, false)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final String BETWEEN = ",，、;；/|+&.．。·-—()（）[]【】和与及";

    private AnswerText() {}

    /** Whether something is said to hold; empty where it is said otherwise than is known. */
    static Optional<Boolean> truth(String text) {
        Boolean known = TRUTHS.get(text);
        if (known == null) {
            String plain =
                    Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
            known = TRUTHS.get(plain);
        }
        return Optional.ofNullable(known);
    }

    /** The places of the letters of options, from 0, as they stand: ABD; A,B,D; A、B、D. Empty where anything else stands. */
    static Optional<List<Integer>> letters(String text) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            int place = letter(c);
            if (place >= 0) {
                places.add(place);
            } else if (BETWEEN.indexOf(c) < 0 && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return Optional.empty();
            }
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(places);
    }

    /** The place of a letter of any width and case; -1 for all else. */
    static int letter(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        if (c >= 'Ａ' && c <= 'Ｚ') {
            return c - 'Ａ';
        }
        return c >= 'ａ' && c <= 'ｚ' ? c - 'ａ' : -1;
    }
}
