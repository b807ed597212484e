package org.dushuban.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The key at the end of a paper: gives each question its answer by section and number. Without headings of its own, a number
 * that starts again goes to the next section that has it.
 */
final class PaperKey {

    private static final int LONGEST_RANGE = 200;

    private final String text;
    private final Found found;
    private final Map<Integer, TreeMap<Integer, PaperDraft>> byNumber = new HashMap<>();
    private final Map<Integer, PaperSection> byOrdinal = new HashMap<>();
    private final Map<PaperKind, PaperSection> byKind = new EnumMap<>(PaperKind.class);
    private @Nullable PaperHeading heading;
    private @Nullable PaperSection chosen;
    private int cursor;
    private int last;
    private int listed;
    private boolean skipping;
    private boolean begun;
    private boolean enclosed;
    private @Nullable PaperDraft draft;
    private @Nullable PaperPart part;

    PaperKey(String text, List<PaperSection> sections, List<PaperDraft> drafts, Found found) {
        this.text = text;
        this.found = found;
        Map<PaperSection, Integer> places = new HashMap<>();
        for (PaperSection section : sections) {
            places.put(section, places.size());
            byOrdinal.putIfAbsent(section.heading.ordinal(), section);
            if (section.kind() != null && !section.isEmpty()) {
                byKind.putIfAbsent(section.kind(), section);
            }
        }
        byOrdinal.remove(0);
        for (PaperDraft one : drafts) {
            byNumber.computeIfAbsent(one.number, _ -> new TreeMap<>())
                    .putIfAbsent(places.getOrDefault(one.section, 0), one);
        }
    }

    /** Whether a text is such a key, and not the answer of one question. */
    static boolean isList(PaperLine line) {
        PaperKeyEntry first = PaperKeyEntry.at(line.folded(), line.from(), line.to());
        if (first == null) {
            return false;
        }
        PaperKeyEntry second = PaperKeyEntry.next(line.folded(), first, line.to());
        String value = line.folded().substring(first.value(), second == null ? line.to() : second.from());
        return first.isRange() ? isMarks(value) : second != null && PaperAnswer.isMarks(value);
    }

    /** Whether a line can be the first one of a key. */
    static boolean canBegin(PaperLine line) {
        return isList(line)
                || PaperKeyEntry.at(line.folded(), line.from(), line.to()) != null
                || PaperHeading.of(line).isPresent();
    }

    private static boolean isMarks(String value) {
        return !value.isBlank()
                && value.chars().allMatch(c -> PaperKeyEntry.isMark((char) c) || " ,、;.".indexOf(c) >= 0);
    }

    /** The heading below which no answer has come yet; null if there is none. */
    @Nullable
    PaperHeading heading() {
        return heading;
    }

