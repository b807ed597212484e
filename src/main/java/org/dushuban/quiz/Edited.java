package org.dushuban.quiz;

/** What became of a change to a quiz. */
public sealed interface Edited {

    /** The draft is stored. */
    record Saved(Quiz quiz) implements Edited {}

    /** It was published in the meantime, and stays as it was. */
    record AlreadyPublished(Quiz quiz) implements Edited {}
}
