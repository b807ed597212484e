package org.dushuban.transfer;

import java.util.List;
import org.dushuban.format.FoundQuestion;
import org.dushuban.question.Fate;
import org.dushuban.question.VersionDiff;
import org.jspecify.annotations.Nullable;

/**
 * Some of the questions of a file, as they would come into the bank.
 *
 * @param total how many there are in all
 */
public record ImportPreview(List<Item> items, int total) {

    public ImportPreview {
        items = List.copyOf(items);
    }

    /**
     * One question.
     *
     * @param place among the questions of the file, from 0
     * @param fate what it is to the bank
     * @param becomes what becomes of it as things are chosen now
     * @param change how the question of the bank would read that it replaces; null where it replaces none
     */
    public record Item(
            int place,
            FoundQuestion question,
            Fate fate,
            Duplicate becomes,
            @Nullable VersionDiff change) {}
}
