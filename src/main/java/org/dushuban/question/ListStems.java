package org.dushuban.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list of questions by their stems: those of the same stem belong to one group. */
final class ListStems {

    private static final int STEP = 100;

    private final List<NewQuestion> list;
    private final List<Group> groups = new ArrayList<>();
    private final Map<QuestionContent, Integer> first = new HashMap<>();

    /**
     * The questions of one stem.
     *
     * @param places where they stand in the list, from zero, rising
     * @param before the most alike of the groups that begin earlier, the best first
     */
    record Group(Stem stem, List<Integer> places, List<Near> before) {}

    /**
     * A group whose stem is nearly the same.
     *
     * @param place where its first question stands
     */
    record Near(int place, double likeness) {}

    /**
     * @param most how many groups are kept for each that are like it
     * @param tried after so many like it are found no more are looked for
     * @param pulse is run time and again; what it throws breaks it off
     */
    ListStems(List<NewQuestion> list, int most, int tried, Runnable pulse) {
        this.list = list;
        Map<Stem, Group> known = new HashMap<>();
        StemIndex index = new StemIndex();
        for (int place = 0; place < list.size(); place++) {
            if (place % STEP == 0) {
                pulse.run();
            }
            QuestionContent content = content(place);
            first.putIfAbsent(content, place);
            Stem stem = Stem.of(content.stem());
            Group group = known.get(stem);
            if (group == null) {
                int[] grams = stem.grams();
                group = new Group(stem, new ArrayList<>(), near(index, stem, grams, most, tried));
                known.put(stem, group);
                groups.add(group);
                index.add(grams);
            }
            group.places().add(place);
        }
    }

    private List<Near> near(StemIndex index, Stem stem, int[] grams, int most, int tried) {
        return index.near(grams, stem.least(), tried).stream()
                .filter(hit -> stem.isLong() && groups.get(hit.text()).stem().isLong())
                .map(hit -> new Near(groups.get(hit.text()).places().getFirst(), hit.likeness()))
                .sorted(Comparator.comparing(Near::likeness).reversed())
                .limit(most)
                .toList();
    }

    List<Group> groups() {
        return groups;
    }

    QuestionContent content(int place) {
        return list.get(place).content();
    }

    /** The first of the list that asks the very same with the same right answer; null where that is itself. */
    @Nullable
    Integer twin(int place) {
        Integer twin = first.get(content(place));
        return twin == null || twin == place ? null : twin;
    }

    /** The earlier ones of the list that are like that one of a group, the best first. */
    Stream<Near> before(Group group, int place) {
        return Stream.concat(
                group.places().stream().takeWhile(earlier -> earlier < place).map(same -> new Near(same, 1)),
                group.before().stream());
    }
}
