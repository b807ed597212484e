package org.dushuban.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionKind;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Makes a question of what a paper says of it, and tells what keeps it from being one. */
final class PaperQuestion {

    private static final int LIMIT = 1_000;

    private final PaperDraft draft;
    private final String text;
    private final PaperStem stem;
    private final Sketch sketch;
    private final Contents contents;
    private final PaperReply reply;

    /** Where the parts stand that have a number; what is not there stands nowhere. */
    private List<Stretch> parts = new ArrayList<>();

    private List<Stretch> choices = List.of();
    private @Nullable Stretch named;

    PaperQuestion(PaperDraft draft, String text, Found found) {
        this.draft = draft;
        this.text = text;
        stem = new PaperStem(draft.stem);
        sketch = new Sketch(this::place, found);
        contents = new Contents(sketch);
        reply = new PaperReply(draft, stem, this::error);
        draft.options.forEach(option -> parts.add(option.isEmpty() ? whole() : option.first()));
    }

    void tell() {
        for (PaperDraft.Complaint complaint : draft.complaints) {
            error(complaint.at(), complaint.fault(), complaint.value(), complaint.detail());
        }
        checkLengths();
        PaperKind kind = kind();
        Optional<QuestionContent> content = draft.stem.isTooLong() ? Optional.empty() : content(kind);
        int blanks = content.isPresent() && content.get() instanceof QuestionContent.FillIn gaps
                ? gaps.blanks().size()
                : 1;
        new PaperExtras(draft, stem.tags, sketch, this::warning).add(blanks);
        sketch.finish(content);
    }

    private Optional<QuestionContent> content(PaperKind kind) {
        if ((kind == PaperKind.FILL_IN || kind == PaperKind.SHORT_TEXT) && !draft.options.isEmpty()) {
            error(
                    draft.options.getFirst().isEmpty() ? whole() : parts.getFirst(),
                    PaperFault.KIND_OPTIONS,
                    (kind == PaperKind.FILL_IN ? QuestionKind.FILL_IN : QuestionKind.SHORT_TEXT).tag());
            return Optional.empty();
        }
        return switch (kind) {
            case SINGLE -> choice(Optional.of(false));
            case MULTIPLE -> choice(Optional.of(true));
            case CHOICE -> choice(Optional.empty());
            case TRUE_FALSE -> trueFalse();
            case FILL_IN -> fillIn();
            case MATCHING -> matching();
            case ORDERING -> ordering();
            case SHORT_TEXT -> shortText();
        };
    }

    /** What it is said to be; else what its options, its places and its answer show. */
    private PaperKind kind() {
        PaperKind said = draft.kind();
        if (said != null) {
            return said;
        }
        if (!draft.options.isEmpty()) {
            return PaperKind.CHOICE;
        }
        if (!stem.hasEmptyLine() && reply.looksJudged()) {
            return PaperKind.TRUE_FALSE;
        }
        if (stem.hasEmpty() && !reply.isLetters()) {
            return PaperKind.FILL_IN;
        }
        return reply.isLetters() ? PaperKind.CHOICE : PaperKind.SHORT_TEXT;
    }

    // ---- kinds

    private Optional<QuestionContent> choice(Optional<Boolean> many) {
        Optional<TreeSet<Integer>> right = reply.letters();
        if (right.isEmpty()) {
            return Optional.empty();
        }
        Map<PaperStem.Hole, String> instead = places();
        return contents.choice(
                stem.text(instead, 0),
                texts(draft.options),
                right.get(),
                many.orElse(right.get().size() > 1));
    }

    private Optional<QuestionContent> trueFalse() {
        Optional<Boolean> right = reply.judgement();
        if (reply.isUnreadable()) {
            return Optional.empty();
        }
        int cut = reply.isLastMark() ? 1 : 0;
        return contents.trueFalse(stem.text(places(), cut), right.orElse(null));
    }

    private Optional<QuestionContent> fillIn() {
        PaperBlanks blanks = new PaperBlanks(stem, reply, this::error, this::warning);
        parts = new ArrayList<>();
        Optional<List<List<String>>> accepted = blanks.read(parts);
        if (accepted.isEmpty()) {
            return Optional.empty();
        }
        return blanks.content(contents, accepted.get());
    }

    private Optional<QuestionContent> ordering() {
        List<PaperPart> items = draft.items.isEmpty() ? draft.options : draft.items;
        Optional<List<Integer>> order = reply.sequence(items.size());
        if (order.isEmpty()) {
            return Optional.empty();
        }
        List<PaperPart> sorted = order.get().stream().map(items::get).toList();
        parts = new ArrayList<>();
        sorted.forEach(item -> parts.add(item.isEmpty() ? whole() : item.first()));
        return contents.ordering(stem.text(places(), 0), texts(sorted), PaperLists.RULE);
    }

