package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers the questions of a paper line by line. */
final class PaperGathering {

    private static final PaperHeading NONE = new PaperHeading(0, null, null, 0);

    /** More than a question can have; each further one costs a hundred bytes and says no more. */
    private static final int MOST_OPTIONS = 1_000;

    private final String text;
    private final PaperLines lines;
    private final Found found;
    private final List<PaperSection> sections = new ArrayList<>();
    private final List<PaperDraft> drafts = new ArrayList<>();
    private PaperSection section = new PaperSection(NONE);
    private @Nullable PaperDraft open;
    private @Nullable PaperPart current;
    private Taking taking = Taking.NOTHING;
    private boolean afterBlank;
    private boolean instructions;
    /** The last number of a list inside a longer answer; 0 outside one. */
    private int listed;

    private boolean within;
    private int lastOfBefore;

    /** What a further line would belong to. */
    private enum Taking {
        NOTHING,
        STEM,
        OPTION,
        ANSWER,
        EXPLANATION,
        /** Something that is said in one line. */
        CLOSED
    }

    PaperGathering(String text, PaperLines lines, Found found) {
        this.text = text;
        this.lines = lines;
        this.found = found;
        sections.add(section);
    }

    List<PaperSection> sections() {
        return sections;
    }

    List<PaperDraft> drafts() {
        return drafts;
    }

    /** The question that is being gathered; null before the first one of a section. */
    @Nullable
    PaperDraft open() {
        return open;
    }

    void blank() {
        afterBlank = true;
    }

    /** Whether the word for an answer stands there, but no answer yet. */
    boolean awaitsAnswer() {
        return taking == Taking.ANSWER && current != null && current.isEmpty();
    }

    /** Whether a further line belongs to the text of a question. */
    boolean goesOn() {
        return switch (taking) {
            case STEM, EXPLANATION -> true;
            case OPTION -> !afterBlank;
            case ANSWER -> open != null && open.answersAtLength();
            case NOTHING, CLOSED -> false;
        };
    }

    void aside(PaperLine line) {
        found.note(line.stretch().place(text), PaperFault.ASIDE, "");
    }

    /** Questions come again behind a key, below its last heading if nothing else stood below that. */
    void goOn(@Nullable PaperHeading heading) {
        section(heading == null ? NONE : heading);
    }

    static boolean beginsOptions(PaperLine line) {
        PaperOptions.Mark mark = PaperOptions.at(line.folded(), line.from(), line.to());
        return mark != null && mark.place() == 0 && !mark.isWeak();
    }

