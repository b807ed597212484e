package org.dushuban.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds, among many texts given as bags of grams, all that are alike by Dice's coefficient, without looking at each. The
 * search is exact. Texts x and y with {@code 2c / (|x| + |y|) >= t} have {@code c >= t / (2 - t) * |x|} grams in common, as
 * {@code |y| >= c}; of any {@code |x| - c + 1} grams of x, y then has at least one. So the lists of the rarest ones are
 * read, and what stands in them is compared (prefix filtering: Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant
 * 2007; here each list is whole, so that texts can be added in any order).
 *
 * <p>Takes about ten bytes a gram. Not for several threads at once.
 */
final class StemIndex {

    /**
     * @param text its number
     * @param likeness Dice's coefficient
     */
    record Hit(int text, double likeness) {}

    /** No list, and the mark of a free place; the first number of a list is how many follow. */
    private static final int[] NONE = {0};

    private static final int GOLDEN = 0x9E3779B9;
    private static final int HEADER = 16;

    /** What floating point may be off by, far below the distance of two coefficients. */
    private static final double ROUNDING = 1e-9;

    private int[] grams = new int[1 << 8];
    private int[][] lists = free(grams.length);
    private int used;
    private int[][] texts = new int[16][];
    private int[] seen = new int[texts.length];
    private int size;
    private int search;
    private long bytes;

    /**
     * Takes in a text.
     *
     * @param text sorted; not changed from here on
     * @return its number, from zero
     */
    int add(int[] text) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size + size / 2);
            seen = Arrays.copyOf(seen, texts.length);
        }
        for (int i = 0; i < text.length; i++) {
            if (i == 0 || text[i] != text[i - 1]) {
                append(text[i], size);
            }
        }
        bytes += HEADER + (long) Integer.BYTES * text.length;
        texts[size] = text;
        return size++;
    }

    /**
     * The texts that are at least so much alike, in no order.
     *
     * @param text sorted
     * @param least above 0, at most 1
     * @param most after so many the search ends
     */
    List<Hit> near(int[] text, double least, int most) {
        List<Hit> hits = new ArrayList<>();
        search++;
        for (int gram : rarest(text, least)) {
            int[] list = lists[place(gram)];
            for (int i = 1; i <= list[0] && hits.size() < most; i++) {
                int other = list[i];
                if (seen[other] != search) {
                    seen[other] = search;
                    double likeness = likeness(text, texts[other], least);
                    if (likeness >= least) {
                        hits.add(new Hit(other, likeness));
                    }
                }
            }
        }
        return hits;
    }

    int size() {
        return size;
    }

    /** About how much memory it takes. */
    long bytes() {
        return bytes + (long) lists.length * 2 * Integer.BYTES + (long) texts.length * 2 * Integer.BYTES;
    }

    /** So many grams that a text which is alike must have one of them. */
    private int[] rarest(int[] text, double least) {
        int common = (int) Math.ceil(least / (2 - least) * text.length - ROUNDING);
        long[] byRarity = new long[text.length];
        for (int i = 0; i < text.length; i++) {
            // the same gram twice has the same frequency, so both stay together
            byRarity[i] = (long) lists[place(text[i])][0] << Integer.SIZE | i;
        }
        Arrays.sort(byRarity);
        int[] rarest = new int[text.length == 0 ? 0 : text.length - Math.max(1, common) + 1];
        int count = 0;
        for (int i = 0; i < rarest.length; i++) {
            int gram = text[(int) byRarity[i]];
            if (count == 0 || rarest[count - 1] != gram) {
                rarest[count++] = gram;
            }
        }
        return Arrays.copyOf(rarest, count);
    }

    /** Dice's coefficient, or 0 as soon as it cannot be reached. */
    private static double likeness(int[] one, int[] other, double least) {
        int both = one.length + other.length;
        int needed = (int) Math.ceil(least * both / 2 - ROUNDING);
        int common = 0;
        int i = 0;
        int j = 0;
        while (common + Math.min(one.length - i, other.length - j) >= needed) {
            if (i == one.length || j == other.length) {
                return 2.0 * common / both;
            }
            int order = Integer.compare(one[i], other[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 0;
    }

    private void append(int gram, int text) {
        int place = place(gram);
        int[] list = lists[place];
        if (list == NONE) {
            if (used * 3 > lists.length * 2) {
                widen();
                place = place(gram);
            }
            used++;
            grams[place] = gram;
            list = new int[2];
            bytes += HEADER + 2 * Integer.BYTES;
        }
        int count = list[0] + 1;
        if (count == list.length) {
            list = Arrays.copyOf(list, count + Math.max(2, count / 4));
            bytes += (long) Integer.BYTES * (list.length - count);
        }
        list[0] = count;
        list[count] = text;
        lists[place] = list;
    }

    private int place(int gram) {
        int place = gram * GOLDEN >>> Integer.numberOfLeadingZeros(lists.length - 1);
        while (lists[place] != NONE && grams[place] != gram) {
            place = place + 1 & lists.length - 1;
        }
        return place;
    }

    private void widen() {
        int[] oldGrams = grams;
        int[][] oldLists = lists;
        grams = new int[oldGrams.length * 2];
        lists = free(grams.length);
        for (int i = 0; i < oldLists.length; i++) {
            if (oldLists[i] != NONE) {
                int place = place(oldGrams[i]);
                grams[place] = oldGrams[i];
                lists[place] = oldLists[i];
            }
        }
    }

    private static int[][] free(int length) {
        int[][] lists = new int[length][];
        Arrays.fill(lists, NONE);
        return lists;
    }
}
