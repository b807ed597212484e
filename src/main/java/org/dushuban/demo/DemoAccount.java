package org.dushuban.demo;

import org.dushuban.account.NewUser;

/** The sample people who can sign in. Everybody else in the demo has no password. */
enum DemoAccount {
    MEMBER("member", "10001", "王芳"),
    BRANCH_ADMIN("branch-admin", "10002", "周洁"),
    DISTRICT_ADMIN("district-admin", "10003", "何平"),
    OPERATOR("operator", "10000", "林晓");

    /** Printed at each start; the demo listens on loopback only. */
    private static final String PASSWORD = "paper-ink-ribbon";

    private final String role;
    private final String number;
    private final String name;

    DemoAccount(String role, String number, String name) {
        this.role = role;
        this.number = number;
        this.name = name;
    }

    NewUser user() {
        return new NewUser(number, name, null);
    }

    String number() {
        return number;
    }

    String password() {
        return PASSWORD;
    }

    String line() {
        return "demo sign-in: %s %s %s".formatted(role, number, PASSWORD);
    }
}
