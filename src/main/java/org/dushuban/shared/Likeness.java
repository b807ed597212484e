package org.dushuban.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How alike two texts are: Dice's coefficient over runs of neighbouring characters (Dice 1945), which asks for no words and
 * so serves Chinese.
 */
public final class Likeness {

    /** More characters do not fit into one number. */
    private static final int MAX_LENGTH = 2;

    private static final Pattern OTHERS = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}]+");

    private Likeness() {}

    /** The text without what makes no other one: width, case, white space and punctuation. */
    public static String normalised(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return OTHERS.matcher(narrow).replaceAll("");
    }

    /**
     * All runs of so many neighbouring characters, each as a number, sorted, as often as they occur. A text that is shorter
     * stands for itself; an empty one has none.
     *
     * @param length 1 or 2
     * @throws IllegalArgumentException if the length is another
     */
    public static int[] grams(String text, int length) {
        if (length < 1 || length > MAX_LENGTH) {
            throw new IllegalArgumentException("1 or 2 characters: " + length);
        }
        int run = Math.min(length, text.length());
        int[] grams = new int[text.isEmpty() ? 0 : text.length() - run + 1];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = run == 1 ? text.charAt(i) : text.charAt(i) << Character.SIZE | text.charAt(i + 1);
        }
        Arrays.sort(grams);
        return grams;
    }

    /**
     * Twice what both have over what each has: 0 for nothing in common, 1 for the same grams.
     *
     * @param one sorted, as {@link #grams} gives them; so is the other
     * @return 0 if either is empty
     */
    public static double dice(int[] one, int[] other) {
        if (one.length == 0 || other.length == 0) {
            return 0;
        }
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            int order = Integer.compare(one[i], other[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 2.0 * common / (one.length + other.length);
    }
}