    private Optional<QuestionContent> matching() {
        PaperLists lists = new PaperLists(draft, reply);
        Optional<PaperLists.Pairs> pairs = lists.pairs();
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        parts = new ArrayList<>(pairs.get().leftPlaces());
        choices = pairs.get().rightPlaces();
        return contents.matching(
                stem.text(places(), 0),
                pairs.get().lefts(),
                pairs.get().rights(),
                pairs.get().distractors());
    }

    private Optional<QuestionContent> shortText() {
        PaperPart given = reply.part();
        if (given == null) {
            sketch.error(Part.ANSWER, 0, QuestionFault.NO_ANSWER, "");
            return Optional.empty();
        }
        if (draft.kind() == null && !reply.isModel()) {
            warning(given.first(), PaperFault.KIND_UNSURE, given.raw());
        }
        LocalText model = PaperMarkdown.of(given.raw());
        int length = model == null ? 0 : model.zh().length();
        int limit = Math.clamp(2L * length, LIMIT, QuestionContent.MAX_TEXT);
        return contents.shortText(stem.text(Map.of(), 0), model, limit);
    }

    // ---- parts

    /** Places for an answer, empty by now: one at the end goes, since the options follow anyway. */
    private Map<PaperStem.Hole, String> places() {
        Map<PaperStem.Hole, String> instead = new HashMap<>();
        for (PaperStem.Hole hole : stem.holes) {
            boolean place = hole.isEmpty() && !hole.line() || hole.equals(reply.hole());
            boolean outside = hole.equals(stem.last()) && hole.to() == endOfStem() || hole.equals(stem.first());
            if (place) {
                instead.put(hole, outside ? "" : PaperStem.PLACE);
            }
        }
        return instead;
    }

    private int endOfStem() {
        String folded = PaperChars.fold(draft.stem.raw());
        return PaperChars.trimEnd(folded, stem.tags.from(), stem.tags.to());
    }

    private static List<@Nullable LocalText> texts(List<PaperPart> options) {
        List<@Nullable LocalText> texts = new ArrayList<>();
        options.forEach(option -> texts.add(PaperMarkdown.of(option.raw())));
        return texts;
    }

    private void checkLengths() {
        for (PaperPart part : all()) {
            if (part.isTooLong()) {
                error(part.first(), QuestionFault.TEXT_TOO_LONG, part.raw(), String.valueOf(QuestionContent.MAX_TEXT));
            }
        }
    }

    private List<PaperPart> all() {
        List<PaperPart> all = new ArrayList<>(List.of(draft.stem));
        all.addAll(draft.options);
        all.addAll(draft.items);
        all.addAll(draft.labels.values());
        draft.answers.forEach(given -> all.add(given.part()));
        return all;
    }

    // ---- places

    private void error(Stretch at, FormatFault fault, String value, String... details) {
        named = at;
        sketch.error(Part.WHOLE, 0, fault, value, details);
        named = null;
    }

    private void warning(Stretch at, FormatFault fault, String value, String... details) {
        named = at;
        sketch.warning(Part.WHOLE, 0, fault, value, details);
        named = null;
    }

    private Place place(Part part, int index) {
        if (named != null) {
            return named.place(text);
        }
        Stretch at = switch (part) {
            case WHOLE -> whole();
            case STEM -> draft.stem.isEmpty() ? whole() : draft.stem.first();
            case OPTION -> index < parts.size() ? parts.get(index) : whole();
            case CHOICE -> index < choices.size() ? choices.get(index) : whole();
            case ANSWER -> reply.place().orElse(whole());
            case EXPLANATION -> labelled(PaperLabel.EXPLANATION);
            case POINTS -> labelled(PaperLabel.POINTS);
            case TOPIC -> labelled(PaperLabel.TOPIC);
            case TAGS -> labelled(PaperLabel.TAGS);
            case NUMBER -> labelled(PaperLabel.NUMBER);
        };
        return at.place(text);
    }

    private Stretch labelled(PaperLabel label) {
        PaperPart part = draft.labels.get(label);
        return part == null || part.isEmpty() ? whole() : part.first();
    }

    /** The first line with its number. */
    private Stretch whole() {
        return draft.stem.isEmpty() || draft.stem.first().line() != draft.mark.line()
                ? draft.mark
                : new Stretch(
                        draft.mark.line(), draft.mark.from(), draft.stem.first().to());
    }
}
