package org.dushuban.quiz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionVersion;

/**
 * The questions of one attempt in their order, each with the order of its options. Sections, seed and rules give the same
 * paper on every machine and in every later version: the numbers come from {@link SplitMix64}, the orders from the shuffle
 * of Fisher and Yates as given by Durstenfeld (Algorithm 235, CACM 7, 1964), first the questions of each section in turn,
 * then the options of each slot in the paper's order. Both are ours, since the JDK promises no such thing of its own.
 */
public record Paper(List<Slot> slots) {

    /**
     * One question on a paper.
     *
     * @param number from 1
     * @param order for each place as shown, the author's place of the option, item or choice that stands there; empty
     *     where a question has none
     */
    public record Slot(int number, QuestionVersion.Id version, BigDecimal points, List<Integer> order) {

        public Slot {
            order = List.copyOf(order);
        }
    }

    public Paper {
        slots = List.copyOf(slots);
    }

    /**
     * Draws a paper.
     *
     * @param parts what of a question has an order
     * @param shuffleOptions whether options are mixed; what its order would give away always is
     */
    public static Paper draw(
            List<Section> sections,
            Function<QuestionVersion.Id, QuestionContent.Parts> parts,
            long seed,
            boolean shuffleQuestions,
            boolean shuffleOptions) {
        SplitMix64 numbers = new SplitMix64(seed);
        List<Section.Entry> entries = new ArrayList<>();
        for (Section section : sections) {
            entries.addAll(ordered(section.entries(), shuffleQuestions, numbers));
        }
        List<Slot> slots = new ArrayList<>();
        for (Section.Entry entry : entries) {
            QuestionContent.Parts own = parts.apply(entry.version());
            List<Integer> places = IntStream.range(0, own.count()).boxed().toList();
            boolean mixed = shuffleOptions || own.mixedAlways();
            slots.add(new Slot(slots.size() + 1, entry.version(), entry.points(), ordered(places, mixed, numbers)));
        }
        return new Paper(slots);
    }

    public Optional<Slot> slot(int number) {
        return number < 1 || number > slots.size() ? Optional.empty() : Optional.of(slots.get(number - 1));
    }

    private static <T> List<T> ordered(List<T> list, boolean shuffle, SplitMix64 numbers) {
        if (!shuffle) {
            return list;
        }
        List<T> mixed = new ArrayList<>(list);
        for (int last = mixed.size() - 1; last > 0; last--) {
            int other = numbers.below(last + 1);
            T kept = mixed.get(last);
            mixed.set(last, mixed.get(other));
            mixed.set(other, kept);
        }
        return mixed;
    }
}
