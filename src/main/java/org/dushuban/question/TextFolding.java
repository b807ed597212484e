package org.dushuban.question;

import java.text.Normalizer;
import java.util.Set;

/** Takes away from a text the differences that a comparison passes over. */
public final class TextFolding {

    /** Lines over and under words: what Unicode holds for the same is no punctuation. */
    private static final String LINES = "\u2017\u203E\uFE49\uFE4A\uFE4B\uFE4C";

    /** The only letter whose small form is two characters. */
    private static final int DOTTED_I = 0x130;

    private TextFolding() {}

    /**
     * The text without these differences. Folding twice is folding once; two texts that are the same with some folds are
     * the same with more.
     */
    public static String fold(String text, Set<Fold> folds) {
        if (!folds.contains(Fold.WIDTH)) {
            return new Scan(folds).of(text);
        }
        // what is closed up by taking something away may be put together again
        return normalised(new Scan(folds).of(normalised(text)));
    }

    private static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** One pass from left to right, which keeps a full stop where punctuation parts two figures. */
    private static final class Scan {

        private final boolean letters;
        private final boolean punctuation;
        private final boolean space;
        private final StringBuilder folded = new StringBuilder();
        private final StringBuilder spaces = new StringBuilder();
        private boolean afterFigure;
        private boolean parted;

        Scan(Set<Fold> folds) {
            letters = folds.contains(Fold.CASE);
            punctuation = folds.contains(Fold.PUNCTUATION);
            space = folds.contains(Fold.SPACE);
        }

        String of(String text) {
            text.codePoints().forEach(this::take);
            return folded.append(spaces).toString();
        }

        private void take(int character) {
            if (isSpace(character)) {
                if (!space) {
                    spaces.appendCodePoint(character);
                }
            } else if (punctuation && isPunctuation(character)) {
                parted = true;
            } else {
                boolean figure = isFigure(character);
                if (parted && afterFigure && figure) {
                    folded.append('.');
                }
                folded.append(spaces).append(letters ? small(character) : Character.toString(character));
                spaces.setLength(0);
                parted = false;
                afterFigure = figure;
            }
        }

        /** Letter by letter, whatever stands around it. */
        private static String small(int character) {
            if (character == DOTTED_I) {
                return "i\u0307";
            }
            return Character.toString(
                    Character.isLetter(character)
                            ? Character.toLowerCase(Character.toUpperCase(character))
                            : character);
        }
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    /** Also those in circles and fractions, which Unicode takes apart into figures. */
    private static boolean isFigure(int character) {
        return Character.isDigit(character) || Character.getType(character) == Character.OTHER_NUMBER;
    }

    private static boolean isPunctuation(int character) {
        return LINES.indexOf(character) < 0
                && switch (Character.getType(character)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }
}