    void take(PaperLine line) {
        PaperLine rest = heading(line);
        if (rest.isBlank()) {
            return;
        }
        List<PaperLabel.Found> labels = PaperLabel.in(rest);
        PaperLine head = labels.isEmpty()
                ? rest
                : rest.part(rest.from(), labels.getFirst().from());
        if (!head.isBlank()) {
            entries(head);
        }
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1).from() : rest.to();
            label(labels.get(i), rest.part(labels.get(i).value(), end));
        }
    }

    /** @return what stands behind a heading on the same line */
    private PaperLine heading(PaperLine line) {
        PaperNumber ordinal = PaperNumber.at(line.folded(), line.from(), line.to());
        if (ordinal != null
                && ordinal.style() == PaperNumber.Style.CHINESE
                && PaperKeyEntry.at(line.folded(), ordinal.to(), line.to()) != null) {
            choose(new PaperHeading(ordinal.number(), null, null, ordinal.to()), line);
            return line.rest(ordinal.to());
        }
        Optional<PaperHeading> title = PaperHeading.of(line);
        if (title.isEmpty()
                || draft != null && draft.answersAtLength() && title.get().kind() == null) {
            return line;
        }
        choose(title.get(), line);
        int at = PaperChars.skipBlanks(line.folded(), title.get().to(), line.to());
        if (at < line.to() && line.folded().charAt(at) == '(') {
            at = Math.max(at, PaperChars.closing(line.folded(), at, line.to()) + 1);
        }
        while (at < line.to() && " :。】".indexOf(line.folded().charAt(at)) >= 0) {
            at++;
        }
        PaperLine rest = line.rest(at);
        boolean entries = PaperKeyEntry.at(rest.folded(), rest.from(), rest.to()) != null;
        return entries ? rest : line.rest(line.to());
    }

    private void choose(PaperHeading title, PaperLine line) {
        heading = title;
        draft = null;
        part = null;
        last = 0;
        PaperSection section = byOrdinal.get(title.ordinal());
        boolean fits =
                section != null && (title.kind() == null || section.kind() == null || section.kind() == title.kind());
        chosen = fits || title.kind() == null ? section : byKind.get(title.kind());
        if (chosen == null && !(byOrdinal.isEmpty() && byKind.isEmpty())) {
            found.warning(line.stretch().place(text), PaperFault.KEY_NO_QUESTION, line.words());
        }
    }

    private void entries(PaperLine line) {
        PaperKeyEntry entry = PaperKeyEntry.at(line.folded(), line.from(), line.to());
        if (entry == null || isOfList(entry, line.folded())) {
            more(line);
            return;
        }
        heading = null;
        begun = true;
        enclosed = entry.isEnclosed(line.folded());
        while (entry != null) {
            PaperKeyEntry next = PaperKeyEntry.next(line.folded(), entry, line.to());
            PaperLine value = line.part(entry.value(), next == null ? line.to() : next.from());
            if (entry.isRange()) {
                range(entry, value, line);
            } else {
                give(entry.number(), value.stretch(), line.stretch(entry.from(), entry.value()));
            }
            last = entry.last();
            entry = next;
        }
    }

    /** Whether it numbers a part of a longer answer. */
    private boolean isOfList(PaperKeyEntry entry, String folded) {
        boolean atLength = draft != null && part != null && draft.answersInSentences();
        boolean goesOn = part != null && part.goesOn() && entry.number() == listed + 1;
        boolean inside = atLength
                && (entry.isRange()
                        || entry.isEnclosed(folded) != enclosed
                        || goesOn
                        || entry.number() != last + 1 && (entry.number() == 1 || entry.number() == listed + 1));
        listed = inside ? entry.number() : 0;
        return inside;
    }

    private void range(PaperKeyEntry entry, PaperLine value, PaperLine line) {
        int count = entry.last() - entry.number() + 1;
        List<Stretch> answers = count < 1 || count > LONGEST_RANGE ? List.of() : split(value, count);
        if (answers.isEmpty()) {
            Stretch place = value.isBlank() ? line.stretch(entry.from(), entry.value()) : value.stretch();
            found.error(place.place(text), PaperFault.KEY_COUNT, value.words(), String.valueOf(count));
        }
        for (int i = 0; i < answers.size(); i++) {
            give(entry.number() + i, answers.get(i), line.stretch(entry.from(), entry.value()));
        }
        part = null;
    }

    /** As many answers as there are questions: one character each, or parted by blanks; empty if they are not as many. */
    private static List<Stretch> split(PaperLine value, int count) {
        List<Stretch> groups = new ArrayList<>();
        List<Stretch> singles = new ArrayList<>();
        int at = value.from();
        while (at < value.to()) {
            int end = at;
            while (end < value.to() && " ,、;.".indexOf(value.folded().charAt(end)) < 0) {
                singles.add(value.stretch(end, end + 1));
                end++;
            }
            if (end > at) {
                groups.add(value.stretch(at, end));
            }
            at = end + 1;
        }
        if (groups.size() == count) {
            return groups;
        }
        return singles.size() == count ? singles : List.of();
    }

    private void give(int number, Stretch answer, Stretch mark) {
        draft = find(number);
        part = null;
        skipping = draft == null;
        if (draft == null) {
            found.warning(mark.place(text), PaperFault.KEY_NO_QUESTION, String.valueOf(number));
        } else if (draft.hasKey()) {
            found.warning(mark.place(text), PaperFault.KEY_TWICE, String.valueOf(number));
            skipping = true;
        } else {
            part = draft.answer(answer, true, false);
        }
        last = number;
    }

    private @Nullable PaperDraft find(int number) {
        if (chosen != null) {
            return chosen.draft(number);
        }
        TreeMap<Integer, PaperDraft> sections = byNumber.get(number);
        if (sections == null || heading != null) {
            return null;
        }
        if (number <= last) {
            cursor++;
        }
        Map.Entry<Integer, PaperDraft> next = sections.ceilingEntry(cursor);
        Map.Entry<Integer, PaperDraft> one = next == null ? sections.firstEntry() : next;
        cursor = Math.max(cursor, one.getKey());
        return one.getValue();
    }

    private void label(PaperLabel.Found label, PaperLine value) {
        if (skipping) {
            return;
        }
        if (draft == null) {
            unknown(value);
        } else if (label.label() == PaperLabel.ANSWER && part != null && part.isEmpty()) {
            part.add(value.stretch());
        } else if (label.label() == PaperLabel.ANSWER) {
            part = draft.answer(value.stretch(), true, label.model());
        } else {
            PaperPart next = new PaperPart(text, value.stretch());
            if (!draft.label(label.label(), next)) {
                found.warning(value.stretch().place(text), PaperFault.LABEL_TWICE, value.words());
            }
            part = label.label() == PaperLabel.EXPLANATION ? next : null;
        }
    }

    /** Whether a further line belongs to the text of an answer or an explanation. */
    boolean goesOn() {
        boolean explained = draft != null && part != null && part == draft.labels.get(PaperLabel.EXPLANATION);
        return draft != null && part != null && (explained || part.isEmpty() || draft.answersAtLength());
    }

    private void more(PaperLine line) {
        if (skipping) {
            return;
        }
        if (part != null && goesOn()) {
            part.add(line.stretch());
        } else if (begun) {
            unknown(line);
        } else {
            found.note(line.stretch().place(text), PaperFault.ASIDE, "");
        }
    }

    private void unknown(PaperLine line) {
        found.error(line.stretch().place(text), PaperFault.LINE_UNKNOWN, line.words());
    }
}
