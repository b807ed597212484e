package org.dushuban.transfer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dushuban.question.Fate;
import org.dushuban.question.IntakeItem;
import org.dushuban.question.NewQuestion;
import org.dushuban.question.Question;
import org.dushuban.question.StemMatch;

/** What becomes of each question of a file, by what it is to the bank and what its owner has chosen. */
final class Decisions {

    /** Below, two questions with like stems share too little of what else they say to be taken for the same. */
    private static final double SAME_PARTS = 0.5;

    private final List<Fate> fates;
    private final List<Duplicate> decided = new ArrayList<>();
    private final List<Optional<Question.Id>> targets = new ArrayList<>();

    Decisions(List<Fate> fates, Choices choices) {
        this.fates = fates;
        Set<Question.Id> taken = new HashSet<>();
        fates.forEach(fate -> {
            if (fate instanceof Fate.Known(Question.Id id, boolean _)) {
                taken.add(id);
            }
        });
        for (int place = 0; place < fates.size(); place++) {
            Fate fate = fates.get(place);
            Duplicate wanted = possible(fate, wanted(place, fate, choices));
            Optional<Question.Id> target = wanted == Duplicate.REPLACE ? target(fate) : Optional.empty();
            // one question of the bank cannot become two
            boolean twice = fate instanceof Fate.Alike && target.isPresent() && !taken.add(target.get());
            decided.add(twice ? Duplicate.SKIP : wanted);
            targets.add(target);
        }
    }

    Duplicate of(int place) {
        return decided.get(place);
    }

    Tally tally() {
        int added = (int) decided.stream().filter(Duplicate.ADD::equals).count();
        int replaced = (int) decided.stream().filter(Duplicate.REPLACE::equals).count();
        return new Tally(added, replaced, decided.size() - added - replaced);
    }

    /** The places of those that are not skipped. */
    List<Integer> written() {
        return IntStream.range(0, decided.size())
                .filter(place -> decided.get(place) != Duplicate.SKIP)
                .boxed()
                .toList();
    }

    List<IntakeItem> items(List<NewQuestion> questions) {
        return IntStream.range(0, questions.size())
                .mapToObj(place -> item(place, questions.get(place)))
                .toList();
    }

    /** The places of those that are like another one. */
    List<Integer> alike() {
        return IntStream.range(0, fates.size())
                .filter(place -> fates.get(place) instanceof Fate.Alike)
                .boxed()
                .toList();
    }

    /** What can be chosen for a question. */
    static Set<Duplicate> possible(Fate fate) {
        return switch (fate) {
            case Fate.Fresh _ -> EnumSet.of(Duplicate.ADD);
            case Fate.Known known ->
                known.changes() ? EnumSet.of(Duplicate.SKIP, Duplicate.REPLACE) : EnumSet.of(Duplicate.SKIP);
            case Fate.Alike alike ->
                inBank(alike).isPresent() ? EnumSet.allOf(Duplicate.class) : EnumSet.of(Duplicate.SKIP, Duplicate.ADD);
        };
    }

    /** The one of the bank that a question is most like. */
    private static Optional<Question.Id> inBank(Fate.Alike alike) {
        return alike.matches().stream()
                .map(StemMatch::question)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Duplicate wanted(int place, Fate fate, Choices choices) {
        Duplicate single = choices.byPlace().get(place);
        if (single != null) {
            return single;
        }
        return switch (fate) {
            case Fate.Fresh _ -> Duplicate.ADD;
            case Fate.Known _ -> Objects.requireNonNullElse(choices.known(), Duplicate.REPLACE);
            case Fate.Alike alike -> Objects.requireNonNullElseGet(choices.alike(), () -> proposed(alike));
        };
    }

    /** Many stems are alike in questions that are not, such as "Which of these is right?"; then the options differ. */
    private static Duplicate proposed(Fate.Alike alike) {
        return alike.whole() || alike.matches().getFirst().parts() >= SAME_PARTS ? Duplicate.SKIP : Duplicate.ADD;
    }

    /** What is not possible becomes the next best. */
    private static Duplicate possible(Fate fate, Duplicate wanted) {
        Set<Duplicate> possible = possible(fate);
        if (possible.contains(wanted)) {
            return wanted;
        }
        boolean known = fate instanceof Fate.Known && wanted == Duplicate.ADD && possible.contains(Duplicate.REPLACE);
        return fate instanceof Fate.Fresh ? Duplicate.ADD : known ? Duplicate.REPLACE : Duplicate.SKIP;
    }

    private static Optional<Question.Id> target(Fate fate) {
        return switch (fate) {
            case Fate.Fresh _ -> Optional.empty();
            case Fate.Known known -> Optional.of(known.id());
            case Fate.Alike alike -> inBank(alike);
        };
    }

    /** What is done with the question at a place of the file. */
    IntakeItem item(int place, NewQuestion question) {
        return switch (decided.get(place)) {
            case SKIP -> new IntakeItem.Skip();
            case ADD -> new IntakeItem.Add(question);
            case REPLACE -> new IntakeItem.Replace(targets.get(place).orElseThrow(), question);
        };
    }
}
