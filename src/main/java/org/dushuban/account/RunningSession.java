package org.dushuban.account;

/** The session of the one who asks, for pages that change it; the security of the web gives it. */
public interface RunningSession {

    /** Goes on with the new password, under an id that nobody can have copied before. */
    void goOn(PasswordChange.Changed changed);

    /** Signs out. */
    void end();
}
