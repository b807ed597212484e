package org.dushuban.sheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Headings as people write them. */
public final class Headings {

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Headings() {}

    /** Only the letters and digits of a heading, of one width and case, so that neither space nor punctuation matters. */
    public static String letters(String heading) {
        String narrow = Normalizer.normalize(heading, Normalizer.Form.NFKC);
        return OTHERS.matcher(narrow).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
