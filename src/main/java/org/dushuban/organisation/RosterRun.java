package org.dushuban.organisation;

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

    @Override
    public void reached(double share) {
        state = new State.Working(share);
    }

    void end(State end) {
        state = end;
    }
}
