package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds out what a paper gives as the answer of a question: in its stem, behind it, in the key; all have to be the same. */
final class PaperReply {

    private static final int MAX_LETTERS = 26;

    private final PaperDraft draft;
    private final PaperStem stem;
    private final Teller errors;
    private PaperStem.@Nullable Hole hole;
    private boolean lastMark;
    private boolean unreadable;

    /** Tells what is wrong somewhere. */
    @FunctionalInterface
    interface Teller {

        void tell(Stretch at, FormatFault fault, String value, String... details);
    }

    /** An answer, with where it stands and what stands there. */
    private record Given<T>(T answer, Stretch at, String value) {}

    PaperReply(PaperDraft draft, PaperStem stem, Teller errors) {
        this.draft = draft;
        this.stem = stem;
        this.errors = errors;
    }

    /** The place in the stem where the answer stood; null if it stood elsewhere. */
    PaperStem.@Nullable Hole hole() {
        return hole;
    }

    /** Whether the answer was the last character of the stem. */
    boolean isLastMark() {
        return lastMark;
    }

    boolean isUnreadable() {
        return unreadable;
    }

    /** The first answer behind the stem or in the key; null if there is none. */
    @Nullable
    PaperPart part() {
        return draft.answers.stream()
                .map(PaperDraft.Given::part)
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElse(null);
    }

    boolean isModel() {
        return draft.answers.stream().anyMatch(PaperDraft.Given::model);
    }

    /** Where the answer stands; empty if there is none. */
    Optional<Stretch> place() {
        PaperPart part = part();
        return part != null
                ? Optional.of(part.first())
                : Optional.ofNullable(hole).map(stem::stretch);
    }

    boolean isLetters() {
        PaperPart part = part();
        return part != null && part.isShort() && isCapitals(PaperChars.fold(part.raw()))
                || draft.before != null && isCapitals(PaperChars.fold(draft.before.raw()));
    }

    private static boolean isCapitals(String folded) {
        return PaperAnswer.letters(folded).isPresent()
                && PaperAnswer.isMarks(folded)
                && PaperAnswer.judgement(folded).isEmpty();
    }

    boolean looksJudged() {
        PaperPart part = part();
        if (part != null) {
            return part.isShort()
                    && PaperAnswer.judgement(PaperChars.fold(part.raw())).isPresent();
        }
        return !stem.lastMark().isEmpty()
                || judges(stem.last())
                || judges(stem.first())
                || draft.before != null
                        && PaperAnswer.judgement(PaperChars.fold(draft.before.raw()))
                                .isPresent();
    }

    private static boolean judges(PaperStem.@Nullable Hole hole) {
        return hole != null && PaperAnswer.judgement(hole.content()).isPresent();
    }

    /** The right options, none if the paper does not say; empty, and told, if it cannot be read. */
    Optional<TreeSet<Integer>> letters() {
        List<Given<TreeSet<Integer>>> all = given(this::options);
        inStem(content -> PaperAnswer.letters(content).map(TreeSet::new), !all.isEmpty())
                .ifPresent(all::add);
        Optional<TreeSet<Integer>> agreed = agreed(all);
        return unreadable ? Optional.empty() : Optional.of(agreed.orElseGet(TreeSet::new));
    }

    /** Whether the statement holds; empty if the paper does not say, or, told, if it cannot be read. */
    Optional<Boolean> judgement() {
        List<Given<Boolean>> all = given(this::holds);
        inStem(PaperAnswer::judgement, true).ifPresent(all::add);
        if (hole == null && !stem.lastMark().isEmpty()) {
            lastMark = true;
            all.add(new Given<>(stem.lastMark().equals("√"), stem.lastMarkStretch(), stem.lastMark()));
        }
        return agreed(all);
    }

    /** The places of as many items in their order; empty, and told, if the paper does not give each once. */
    Optional<List<Integer>> sequence(int items) {
        List<Given<List<Integer>>> all = given(text -> PaperAnswer.sequence(text)
                .filter(order -> order.size() == items && order.stream().allMatch(place -> place < items)));
        inStem(
                        content -> PaperAnswer.sequence(content)
                                .filter(order ->
                                        order.size() == items && order.stream().allMatch(place -> place < items)),
                        !all.isEmpty())
                .ifPresent(all::add);
        Optional<List<Integer>> agreed = agreed(all);
        if (agreed.isEmpty()) {
            refuseMissing();
        }
        return unreadable ? Optional.empty() : agreed;
    }

    /** The answer as it stands; empty if there is none, or, told, if there are several that differ. */
    Optional<String> words() {
        return agreed(given(folded -> Optional.of(PaperAnswer.bare(folded))))
                .flatMap(_ -> Optional.ofNullable(part()))
                .map(PaperPart::raw);
    }

