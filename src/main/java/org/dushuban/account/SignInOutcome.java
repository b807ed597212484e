package org.dushuban.account;

import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignInOutcome {

    /**
     * The name and the password are right.
     *
     * @param mark to be left on the device, so that strangers' failures never make it wait
     */
    record SignedIn(SignedInUser user, String mark) implements SignInOutcome {}

    /** No such name, a wrong password or a closed account: nobody learns which. */
    record Refused() implements SignInOutcome {}

    /** Too many failures: neither name nor password was looked at. */
    record Wait(Duration duration) implements SignInOutcome {}
}
