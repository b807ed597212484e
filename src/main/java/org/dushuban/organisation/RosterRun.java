package org.dushuban.organisation;

import java.util.OptionalDouble;

/** A check or an import under way. Whoever started it asks now and then how it stands. */
public final class RosterRun implements RosterProgress {

    /** How a run stands. */
    public sealed interface State {

        /** @param share from 0 to 1 */
        record Working(double share) implements State {}

        record Checked(RosterCheck check) implements State {}

        record Confirmed(RosterResult result) implements State {}

        /** It broke off and has written nothing. */
        record Failed() implements State {}
    }

    private volatile State state = new State.Working(0);

    RosterRun() {}

    public State state() {
        return state;
    }

    /** How far it is, from 0 to 1; empty once it has ended. */
    public OptionalDouble share() {
        return state instanceof State.Working working ? OptionalDouble.of(working.share()) : OptionalDouble.empty();
    }

    @Override
    public void reached(double share) {
        state = new State.Working(share);
    }

    void end(State end) {
        state = end;
    }
}