    void take(PaperLine line, List<PaperLabel.Found> labels) {
        PaperLine head = labels.isEmpty()
                ? line
                : line.part(line.from(), labels.getFirst().from());
        if (!head.isBlank()) {
            head(head);
        }
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1).from() : line.to();
            label(labels.get(i), line.part(labels.get(i).value(), end), line);
        }
        afterBlank = false;
    }

    // ---- what stands before any label

    private void head(PaperLine line) {
        Optional<PaperHeading> heading = PaperHeading.of(line);
        if (heading.isPresent() && !isWithin(heading.get())) {
            section(heading.get());
        } else if (!number(line) && !items(line) && !options(line)) {
            more(line);
        }
    }

    /** A title without a kind inside a longer answer is a part of that. */
    private boolean isWithin(PaperHeading heading) {
        return heading.kind() == null
                && heading.points() == null
                && open != null
                && (taking == Taking.EXPLANATION || taking == Taking.ANSWER && open.answersAtLength());
    }

    private void section(PaperHeading heading) {
        lastOfBefore = section.isEmpty() ? lastOfBefore : section.last();
        section = new PaperSection(heading);
        sections.add(section);
        open = null;
        current = null;
        taking = Taking.NOTHING;
        instructions = false;
    }

    private boolean number(PaperLine line) {
        String folded = line.folded();
        int from = line.from();
        int bracket = folded.charAt(from) == '(' ? PaperChars.closing(folded, from, line.to()) : -1;
        if (bracket > 0 && isAnswerPlace(folded.substring(from + 1, bracket))) {
            from = PaperChars.skipBlanks(folded, bracket + 1, line.to());
        }
        PaperNumber number = PaperNumber.at(folded, from, line.to());
        if (number == null) {
            return false;
        }
        if (!begins(number)) {
            within(number, line);
            return false;
        }
        begin(number, line);
        if (from > line.from() && open != null) {
            open.before = new PaperPart(text, line.stretch(line.from(), from));
        }
        stem(line.rest(number.to()));
        return true;
    }

    private static boolean isAnswerPlace(String content) {
        return content.isBlank() || PaperAnswer.isMarks(content);
    }

    private boolean begins(PaperNumber number) {
        boolean first = section.isEmpty();
        boolean next =
                number.number() == (first ? lastOfBefore + 1 : section.last() + 1) || first && number.number() == 1;
        boolean followed = lines.peek() != null && beginsOptions(lines.peek());
        if (number.style() == PaperNumber.Style.WORDED) {
            return true;
        }
        if (number.tight() && !next || instructions && !followed) {
            return false;
        }
        if (section.style() == null) {
            return next || number.style() == PaperNumber.Style.PLAIN;
        }
        boolean atLength =
                taking == Taking.EXPLANATION || taking == Taking.ANSWER && open != null && open.answersAtLength();
        if (section.style() != number.style()) {
            return number.style() == PaperNumber.Style.CHINESE
                    ? !atLength
                    : followed && taking != Taking.STEM && !hasItems();
        }
        if (number.style() == PaperNumber.Style.SPACED) {
            return next;
        }
        boolean ofList = number.number() == listed + 1;
        boolean goesOn = ofList && listed > 0 && current != null && current.goesOn();
        return !atLength || followed || next && !goesOn || !ofList && number.number() != 1;
    }

    /** A number that begins no question: in a longer answer somebody should look at it. */
    private void within(PaperNumber number, PaperLine line) {
        boolean text = taking == Taking.EXPLANATION || taking == Taking.ANSWER;
        if (text && number.style() == section.style() && !number.tight()) {
            if (!within) {
                found.warning(line.stretch().place(this.text), PaperFault.NUMBER_WITHIN, line.words());
            }
            within = true;
            listed = number.number();
        }
    }

    private void begin(PaperNumber number, PaperLine line) {
        Stretch mark = line.stretch(number.from(), number.to());
        boolean other = section.style() != null && section.style() != number.style();
        if (other && number.style() == PaperNumber.Style.CHINESE) {
            section(NONE);
        } else if (number.number() == 1 && section.last() > 1) {
            found.warning(mark.place(text), PaperFault.NUMBER_AGAIN, "1");
            section(section.heading);
        } else {
            checkNumber(number.number(), mark);
        }
        PaperDraft draft = new PaperDraft(text, section, number.number(), mark);
        if (!section.add(draft, number.style())) {
            found.warning(mark.place(text), PaperFault.NUMBER_AGAIN, String.valueOf(number.number()));
        }
        drafts.add(draft);
        open = draft;
        listed = 0;
        within = false;
    }

    private void checkNumber(int number, Stretch mark) {
        boolean first = section.isEmpty();
        int expected = first ? lastOfBefore + 1 : section.last() + 1;
        boolean fine = number == expected || drafts.isEmpty() || first && number == 1 || section.draft(number) != null;
        if (!fine) {
            found.warning(mark.place(text), PaperFault.NUMBER_GAP, String.valueOf(number), String.valueOf(expected));
        }
    }

    private void stem(PaperLine line) {
        PaperDraft draft = open;
        if (draft == null) {
            return;
        }
        taking = Taking.STEM;
        current = draft.stem;
        if (draft.stem.isEmpty()) {
            draft.said = PaperTags.in(line.words()).kind();
        }
        int at = PaperOptions.afterStem(line.folded(), line.from(), line.to());
        if (at > 0 && draft.options.isEmpty()) {
            draft.stem.add(line.part(line.from(), at).stretch());
            options(line.rest(at));
        } else {
            draft.stem.add(line.stretch());
        }
    }

    private boolean hasItems() {
        PaperDraft draft = open;
        return draft != null && PaperItems.areIn(draft);
    }

    private boolean items(PaperLine line) {
        PaperDraft draft = open;
        boolean may = draft != null && (taking == Taking.STEM || taking == Taking.OPTION) && PaperItems.areIn(draft);
        if (!may || draft == null || !PaperItems.take(draft, line, text)) {
            return false;
        }
        taking = Taking.OPTION;
        current = draft.items.getLast();
        return true;
    }

    private boolean options(PaperLine line) {
        PaperDraft draft = open;
        if (draft == null || !takesOptions(draft)) {
            return false;
        }
        List<PaperOptions.Mark> marks = PaperOptions.in(line.folded(), line.from(), line.to());
        if (marks.isEmpty() || !areOptions(marks, draft)) {
            return false;
        }
        int count = isSplitBelow(marks, line) ? 1 : marks.size();
        for (int i = 0; i < count; i++) {
            PaperOptions.Mark mark = marks.get(i);
            PaperLine option =
                    line.part(mark.to(), i + 1 < count ? marks.get(i + 1).from() : line.to());
            if (mark.place() != draft.options.size()) {
                Stretch letter = line.stretch(mark.from(), mark.to());
                draft.complain(
                        letter,
                        PaperFault.OPTION_ORDER,
                        Sketch.letter(mark.place()),
                        Sketch.letter(draft.options.size()));
            }
            current = new PaperPart(text);
            if (draft.options.size() < MOST_OPTIONS) {
                draft.options.add(current);
            }
            current.add(PaperItems.beside(draft, option, text).stretch());
        }
        taking = Taking.OPTION;
        return true;
    }

    private boolean takesOptions(PaperDraft draft) {
        return switch (taking) {
            case STEM, OPTION -> true;
            case ANSWER ->
                draft.options.isEmpty()
                        && current != null
                        && current.isShort()
                        && PaperAnswer.isMarks(PaperChars.fold(current.raw()));
            case NOTHING, EXPLANATION, CLOSED -> false;
        };
    }

    private boolean areOptions(List<PaperOptions.Mark> marks, PaperDraft draft) {
        PaperOptions.Mark first = marks.getFirst();
        boolean next = first.place() == draft.options.size();
        if (first.isWeak()) {
            return next && (first.place() > 0 || marks.size() > 1 || follows(first, lines.peek()));
        }
        return next || first.place() < 10;
    }

    /** Whether the line below begins with the letter behind this one. */
    private static boolean follows(PaperOptions.Mark mark, @Nullable PaperLine below) {
        PaperOptions.Mark next = below == null ? null : PaperOptions.at(below.folded(), below.from(), below.to());
        return next != null && next.place() == mark.place() + 1 && next.isLike(mark);
    }

    /** Whether the second letter, which no blank parts from the first option, is one of a word: the real one follows below. */
    private boolean isSplitBelow(List<PaperOptions.Mark> marks, PaperLine line) {
        return marks.size() > 1
                && line.folded().charAt(marks.get(1).from() - 1) != ' '
                && follows(marks.getFirst(), lines.peek());
    }

    private void more(PaperLine line) {
        switch (taking) {
            case NOTHING -> instruct(line);
            case STEM -> stem(line);
            case OPTION -> add(line, !afterBlank);
            case ANSWER -> add(line, awaitsAnswer() || open != null && open.answersAtLength());
            case EXPLANATION -> add(line, true);
            case CLOSED -> add(line, false);
        }
    }

    private void add(PaperLine line, boolean belongs) {
        if (belongs && current != null) {
            current.add(line.stretch());
        } else {
            found.error(line.stretch().place(text), PaperFault.LINE_UNKNOWN, line.words());
        }
    }

    private void instruct(PaperLine line) {
        instructions |= PaperAsides.opensInstructions(line);
        if (!drafts.isEmpty() || section.heading != NONE) {
            PaperPoints.in(line.words()).ifPresent(section::instruct);
        }
        aside(line);
    }

    // ---- labels

    private void label(PaperLabel.Found label, PaperLine value, PaperLine line) {
        PaperDraft draft = open;
        if (draft == null) {
            if (drafts.isEmpty()) {
                aside(line);
            } else {
                add(line, false);
            }
            return;
        }
        Stretch stretch = unbracketed(label, value).stretch();
        PaperNumber number = PaperNumber.at(value.folded(), value.from(), value.to());
        listed = number != null && number.number() == 1 && number.style() == section.style() ? 1 : 0;
        switch (label.label()) {
            case ANSWER -> answer(draft, label, stretch, line);
            case EXPLANATION -> {
                current = draft.labels.computeIfAbsent(PaperLabel.EXPLANATION, _ -> new PaperPart(text));
                current.add(stretch);
                taking = Taking.EXPLANATION;
            }
            case SOURCE, TOPIC, DIFFICULTY, POINTS, TAGS, KIND, NUMBER -> {
                if (label.label() == PaperLabel.KIND) {
                    draft.said = PaperKind.named(value.words()).orElse(draft.said);
                }
                if (!draft.label(label.label(), new PaperPart(text, stretch))) {
                    found.warning(stretch.place(text), PaperFault.LABEL_TWICE, value.words());
                }
                taking = Taking.CLOSED;
            }
        }
    }

    private void answer(PaperDraft draft, PaperLabel.Found label, Stretch stretch, PaperLine line) {
        current = draft.answer(stretch, false, label.model());
        taking = current == null ? Taking.CLOSED : Taking.ANSWER;
        if (current == null) {
            found.warning(line.stretch().place(text), PaperFault.LABEL_TWICE, line.words());
        }
    }

    private static PaperLine unbracketed(PaperLabel.Found label, PaperLine value) {
        boolean closed =
                label.bracket() != 0 && !value.isBlank() && value.folded().charAt(value.to() - 1) == label.bracket();
        return closed ? value.part(value.from(), value.to() - 1) : value;
    }
}
