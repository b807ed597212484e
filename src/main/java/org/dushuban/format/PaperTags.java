package org.dushuban.format;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What brackets at the beginning and the end of a stem say of the question: [单选题], （2分）.
 *
 * @param from where the stem begins behind them
 * @param to where it ends before them
 */
record PaperTags(@Nullable PaperKind kind, @Nullable BigDecimal points, int from, int to) {

    private static final int LONGEST = 20;
    private static final int MAX = 4;

    static PaperTags in(String folded) {
        PaperTags tags = new PaperTags(null, null, 0, folded.length());
        for (int i = 0; i < MAX; i++) {
            tags = tags.first(folded).last(folded);
        }
        return tags;
    }

    private PaperTags first(String folded) {
        int at = PaperChars.skipBlanks(folded, from, to);
        if (at == to || "([【".indexOf(folded.charAt(at)) < 0) {
            return this;
        }
        int close = PaperChars.closing(folded, at, Math.min(to, at + LONGEST));
        return close < 0 ? this : with(folded.substring(at + 1, close), close + 1, to);
    }

    private PaperTags last(String folded) {
        int end = PaperChars.trimEnd(folded, from, to);
        if (end == from || ")]】".indexOf(folded.charAt(end - 1)) < 0) {
            return this;
        }
        for (int at = end - 2; at >= from && end - at <= LONGEST; at--) {
            if ("([【".indexOf(folded.charAt(at)) >= 0) {
                return with(folded.substring(at + 1, end - 1), from, at);
            }
        }
        return this;
    }

    /** @return the same if the content of the bracket is no such word */
    private PaperTags with(String content, int first, int end) {
        PaperKind named = null;
        BigDecimal worth = null;
        for (String word : content.strip().split("[ ,、;]+", MAX)) {
            Optional<PaperKind> known = PaperKind.named(word);
            Optional<BigDecimal> number = word.endsWith("分")
                    ? PaperPoints.of(word.startsWith("本题") ? word.substring(2) : word)
                    : Optional.empty();
            if (known.isEmpty() && number.isEmpty()) {
                return this;
            }
            named = known.orElse(named);
            worth = number.orElse(worth);
        }
        return new PaperTags(kind == null ? named : kind, points == null ? worth : points, first, end);
    }
}
