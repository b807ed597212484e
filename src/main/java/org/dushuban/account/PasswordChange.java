package org.dushuban.account;

import java.time.Duration;

/** What came of the wish for another password. */
public sealed interface PasswordChange {

    /**
     * Done; all other devices are signed out, and this one goes on with what is here.
     *
     * @param mark to be left on the device in place of those that ended with the old password
     */
    record Changed(SignedInUser user, IssuedToken token, String mark) implements PasswordChange {}

    /** The present password is another one. */
    record WrongCurrent() implements PasswordChange {}

    record Unfit(PasswordProblem problem) implements PasswordChange {}

    /** Too many wrong ones. */
    record Wait(Duration duration) implements PasswordChange {}
}
