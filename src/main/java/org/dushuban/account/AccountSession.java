package org.dushuban.account;

/** Somebody signed in on a device; the series names the durable sign-in of that device. */
public interface AccountSession extends AccountPrincipal {

    /** The name of the device's durable sign-in; gone from the database, it ends every session that carries it. */
    String series();

    /** The same person, with the number and the roles. */
    SignedInUser user();
}
