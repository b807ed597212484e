package org.dushuban.quiz;

import java.util.List;

/** What became of the wish to publish a quiz. */
public sealed interface Publication {

    /** It is open to its members from now on, within its window. */
    record Published(Quiz quiz) implements Publication {}

    /** It stays a draft, for these reasons. */
    record Refused(List<Reason> reasons) implements Publication {}

    /** Why a quiz cannot be published. */
    sealed interface Reason {

        /** There is nothing to answer. */
        record NoQuestions() implements Reason {}

        /** The window closes before it opens. */
        record WindowOutOfOrder() implements Reason {}

        /** The window is over already, so nobody could take it. */
        record WindowOver() implements Reason {}

        /**
         * Some questions are no longer, or not yet, published in the bank.
         *
         * @param places of these questions in the quiz, from 1
         */
        record QuestionsNotPublished(List<Integer> places) implements Reason {}

        /**
         * It takes a person to mark some questions, and there is no place yet to do it.
         *
         * @param places of these questions in the quiz, from 1
         */
        record MarkedByHand(List<Integer> places) implements Reason {}
    }
}
