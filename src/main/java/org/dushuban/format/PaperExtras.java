package org.dushuban.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dushuban.question.Difficulty;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Adds to a question what a paper says of it besides: explanation, source, points and the like. */
final class PaperExtras {

    private static final Map<String, Difficulty> DIFFICULTIES = Map.ofEntries(
            Map.entry("易", Difficulty.EASY),
            Map.entry("较易", Difficulty.EASY),
            Map.entry("容易", Difficulty.EASY),
            Map.entry("简单", Difficulty.EASY),
            Map.entry("中", Difficulty.MEDIUM),
            Map.entry("中等", Difficulty.MEDIUM),
            Map.entry("适中", Difficulty.MEDIUM),
            Map.entry("一般", Difficulty.MEDIUM),
            Map.entry("难", Difficulty.HARD),
            Map.entry("较难", Difficulty.HARD),
            Map.entry("困难", Difficulty.HARD));

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
            case SOURCE -> sketch.source(source(raw));
            case TOPIC -> sketch.topic(List.of(folded.split("[/>]")));
            case TAGS -> List.of(folded.split("[ ,;、]")).forEach(sketch::tag);
            case NUMBER -> sketch.number(raw);
            case DIFFICULTY -> {
                Difficulty known = DIFFICULTIES.get(PaperAnswer.bare(folded));
                sketch.difficulty(known);
                tellUnless(known != null, part, PaperFault.DIFFICULTY_UNKNOWN);
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

    /** A title in its brackets and what stands behind it, or the whole as a title. */
    private static @Nullable Source source(String raw) {
        int close = raw.startsWith("《") ? raw.indexOf('》') : -1;
        LocalText work = LocalText.orNull(onOneLine(close < 0 ? raw : raw.substring(0, close + 1)), null);
        LocalText place = LocalText.orNull(close < 0 ? "" : onOneLine(raw.substring(close + 1)), null);
        return work == null ? null : new Source.Citation(work, place);
    }

    private static String onOneLine(String raw) {
        return raw.replace('\n', ' ').strip();
    }
}
