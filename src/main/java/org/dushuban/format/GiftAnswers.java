package org.dushuban.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the answers of a GIFT question apart. */
final class GiftAnswers {

    /** No question has so many; the next ones are not read. */
    static final int MOST = 60;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * An answer as it is written.
     *
     * @param right whether it begins with an equals sign
     * @param weight in percent; null where it does not say
     * @param text without weight and feedback
     * @param at where it begins, after its mark, in the piece of the file
     * @param raw all of it
     */
    record Piece(boolean right, @Nullable BigDecimal weight, String text, String feedback, int at, String raw) {}

    private GiftAnswers() {}

    /** @param tildes whether a tilde begins an answer too */
    static List<Piece> pieces(String body, int offset, boolean tildes) {
        List<Piece> pieces = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < body.length() && pieces.size() < MOST; i = GiftText.after(body, i)) {
            char c = body.charAt(i);
            if (c == '=' || tildes && c == '~') {
                // "~=" is one mark
                boolean second = from >= 0
                        && body.charAt(from) == '~'
                        && body.substring(from + 1, i).isBlank();
                if (from >= 0 && !second) {
                    pieces.add(piece(body, from, i, offset));
                }
                from = i;
            }
        }
        if (from >= 0) {
            pieces.add(piece(body, from, body.length(), offset));
        }
        return pieces;
    }

    /** What stands before the first mark. */
    static Piece first(String body, int offset) {
        int equals = GiftText.find(body, "=", 0);
        int tilde = GiftText.find(body, "~", 0);
        int end = equals < 0 ? tilde : tilde < 0 ? equals : Math.min(equals, tilde);
        return piece(true, end < 0 ? body : body.substring(0, end), offset);
    }

    private static Piece piece(String body, int mark, int to, int offset) {
        return piece(body.charAt(mark) == '=', body.substring(mark + 1, to), offset + mark + 1);
    }

    private static Piece piece(boolean right, String raw, int at) {
        String text = raw.strip();
        BigDecimal weight = null;
        int end = text.startsWith("%") ? text.indexOf('%', 1) : -1;
        if (end > 0) {
            weight = Decimals.read(text.substring(1, end)).orElse(null);
            text = weight == null ? text : text.substring(end + 1);
        }
        int sharp = GiftText.find(text, "#", 0);
        return new Piece(
                right,
                weight,
                sharp < 0 ? text : text.substring(0, sharp),
                sharp < 0 ? "" : text.substring(sharp + 1),
                at,
                raw);
    }

    /** A number with its tolerance after a colon, or the ends of a range. */
    static Optional<MoodleKinds.Figure> figure(MoodleKinds kinds, MoodleKinds.Weighed answer) {
        String text = answer.raw();
        int range = text.indexOf("..");
        if (range < 0) {
            int colon = text.indexOf(':');
            return kinds.figure(
                    colon < 0 ? text : text.substring(0, colon), colon < 0 ? "" : text.substring(colon + 1), answer);
        }
        Optional<BigDecimal> least = Decimals.read(text.substring(0, range));
        Optional<BigDecimal> most = Decimals.read(text.substring(range + 2));
        if (least.isEmpty() || most.isEmpty()) {
            return kinds.figure(text, "", answer);
        }
        BigDecimal middle = least.get().add(most.get()).multiply(HALF);
        return kinds.figure(middle.toString(), most.get().subtract(middle).toString(), answer);
    }
}
