package org.dushuban.question;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as people write it: 1921年7月23日, 1921.7.23, 1921-07, 一九二一年七月, 公元前221年, 221 BC. The year comes first;
 * figures are Chinese or Arabic, of any width; white space does not matter.
 */
public final class DateText {

    private static final int MAX_LENGTH = 60;
    private static final int MAX_FIGURES = 4;
    private static final long MAX_NUMBER = 9_999;
    private static final Set<Fold> FOLDS = EnumSet.of(Fold.CASE, Fold.SPACE, Fold.WIDTH);
    private static final String PLACES = "十拾廿卅百佰千仟";

    private final String text;
    private int at;

    private DateText(String text) {
        this.text = text;
    }

    /** The date that the whole text is; empty where it is none. */
    public static Optional<PartialDate> read(String text) {
        return text.length() > MAX_LENGTH
                ? Optional.empty()
                : Optional.ofNullable(new DateText(TextFolding.fold(text, FOLDS)).date());
    }

    private @Nullable PartialDate date() {
        boolean before = eatsOne("公元前", "西元前", "前", "-", "−");
        if (!before) {
            eatsOne("公元", "西元", "ad");
        }
        int year = number();
        if (eatsOne("bce", "bc")) {
            return before ? null : finished(-year, null, null);
        }
        eatsOne("ce", "ad");
        return rest(before ? -year : year);
    }

    private @Nullable PartialDate rest(int year) {
        if (eatsOne("年")) {
            return inWords(year);
        }
        for (String hyphen : new String[] {"-", ".", "/"}) {
            if (eatsOne(hyphen)) {
                int month = number();
                return eatsOne(hyphen) ? finished(year, month, number()) : finished(year, month, null);
            }
        }
        return finished(year, null, null);
    }

    private @Nullable PartialDate inWords(int year) {
        if (at == text.length()) {
            return finished(year, null, null);
        }
        int month = number();
        if (!eatsOne("月")) {
            return null;
        }
        if (at == text.length()) {
            return finished(year, month, null);
        }
        int day = number();
        return eatsOne("日", "号") ? finished(year, month, day) : null;
    }

    private @Nullable PartialDate finished(int year, @Nullable Integer month, @Nullable Integer day) {
        return at == text.length() && PartialDate.exists(year, month, day) ? new PartialDate(year, month, day) : null;
    }

    private boolean eatsOne(String... words) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return true;
            }
        }
        return false;
    }

    /** The number that begins here; 0, which no part of a date is, where there is none or it is too long. */
    private int number() {
        int from = at;
        while (at < text.length() && isFigure(text.charAt(at))) {
            at++;
        }
        String figures = text.substring(from, at);
        if (!figures.isEmpty() && figures.chars().allMatch(DateText::isArabic)) {
            return figures.length() > MAX_FIGURES ? 0 : Integer.parseInt(figures);
        }
        long number = ChineseNumbers.read(figures).orElse(0);
        return number > MAX_NUMBER ? 0 : (int) number;
    }

    private static boolean isFigure(char character) {
        return isArabic(character) || ChineseNumbers.figure(character) >= 0 || PLACES.indexOf(character) >= 0;
    }

    private static boolean isArabic(int character) {
        return character >= '0' && character <= '9';
    }
}
