package org.dushuban.organisation.ui;

import org.dushuban.organisation.RosterProblem;
import org.dushuban.shared.ui.Words;

/** Says what is wrong with a roster, and what to do. */
final class RosterWords {

    private RosterWords() {}

    static String reason(RosterProblem problem) {
        return Words.of("roster.fault." + problem.fault().tag() + ".reason", problem.detail());
    }

    static String remedy(RosterProblem problem) {
        return Words.of("roster.fault." + problem.fault().tag() + ".remedy", problem.detail());
    }

    /** Where it is, in words for a cell, a row or the file as a whole. */
    static String place(RosterProblem problem) {
        if (problem.row() == 0) {
            return Words.of("organisation.import.whole-file");
        }
        return problem.column().isEmpty()
                ? Words.of("organisation.import.row", Integer.toString(problem.row()))
                : problem.cell();
    }

    static String value(RosterProblem problem) {
        return problem.value().isEmpty() ? Words.of("organisation.import.blank") : problem.value();
    }
}
