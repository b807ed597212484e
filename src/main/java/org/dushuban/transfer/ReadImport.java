package org.dushuban.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dushuban.format.FoundQuestion;
import org.dushuban.format.Reading;
import org.dushuban.question.Fate;
import org.dushuban.question.IntakePlan;
import org.dushuban.question.NewQuestion;

/**
 * A file as it was read and compared with its bank.
 *
 * @param digest of what was read
 * @param questions without topics that are not there yet
 * @param plan what each of them is to the bank
 * @param newTopics paths that questions name and that lead to no topic yet
 * @param missing what would have to be made for them, each after what is above it
 */
record ReadImport(
        String digest,
        Reading reading,
        List<NewQuestion> questions,
        IntakePlan plan,
        Set<List<String>> newTopics,
        List<List<String>> missing) {

    /** Rough, for the cache: so many bytes a question, a cell and a character. */
    private static final int QUESTION = 2_000;

    private static final int ROW = 400;

    /** A question of the bank that is only to come under a new topic changes too. */
    List<Fate> fates() {
        List<Fate> fates = new ArrayList<>(plan.fates());
        for (int place = 0; place < fates.size(); place++) {
            FoundQuestion question = reading.questions().get(place);
            if (fates.get(place) instanceof Fate.Known known && newTopics.contains(question.topic())) {
                fates.set(place, new Fate.Known(known.id(), true));
            }
        }
        return fates;
    }

    /** About how many bytes it holds. */
    int weight() {
        long weight = (long) reading.questions().size() * QUESTION;
        weight += reading.tables().stream()
                .mapToLong(table -> (long) table.rows().size() * ROW)
                .sum();
        weight += reading.pictures().values().stream()
                .mapToLong(picture -> picture.bytes().length)
                .sum();
        weight += reading.text() == null ? 0 : 2L * reading.text().length();
        return (int) Math.min(Integer.MAX_VALUE, weight);
    }
}
