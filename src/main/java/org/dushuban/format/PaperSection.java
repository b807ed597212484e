package org.dushuban.format;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run of questions of a paper below one heading, numbered in one way. */
final class PaperSection {

    /** What its heading says; where it has none, of no kind. */
    final PaperHeading heading;

    private final Map<Integer, PaperDraft> drafts = new HashMap<>();
    private PaperNumber.@Nullable Style style;
    private int last;
    private @Nullable PaperPoints instructed;

    PaperSection(PaperHeading heading) {
        this.heading = heading;
    }

    @Nullable
    PaperKind kind() {
        return heading.kind();
    }

    @Nullable
    PaperPoints points() {
        return heading.points() == null ? instructed : heading.points();
    }

    /** Points that stand below the heading. */
    void instruct(PaperPoints points) {
        instructed = points;
    }

    /** @return whether the number is new to it */
    boolean add(PaperDraft draft, PaperNumber.Style written) {
        style = written;
        last = draft.number;
        return drafts.putIfAbsent(draft.number, draft) == null;
    }

    /** Its question of that number; null if it has none. */
    @Nullable
    PaperDraft draft(int number) {
        return drafts.get(number);
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    /** How its questions are numbered; null before the first. */
    PaperNumber.@Nullable Style style() {
        return style;
    }

    /** The last number; 0 before the first. */
    int last() {
        return last;
    }
}
