package org.dushuban.format;

import java.math.BigDecimal;
import java.util.Optional;
import org.dushuban.question.ChineseNumbers;
import org.dushuban.question.NumberText;

/**
 * What a paper says that its questions are worth.
 *
 * @param each for one question or one blank
 * @param blank whether it is for a blank
 */
record PaperPoints(BigDecimal each, boolean blank) {

    private static final int LOOK_BACK = 8;
    private static final int LONGEST = 8;

    /** 每题2分, 每小题 1.5 分, 各2分, 每空1分, 2分/题, anywhere in a text; empty if it does not say. */
    static Optional<PaperPoints> in(String folded) {
        for (int at = folded.indexOf('分'); at >= 0; at = folded.indexOf('分', at + 1)) {
            int from = numberBefore(folded, at);
            Optional<BigDecimal> number = number(folded.substring(from, at));
            String before = folded.substring(Math.max(0, from - LOOK_BACK), from);
            String after = folded.substring(at + 1, Math.min(folded.length(), at + 3));
            int each = Math.max(before.lastIndexOf('每'), before.lastIndexOf('各'));
            if (number.isPresent() && each >= 0 && before.indexOf(',', each) < 0) {
                return Optional.of(new PaperPoints(number.get(), before.indexOf('空', each) > 0));
            }
            if (number.isPresent() && (after.equals("/题") || after.equals("/空"))) {
                return Optional.of(new PaperPoints(number.get(), after.equals("/空")));
            }
        }
        return Optional.empty();
    }

    /** The points that a whole text is: 2, 2分, 1.5 分. */
    static Optional<BigDecimal> of(String folded) {
        String text = folded.strip();
        return number(text.endsWith("分") ? text.substring(0, text.length() - 1) : text);
    }

    private static Optional<BigDecimal> number(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = NumberText.read(stripped);
        return number.isPresent()
                ? number
                : ChineseNumbers.read(stripped).stream()
                        .mapToObj(BigDecimal::valueOf)
                        .findFirst();
    }

    private static int numberBefore(String folded, int end) {
        int from = end;
        while (from > 0 && end - from < LONGEST && isOfNumber(folded.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    private static boolean isOfNumber(char c) {
        return PaperChars.isFigure(c) || c == '.' || c == ' ' || "一二两三四五六七八九十半".indexOf(c) >= 0;
    }
}
