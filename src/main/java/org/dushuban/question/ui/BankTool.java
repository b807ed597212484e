package org.dushuban.question.ui;

import com.vaadin.flow.router.QueryParameters;

/** A link at the head of the bank page. A feature above that does something with banks has a bean of this. */
public interface BankTool {

    /** The key of the word on the link. */
    String key();

    /** The name of the icon before it. */
    String icon();

    /**
     * Where the link leads, without a leading slash.
     *
     * @param shown the parameters of the page: its filter, as in its address
     */
    String address(QueryParameters shown);
}
