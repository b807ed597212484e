package org.dushuban.account;

/** Who is signed in, however they signed in. */
public interface AccountPrincipal {

    User.Id userId();

    /** The name as it stood at the sign-in. */
    String displayName();

    /** Whether a new password must be set before anything else. */
    boolean mustChangePassword();
}
