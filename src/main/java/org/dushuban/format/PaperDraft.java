package org.dushuban.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a paper says of one question, gathered line by line. */
final class PaperDraft {

    private static final int MAX_ANSWERS = 3;
    private static final int MAX_COMPLAINTS = 20;

    final PaperSection section;
    final int number;
    /** The number as it stands there. */
    final Stretch mark;

    final PaperPart stem;
    final List<PaperPart> options = new ArrayList<>(4);
    /** Those with a figure in a circle or in brackets. */
    final List<PaperPart> items = new ArrayList<>(0);

    final List<Given> answers = new ArrayList<>(1);
    final Map<PaperLabel, PaperPart> labels = new EnumMap<>(PaperLabel.class);
    final List<Complaint> complaints = new ArrayList<>(0);

    /** What stands in brackets before the number; null where nothing does. */
    @Nullable
    PaperPart before;

    /** The kind that it says itself to be; null where it does not. */
    @Nullable
    PaperKind said;

    private final String text;

    /**
     * An answer.
     *
     * @param key whether it comes from the key at the end
     * @param model whether its word is that of an answer in sentences
     */
    record Given(PaperPart part, boolean key, boolean model) {}

    /** An error found while it was gathered. */
    record Complaint(Stretch at, PaperFault fault, String value, String detail) {}

    PaperDraft(String text, PaperSection section, int number, Stretch mark) {
        this.text = text;
        this.section = section;
        this.number = number;
        this.mark = mark;
        stem = new PaperPart(text);
    }

    /** @return the part, to which more lines may be added; null if there are too many answers already */
    @Nullable
    PaperPart answer(Stretch stretch, boolean key, boolean model) {
        if (answers.size() == MAX_ANSWERS) {
            return null;
        }
        PaperPart part = new PaperPart(text, stretch);
        answers.add(new Given(part, key, model));
        return part;
    }

    /** Its kind as far as it or its heading says; null where neither does. */
    @Nullable
    PaperKind kind() {
        return said == null ? section.kind() : said;
    }

    boolean isAnswered() {
        return answers.stream().anyMatch(given -> !given.part().isEmpty());
    }

    boolean hasKey() {
        return answers.stream().anyMatch(Given::key);
    }

    /** @return false if it has that already */
    boolean label(PaperLabel label, PaperPart part) {
        return labels.putIfAbsent(label, part) == null;
    }

    void complain(Stretch at, PaperFault fault, String value, String detail) {
        if (complaints.size() < MAX_COMPLAINTS) {
            complaints.add(new Complaint(at, fault, value, detail));
        }
    }

    /** Whether an answer to it may have numbered parts, as far as is known by now. */
    boolean answersInSentences() {
        return options.isEmpty() && (kind() == null || kind() == PaperKind.SHORT_TEXT);
    }

    /** Whether an answer to it may be of several lines, as far as is known by now. */
    boolean answersAtLength() {
        PaperKind kind = kind();
        return kind == PaperKind.MATCHING || options.isEmpty() && (kind == null || kind.answersAtLength());
    }
}
