package org.dushuban.transfer;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dushuban.question.Fate;
import org.dushuban.question.Intake;
import org.dushuban.question.IntakeItem;
import org.dushuban.question.Question;
import org.dushuban.question.VersionDiff;
import org.springframework.stereotype.Component;

/** Shows what a file would bring, and what that changes in the bank. */
@Component
class ImportPreviews {

    private final Intake intake;

    ImportPreviews(Intake intake) {
        this.intake = intake;
    }

    /** @param from the place of the first one, from 0 */
    ImportPreview of(ImportRow run, ReadImport read, int from, int count) {
        List<Fate> fates = read.fates();
        Decisions decisions = new Decisions(fates, run.choices());
        int total = read.questions().size();
        int end = Math.min(total, from + count);
        Map<Question.Id, VersionDiff> changes = intake.differences(
                run.bank(),
                IntStream.range(from, end)
                        .mapToObj(place -> item(decisions, read, place))
                        .toList());
        return new ImportPreview(
                IntStream.range(from, end)
                        .mapToObj(place -> new ImportPreview.Item(
                                place,
                                read.reading().questions().get(place),
                                fates.get(place),
                                decisions.of(place),
                                item(decisions, read, place) instanceof IntakeItem.Replace replaced
                                        ? changes.get(replaced.id())
                                        : null))
                        .toList(),
                total);
    }

    private static IntakeItem item(Decisions decisions, ReadImport read, int place) {
        return decisions.item(place, read.questions().get(place));
    }
}
