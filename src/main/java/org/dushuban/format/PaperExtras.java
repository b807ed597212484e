package org.dushuban.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dushuban.question.Difficulty;

/** Adds to a question what a paper says of it besides: explanation, source, points and the like. */
final class PaperExtras {

    private static final String BETWEEN_TOPICS = "/>／＞";
    private static final String BETWEEN_TAGS = ",;、，；";

    private final PaperDraft draft;
    private final PaperTags tags;
    private final Sketch sketch;
    private final PaperReply.Teller warnings;

    PaperExtras(PaperDraft draft, PaperTags tags, Sketch sketch, PaperReply.Teller warnings) {
        this.draft = draft;
        this.tags = tags;
        this.sketch = sketch;
        this.warnings = warnings;
    }

    /** @param blanks how many it has, for points that are said for each */
    void add(int blanks) {
        draft.labels.forEach((label, part) -> {
            if (!part.isEmpty() && !part.isTooLong()) {
                add(label, part);
            }
        });
        PaperPart own = draft.labels.get(PaperLabel.POINTS);
        PaperPoints general = draft.section.points();
        if (own != null && !own.isEmpty()) {
            return;
        }
        if (tags.points() != null) {
            sketch.points(tags.points());
        } else if (general != null) {
            sketch.points(general.blank() ? general.each().multiply(BigDecimal.valueOf(blanks)) : general.each());
        }
    }

    private void add(PaperLabel label, PaperPart part) {
        String raw = part.raw();
        String folded = PaperChars.fold(raw).strip();
        switch (label) {
            case EXPLANATION -> sketch.explanation(PaperMarkdown.of(raw));
            case SOURCE -> sketch.source(SourceText.read(raw.replace('\n', ' '), ""));
            case TOPIC -> sketch.topic(parts(raw, c -> BETWEEN_TOPICS.indexOf(c) >= 0));
            case TAGS ->
                parts(raw, c -> BETWEEN_TAGS.indexOf(c) >= 0 || PaperChars.fold(c) == ' ' || c == '\n')
                        .forEach(sketch::tag);
            case NUMBER -> sketch.number(raw);
            case DIFFICULTY -> {
                Optional<Difficulty> known = DifficultyWords.of(PaperAnswer.bare(folded));
                sketch.difficulty(known.orElse(null));
                tellUnless(known.isPresent(), part, PaperFault.DIFFICULTY_UNKNOWN);
            }
            case POINTS -> {
                Optional<BigDecimal> points = PaperPoints.of(PaperAnswer.bare(folded));
                points.ifPresent(sketch::points);
                tellUnless(points.isPresent(), part, PaperFault.POINTS_UNREADABLE);
            }
            case KIND -> tellUnless(PaperKind.named(folded).isPresent(), part, PaperFault.KIND_UNKNOWN);
            case ANSWER -> throw new IllegalStateException("an answer is no label of a draft");
        }
    }

    private void tellUnless(boolean known, PaperPart part, PaperFault fault) {
        if (!known) {
            warnings.tell(part.first(), fault, part.raw());
        }
    }

    /** The pieces of a text in its own characters. */
    private static List<String> parts(String raw, CharPredicate divides) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= raw.length(); at++) {
            if (at == raw.length() || divides.test(raw.charAt(at))) {
                parts.add(raw.substring(from, at).replace('\n', ' '));
                from = at + 1;
            }
        }
        return parts;
    }

    @FunctionalInterface
    private interface CharPredicate {
        boolean test(char c);
    }
}
