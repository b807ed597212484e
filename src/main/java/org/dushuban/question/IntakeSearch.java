package org.dushuban.question;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks up what a list of questions is to a bank; whoever calls says that it may be so. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class IntakeSearch {

    /** So many that are nearly alike are looked at to find the best: papers made by a pattern are all nearly alike. */
    private static final int TRIED = 20;

    private static final int CHUNK = 500;

    /** So many are looked up before others may look at the same bank. */
    private static final int TURN = 100;

    private final BankStems stems;
    private final BankCounter counter;
    private final QuestionRows rows;

    IntakeSearch(BankStems stems, BankCounter counter, QuestionRows rows) {
        this.stems = stems;
        this.counter = counter;
        this.rows = rows;
    }

    /**
     * @throws IllegalArgumentException if two have the same number
     * @throws CancellationException if it was broken off
     */
    IntakePlan plan(UUID bank, List<NewQuestion> list, IntakeWatch watch) {
        // read first: whatever is written from here on makes the plan an older one
        int last = counter.last(bank);
        Fate[] fates = new Fate[list.size()];
        known(bank, list, fates, watch);
        if (Arrays.stream(fates).allMatch(Objects::nonNull)) {
            goOn(watch, list.size(), list.size());
            return new IntakePlan(last, List.of(fates));
        }
        ListStems grouped = new ListStems(list, Rivals.MOST, TRIED, () -> goOn(watch, 0, list.size()));
        List<ListStems.Group> open = grouped.groups().stream()
                .filter(group -> group.places().stream().anyMatch(place -> fates[place] == null))
                .toList();
        int done = list.size() - places(open);
        for (List<ListStems.Group> chunk :
                open.stream().gather(Gatherers.windowFixed(CHUNK)).toList()) {
            int before = done;
            List<Candidates> candidates = candidates(bank, chunk, () -> goOn(watch, before, list.size()));
            Map<UUID, QuestionRows.Asking> asking = asking(bank, candidates);
            candidates.forEach(some -> decide(some, asking, grouped, fates));
            done += places(chunk);
            goOn(watch, done, list.size());
        }
        return new IntakePlan(last, List.of(fates));
    }

    private static int places(List<ListStems.Group> groups) {
        return groups.stream().mapToInt(group -> group.places().size()).sum();
    }

    private static void goOn(IntakeWatch watch, int done, int all) {
        if (watch.cancelled()) {
            throw new CancellationException("the look was broken off");
        }
        watch.reached(done, all);
    }

    private void known(UUID bank, List<NewQuestion> list, Fate[] fates, IntakeWatch watch) {
        List<String> numbers = IntakeWriter.distinctNumbers(list.stream());
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, list.size())
                .forEach(place -> places.put(list.get(place).number(), place));
        for (List<String> chunk :
                numbers.stream().gather(Gatherers.windowFixed(CHUNK)).toList()) {
            goOn(watch, 0, list.size());
            for (QuestionRow row : rows.numbered(bank, chunk).values()) {
                int place = Objects.requireNonNull(places.get(row.question().number));
                fates[place] = new Fate.Known(new Question.Id(row.question().id), row.isChangedBy(list.get(place)));
            }
        }
    }

    /** Between any two turns others may look at the bank, and the watch is heard. */
    private List<Candidates> candidates(UUID bank, List<ListStems.Group> groups, Runnable pulse) {
        return groups.stream()
                .gather(Gatherers.windowFixed(TURN))
                .flatMap(turn -> {
                    pulse.run();
                    return stems
                            .look(
                                    bank,
                                    known -> turn.stream()
                                            .map(group -> candidates(group, known))
                                            .toList(),
                                    pulse)
                            .stream();
                })
                .toList();
    }

    private static Candidates candidates(ListStems.Group group, Stems known) {
        Stem stem = group.stem();
        Set<UUID> questions = new LinkedHashSet<>();
        known.near(stem, 1, Integer.MAX_VALUE).forEach(found -> questions.add(found.question()));
        if (stem.least() < 1) {
            known.near(stem, stem.least(), TRIED).stream()
                    .sorted(Comparator.comparing(Stems.Found::likeness).reversed())
                    .limit(Rivals.MOST)
                    .forEach(found -> questions.add(found.question()));
        }
        return new Candidates(group, List.copyOf(questions));
    }

    private Map<UUID, QuestionRows.Asking> asking(UUID bank, List<Candidates> chunk) {
        return chunk.stream()
                .flatMap(some -> some.questions().stream())
                .distinct()
                .gather(Gatherers.windowFixed(CHUNK))
                .flatMap(ids -> rows.asking(bank, ids).stream())
                .collect(Collectors.toMap(QuestionRows.Asking::id, asking -> asking));
    }

    private static void decide(
            Candidates some, Map<UUID, QuestionRows.Asking> asking, ListStems list, @Nullable Fate[] fates) {
        Rivals rivals = Rivals.of(
                some.group(), some.questions().stream().map(asking::get).flatMap(Stream::ofNullable));
        for (int place : some.group().places()) {
            if (fates[place] == null) {
                fates[place] = rivals.fate(list, place);
            }
        }
    }

    /** Questions of the bank that may be like those of a group. */
    private record Candidates(ListStems.Group group, List<UUID> questions) {}
}
