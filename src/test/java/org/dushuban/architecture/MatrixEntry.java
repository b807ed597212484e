package org.dushuban.architecture;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the matrix: a method of a service, tried by everybody.
 *
 * @param method the signature
 * @param on what it is tried on, where that is not simply a thing of A1
 * @param rule who gets what
 * @param commits whether it runs in transactions of its own, so that what it does stays
 * @param callers the features that may call it, because they decide whose thing it is; all, where it is empty
 */
record MatrixEntry(String method, String on, Rule rule, boolean commits, Set<String> callers, Call call) {

    /** Answers with the boolean {@code false} for "nothing of A1". */
    @FunctionalInterface
    interface Call {

        @Nullable
        Object by(MatrixServices services, MatrixWorld world);
    }

    /** A call without an answer. */
    @FunctionalInterface
    interface Run {

        void by(MatrixServices services, MatrixWorld world);
    }

    static MatrixEntry call(String method, Rule rule, Call call) {
        return new MatrixEntry(method, "", rule, false, Set.of(), call);
    }

    static MatrixEntry run(String method, Rule rule, Run run) {
        return call(method, rule, (services, world) -> {
            run.by(services, world);
            return true;
        });
    }

    MatrixEntry on(String thing) {
        return new MatrixEntry(method, thing, rule, commits, callers, call);
    }

    MatrixEntry calledBy(String... features) {
        return new MatrixEntry(method, on, rule, commits, Set.of(features), call);
    }

    MatrixEntry committing() {
        return new MatrixEntry(method, on, rule, true, callers, call);
    }

    @Override
    public String toString() {
        return on.isEmpty() ? method : method + " on " + on;
    }
}
