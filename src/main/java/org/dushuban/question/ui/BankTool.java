package org.dushuban.question.ui;

/** Something that a feature above does with the questions that the bank shows: a link at the head of its page. */
public interface BankTool {

    /** The key of the word on the link. */
    String key();

    /** The name of the icon before it. */
    String icon();

    /** The route of its page; the link adds the filter of the bank as it stands. */
    String route();

    /** Whether it can be done with selected questions too; then its page finds them by {@link SelectionAddress#read}. */
    default boolean takesSelection() {
        return false;
    }
}
