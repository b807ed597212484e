package org.dushuban.transfer;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a run wants to become of questions that the bank seems to have. What is not possible for one of them
 * does the next best thing: nothing can be replaced that is not in the bank, and a number cannot be added twice.
 *
 * @param known for those whose number the bank has; null replaces them
 * @param alike for those whose stem the bank has, or nearly; null leaves each to what {@link ImportPreview.Item} proposes
 * @param byPlace for single ones, by their place among the questions of the file, from 0
 */
public record Choices(@Nullable Duplicate known, @Nullable Duplicate alike, Map<Integer, Duplicate> byPlace) {

    /** Nobody has chosen anything. */
    public static final Choices NONE = new Choices(null, null, Map.of());

    public Choices {
        byPlace = new TreeMap<>(byPlace);
    }

    public Choices forKnown(Duplicate choice) {
        return new Choices(choice, alike, byPlace);
    }

    /** For all that are alike, whatever was chosen for single ones before. */
    public Choices forAlike(Duplicate choice) {
        return new Choices(known, choice, Map.of());
    }

    public Choices forOne(int place, Duplicate choice) {
        Map<Integer, Duplicate> more = new TreeMap<>(byPlace);
        more.put(place, choice);
        return new Choices(known, alike, more);
    }
}
