package org.dushuban.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dushuban.format.FoundQuestion;
import org.dushuban.format.Reading;
import org.dushuban.question.Fate;
import org.dushuban.question.IntakePlan;
import org.dushuban.question.NewQuestion;
import org.dushuban.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

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

    /** Rough, in bytes: what a question takes beside its texts, a match, a finding, a row, and a text beside its characters. */
    private static final int QUESTION = 1_000;

    private static final int MATCH = 100;
    private static final int FINDING = 200;
    private static final int ROW = 100;
    private static final int TEXT = 60;

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
        long weight = reading.questions().stream().mapToLong(ReadImport::weight).sum();
        weight += plan.fates().stream().mapToLong(ReadImport::weight).sum();
        weight += (long) reading.findings().size() * FINDING;
        weight += reading.tables().stream()
                .flatMap(table -> table.rows().stream())
                .mapToLong(ReadImport::weight)
                .sum();
        weight += reading.pictures().values().stream()
                .mapToLong(picture -> picture.bytes().length)
                .sum();
        weight += weight(reading.text());
        return (int) Math.min(Integer.MAX_VALUE, weight);
    }

    /** What the bank takes of a question shares its texts. */
    private static long weight(FoundQuestion question) {
        long texts = Stream.concat(question.content().texts().stream(), Stream.ofNullable(question.explanation()))
                .mapToLong(text -> weight(text.zh()) + weight(text.en()))
                .sum();
        return QUESTION + texts;
    }

    private static long weight(Fate fate) {
        return fate instanceof Fate.Alike alike
                ? (long) MATCH * (1 + alike.matches().size())
                : 0;
    }

    private static long weight(SheetRow row) {
        return ROW + row.cells().stream().mapToLong(ReadImport::weight).sum();
    }

    private static long weight(@Nullable String text) {
        return text == null ? 0 : TEXT + (long) Character.BYTES * text.length();
    }
}
