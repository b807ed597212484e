package org.dushuban.question;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.question.FieldDiff.Field;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.Tagged;
import org.jspecify.annotations.Nullable;

/** A wording taken apart into plain texts, to be compared with another one. */
final class WordingParts {

    private final SortedMap<Part, String> texts = new TreeMap<>();

    private WordingParts() {}

    private record Part(Field field, int place) implements Comparable<Part> {

        /** By place before kind, so that a blank stands with its rules. */
        private static final Comparator<Part> READING =
                Comparator.comparing(Part::group).thenComparing(Part::place).thenComparing(Part::field);

        private Field group() {
            return field == Field.MATCH || field == Field.FOLDS ? Field.BLANK : field;
        }

        @Override
        public int compareTo(Part other) {
            return READING.compare(this, other);
        }
    }

    static WordingParts of(QuestionVersion wording) {
        return of(new QuestionDraft(
                wording.content(),
                wording.difficulty(),
                null,
                Set.of(),
                wording.explanation(),
                wording.source(),
                wording.points()));
    }

    /** Its topic and its tags are no part of the wording. */
    static WordingParts of(QuestionDraft wording) {
        WordingParts parts = new WordingParts();
        parts.put(Field.KIND, wording.content().kind());
        parts.put(Field.STEM, wording.content().stem());
        parts.putContent(wording.content());
        parts.put(Field.EXPLANATION, wording.explanation());
        parts.putSource(wording.source());
        parts.put(Field.DIFFICULTY, wording.difficulty().tag());
        parts.put(
                Field.POINTS, wording.points() == null ? null : wording.points().toPlainString());
        return parts;
    }

    static VersionDiff compare(WordingParts before, WordingParts after) {
        Set<Part> all = new TreeSet<>(before.texts.keySet());
        all.addAll(after.texts.keySet());
        return new VersionDiff(all.stream()
                .map(part -> {
                    String one = before.texts.getOrDefault(part, "");
                    String other = after.texts.getOrDefault(part, "");
                    return new FieldDiff(
                            part.field(),
                            part.place(),
                            part.field().coded() ? TextDiff.whole(one, other) : TextDiff.between(one, other));
                })
                .toList());
    }

    private void putContent(QuestionContent content) {
        switch (content) {
            case QuestionContent.SingleChoice choice -> {
                putAll(Field.OPTION, choice.options(), WordingParts::both);
                put(Field.KEY, letters(Set.of(choice.right())));
            }
            case QuestionContent.MultipleChoice choice -> {
                putAll(Field.OPTION, choice.options(), WordingParts::both);
                put(Field.KEY, letters(choice.right()));
            }
            case QuestionContent.TrueFalse statement -> put(Field.KEY, statement.right() ? "✓" : "✗");
            case QuestionContent.FillIn gaps -> {
                putAll(Field.BLANK, gaps.blanks(), blank -> String.join("\n", blank.accepted()));
                putAll(Field.MATCH, gaps.blanks(), blank -> blank.match().tag());
                putAll(Field.FOLDS, gaps.blanks(), blank -> tags(blank.folds()));
            }
            case QuestionContent.Numeric number -> {
                put(Field.KEY, number.rightText());
                put(Field.UNIT, number.unit());
            }
            case QuestionContent.Date date -> {
                put(Field.KEY, date.right().toString());
                put(Field.DISTANCES, date.full() + " " + date.none());
            }
            case QuestionContent.Ordering row -> {
                putAll(Field.ITEM, row.items(), WordingParts::both);
                put(Field.RULE, row.rule().tag());
            }
            case QuestionContent.Matching matching -> {
                putAll(Field.PAIR, matching.pairs(), pair -> both(pair.left()) + "\n→ " + both(pair.right()));
                putAll(Field.DISTRACTOR, matching.distractors(), WordingParts::both);
            }
            case QuestionContent.ShortText text -> {
                put(Field.MODEL, text.model());
                put(Field.LIMIT, String.valueOf(text.limit()));
            }
        }
    }

    private void putSource(@Nullable Source source) {
        switch (source) {
            case null -> {}
            case Source.Passage(var material, String anchor) -> put(Field.SOURCE, material + "#" + anchor);
            case Source.Citation(LocalText work, var place) ->
                put(Field.SOURCE, place == null ? both(work) : both(work) + "\n" + both(place));
        }
    }

    private void put(Field field, @Nullable LocalText text) {
        put(field, text == null ? null : both(text));
    }

    private void put(Field field, @Nullable String text) {
        if (text != null) {
            texts.put(new Part(field, 0), text);
        }
    }

    private <T> void putAll(Field field, List<T> each, Function<T, String> text) {
        IntStream.range(0, each.size()).forEach(i -> texts.put(new Part(field, i + 1), text.apply(each.get(i))));
    }

    private static String letters(Collection<Integer> places) {
        return places.stream()
                .sorted()
                .map(place -> String.valueOf((char) ('A' + place)))
                .collect(Collectors.joining(" "));
    }

    private static String tags(Collection<? extends Tagged> values) {
        return values.stream().map(Tagged::tag).collect(Collectors.joining(" "));
    }

    private static String both(LocalText text) {
        return text.en() == null ? text.zh() : text.zh() + "\n" + text.en();
    }
}