    /** Tells that the answer behind the stem or in the key cannot be read. */
    void refuse() {
        PaperPart part = part();
        if (part != null) {
            unreadable = true;
            errors.tell(part.first(), PaperFault.ANSWER_UNREADABLE, part.raw());
        }
    }

    /** Tells that there is no answer, unless something about it has been told already. */
    void refuseMissing() {
        if (!unreadable) {
            unreadable = true;
            errors.tell(draft.stem.isEmpty() ? draft.mark : draft.stem.first(), QuestionFault.NO_ANSWER, "");
        }
    }

    private <T> List<Given<T>> given(Function<String, Optional<T>> reader) {
        List<Given<T>> all = new ArrayList<>();
        for (PaperDraft.Given one : draft.answers) {
            if (one.part().isEmpty()) {
                continue;
            }
            String raw = one.part().raw();
            Optional<T> read = reader.apply(PaperChars.fold(raw));
            if (read.isPresent()) {
                all.add(new Given<>(read.get(), one.part().first(), raw));
            } else {
                unreadable = true;
                errors.tell(one.part().first(), PaperFault.ANSWER_UNREADABLE, raw);
            }
        }
        return all;
    }

    /**
     * The answer in a bracket of the stem, or before it.
     *
     * @param outside whether only a bracket at the beginning or the end can hold one, since elsewhere it is a word
     */
    private <T> Optional<Given<T>> inStem(Function<String, Optional<T>> reader, boolean outside) {
        if (draft.before != null) {
            Optional<T> read = reader.apply(PaperChars.fold(draft.before.raw()));
            if (read.isPresent()) {
                return Optional.of(new Given<>(read.get(), draft.before.first(), draft.before.raw()));
            }
        }
        boolean empty = stem.holes.stream().anyMatch(one -> one.isEmpty() && !one.line());
        List<PaperStem.Hole> may = new ArrayList<>();
        for (PaperStem.Hole one : stem.holes) {
            boolean atEnd = one.equals(stem.last()) || one.equals(stem.first());
            if (!one.isEmpty()
                    && !empty
                    && (atEnd || !outside)
                    && reader.apply(one.content()).isPresent()) {
                may.add(one);
            }
        }
        if (may.isEmpty()) {
            return Optional.empty();
        }
        hole = may.getLast();
        if (may.size() > 1) {
            unreadable = true;
            errors.tell(
                    stem.stretch(may.getLast()),
                    PaperFault.ANSWERS_DIFFER,
                    hole.content(),
                    may.getFirst().content());
        }
        return reader.apply(hole.content())
                .map(read -> new Given<>(
                        read, stem.stretch(may.getLast()), may.getLast().content()));
    }

    private <T> Optional<T> agreed(List<Given<T>> all) {
        for (int i = 1; i < all.size(); i++) {
            if (!all.get(i).answer().equals(all.getFirst().answer())) {
                unreadable = true;
                errors.tell(
                        all.get(i).at(),
                        PaperFault.ANSWERS_DIFFER,
                        all.get(i).value(),
                        all.getFirst().value());
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst().answer());
    }

    /** Letters, or the words of an option, with or without its letter. */
    private Optional<TreeSet<Integer>> options(String folded) {
        String bare = PaperAnswer.bare(folded);
        for (int i = 0; i < draft.options.size() && i < MAX_LETTERS; i++) {
            String option =
                    PaperAnswer.bare(PaperChars.fold(draft.options.get(i).raw()));
            PaperOptions.Mark mark = PaperOptions.at(bare, 0, bare.length());
            boolean named = mark != null
                    && mark.place() == i
                    && bare.substring(mark.to()).strip().equals(option);
            if (!option.isEmpty() && (bare.equals(option) && bare.length() > 1 || named)) {
                return Optional.of(new TreeSet<>(List.of(i)));
            }
        }
        Optional<SortedSet<Integer>> letters = PaperAnswer.letters(folded);
        return letters.map(TreeSet::new);
    }

    /** A mark, or the letter of an option that is one. */
    private Optional<Boolean> holds(String folded) {
        Optional<Boolean> mark = PaperAnswer.judgement(folded);
        if (draft.options.isEmpty()) {
            return mark;
        }
        return PaperAnswer.letters(folded)
                .filter(letters -> letters.size() == 1 && letters.first() < draft.options.size())
                .flatMap(letters -> PaperAnswer.judgement(
                        PaperChars.fold(draft.options.get(letters.first()).raw())))
                .or(() -> mark);
    }
}
