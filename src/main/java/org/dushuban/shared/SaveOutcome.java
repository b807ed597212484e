package org.dushuban.shared;

/** What became of an edit. */
public sealed interface SaveOutcome {

    /** It is saved. */
    record Saved(Revision revision) implements SaveOutcome {}

    /** Nothing was saved: somebody else has saved another wording meanwhile. */
    record Overtaken() implements SaveOutcome {}
}
