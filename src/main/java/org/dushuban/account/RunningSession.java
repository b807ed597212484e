package org.dushuban.account;

/** The session of the one who asks, for pages that change it; the security of the web gives it. */
public interface RunningSession {

    /** Goes on as this user, with this durable sign-in on the device. */
    void replace(SignedInUser user, IssuedToken token);

    /** Signs out. */
    void end();
}
