package org.dushuban.question;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dushuban.shared.Json;
import org.jspecify.annotations.Nullable;

/**
 * What the questions of one stem in a list have to be compared with.
 *
 * @param best questions of the bank with a like stem, the most alike first
 * @param same those of the bank with the very same stem, by the JSON of what they ask
 */
record Rivals(ListStems.Group group, List<Rival> best, Map<String, UUID> same) {

    static final int MOST = 5;

    /**
     * Another question.
     *
     * @param question null where it is one of the same list
     * @param place where it stands in the list; -1 for one of the bank
     * @param likeness of the stems
     * @param content what it asks
     */
    private record Rival(@Nullable UUID question, int place, double likeness, Supplier<QuestionContent> content) {

        StemMatch match(QuestionContent with) {
            return new StemMatch(
                    question == null ? null : new Question.Id(question),
                    place,
                    likeness,
                    PartsLikeness.of(with, content.get()));
        }
    }

    /** @param asking what of the bank may be alike */
    static Rivals of(ListStems.Group group, Stream<QuestionRows.Asking> asking) {
        Map<String, UUID> same = new HashMap<>();
        List<Rival> best = asking.map(other -> {
                    Rival rival = new Rival(
                            other.id(),
                            -1,
                            group.stem().likeness(other.stem()),
                            () -> Json.read(other.content(), QuestionContent.class));
                    if (group.stem().equals(other.stem())) {
                        same.putIfAbsent(other.content(), other.id());
                    }
                    return rival;
                })
                .filter(rival -> rival.likeness() > 0)
                .sorted(Comparator.comparing(Rival::likeness).reversed().thenComparing(Rivals::id))
                .limit(MOST)
                .toList();
        return new Rivals(group, best, same);
    }

    private static UUID id(Rival ofBank) {
        return Objects.requireNonNull(ofBank.question());
    }

    /** What the question at that place of the list is to the bank and to what stands before it. */
    Fate fate(ListStems list, int place) {
        QuestionContent content = list.content(place);
        StemMatch twin = twin(list, place, content);
        if (twin != null) {
            return new Fate.Alike(List.of(twin), true);
        }
        Stream<Rival> earlier =
                list.before(group, place).limit(MOST).map(near -> ofList(list, near.place(), near.likeness()));
        List<StemMatch> matches = Stream.concat(best.stream(), earlier)
                .sorted(Comparator.comparing(Rival::likeness).reversed())
                .limit(MOST)
                .map(rival -> rival.match(content))
                .toList();
        return matches.isEmpty() ? new Fate.Fresh() : new Fate.Alike(matches, false);
    }

    /** One that asks the very same; those of the bank first. */
    private @Nullable StemMatch twin(ListStems list, int place, QuestionContent content) {
        UUID ofBank = same.isEmpty() ? null : same.get(Json.write(content));
        if (ofBank != null) {
            return new StemMatch(new Question.Id(ofBank), -1, 1, 1);
        }
        Integer ofList = list.twin(place);
        return ofList == null ? null : new StemMatch(null, ofList, 1, 1);
    }

    private static Rival ofList(ListStems list, int place, double likeness) {
        return new Rival(null, place, likeness, () -> list.content(place));
    }
}
