package org.dushuban.question;

import java.util.List;

/**
 * What would become of a list of questions.
 *
 * @param counter how many wordings the bank had when it was looked at; once it has more, new or moved there or
 *     changed, the plan is outdated
 * @param fates in the order of the list
 */
public record IntakePlan(int counter, List<Fate> fates) {

    public IntakePlan {
        fates = List.copyOf(fates);
    }
}
