package org.dushuban.question.ui;

/** Something that a higher feature does with the questions that the bank shows; its page is given the filter as it stands. */
public interface BankTool {

    /** Its name in the message bundles. */
    String key();

    /** The address of its page, without a query. */
    String address();
}
