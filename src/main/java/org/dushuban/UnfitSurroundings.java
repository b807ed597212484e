package org.dushuban;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Settings with which nothing may start; whoever starts it reads the reason and what to do, not a stack trace. */
class UnfitSurroundings extends RuntimeException {

    private final String remedy;

    UnfitSurroundings(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    static class Explained extends AbstractFailureAnalyzer<UnfitSurroundings> {

        @Override
        protected FailureAnalysis analyze(Throwable root, UnfitSurroundings cause) {
            return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy, cause);
        }
    }
}
