package org.dushuban.account;

/** What a signed-in person may do at all; how far an administrator reaches is decided by the organisation's scope. */
public enum Role {
    MEMBER,
    ADMIN,
    OPERATOR;

    /** The name under which Spring Security knows it. */
    public String authority() {
        return "ROLE_" + name();
    }
}
