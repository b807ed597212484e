package org.dushuban.question;

import java.util.List;

/**
 * Two wordings of a question beside each other, part by part.
 *
 * @param fields every part that is in one of them, in the order in which they are read, equal ones too
 */
public record VersionDiff(List<FieldDiff> fields) {

    public VersionDiff {
        fields = List.copyOf(fields);
    }

    static VersionDiff between(QuestionVersion before, QuestionVersion after) {
        return WordingParts.compare(WordingParts.of(before), WordingParts.of(after));
    }

    static VersionDiff between(QuestionDraft before, QuestionDraft after) {
        return WordingParts.compare(WordingParts.of(before), WordingParts.of(after));
    }

    /** The parts in which they differ. */
    public List<FieldDiff> changed() {
        return fields.stream().filter(FieldDiff::changed).toList();
    }
}
