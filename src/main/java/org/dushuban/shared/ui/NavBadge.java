package org.dushuban.shared.ui;

import java.util.Optional;

/**
 * A small number beside an entry of the menu, such as what is due today. Beans of this type are asked after each navigation,
 * on behalf of the one who is signed in, so the answer has to be cheap.
 */
public interface NavBadge {

    /** The path of the entry as its route names it, without a leading slash; empty for the first page. */
    String menuPath();

    /** The number to show; empty where there is nothing to say. */
    Optional<Integer> count();
}
