package org.dushuban.security;

import org.dushuban.account.CurrentUser;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** An endpoint behind the second door. */
@TestComponent
@RestController
class TestEndpoint {

    private final CurrentUser currentUser;

    TestEndpoint(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @GetMapping("/api/test/name")
    String name() {
        return currentUser.actor().name();
    }

    @PutMapping("/api/test/name")
    String rename() {
        return "renamed by " + currentUser.actor().name();
    }
}
