package org.dushuban.question;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A gap to fill.
 *
 * @param accepted one to twenty texts of 1 to 200 characters, any of which is right; plain text, the first is the usual one
 * @param match how what is written is compared with them
 * @param folds the differences that are passed over
 */
public record Blank(List<String> accepted, Match match, Set<Fold> folds) {

    public static final int MAX_ACCEPTED = 20;
    public static final int MAX_LENGTH = 200;

    /** @throws IllegalArgumentException if there are too few or too many texts, or one is too long or folds to nothing */
    public Blank {
        Objects.requireNonNull(match, "match");
        EnumSet<Fold> sorted = EnumSet.noneOf(Fold.class);
        sorted.addAll(folds);
        folds = Collections.unmodifiableSet(sorted);
        accepted = accepted.stream().map(String::strip).distinct().toList();
        if (accepted.isEmpty() || accepted.size() > MAX_ACCEPTED) {
            throw new IllegalArgumentException("a blank accepts one to twenty texts, not " + accepted.size());
        }
        for (String text : accepted) {
            if (text.length() > MAX_LENGTH || TextFolding.fold(text, folds).isEmpty()) {
                throw new IllegalArgumentException("accepted text: " + text);
            }
        }
    }

    /** A blank that passes over every difference of form. */
    public static Blank of(String... accepted) {
        return new Blank(List.of(accepted), Match.EXACT, Fold.ALL);
    }

    /** Whether what is written there is right. */
    public boolean fits(String written) {
        String given = TextFolding.fold(written, folds);
        return accepted.stream().map(text -> TextFolding.fold(text, folds)).anyMatch(text -> switch (match) {
            case EXACT -> given.equals(text);
            case CONTAINS -> given.contains(text);
        });
    }
}
