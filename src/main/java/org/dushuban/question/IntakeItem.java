package org.dushuban.question;

/** What to do with one question of a list. */
public sealed interface IntakeItem {

    /** It becomes a new question, a draft. */
    record Add(NewQuestion question) implements IntakeItem {}

    /**
     * It is another wording of a question of the bank: in place where that has a draft, else as a new version. The question
     * keeps its number, and whatever the other one says nothing about.
     */
    record Replace(Question.Id id, NewQuestion question) implements IntakeItem {}

    /** It stays out. */
    record Skip() implements IntakeItem {}
}
