package org.dushuban.format;

import java.util.Optional;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionKind;

/** A question that stands in one row. */
final class SheetQuestion {

    private SheetQuestion() {}

    static void read(SheetLine line, Sketch sketch, QuestionKind kind) {
        Optional<QuestionContent> content = new SheetContents(line, sketch).of(kind);
        SheetAsides.read(line, sketch);
        line.tellUnused(line);
        line.tellHidden(kind);
        sketch.finish(line.isFaulty() ? Optional.empty() : content);
    }
}
