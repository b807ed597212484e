package org.dushuban.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.dushuban.account.DeviceCookies;
import org.dushuban.account.Visitor;
import org.springframework.http.HttpHeaders;

/** Reads from a request who is at the door. */
final class Visitors {

    static final Visitor NOWHERE = new Visitor("", "", List.of());

    private Visitors() {}

    static Visitor of(HttpServletRequest request) {
        return new Visitor(Objects.requireNonNullElse(request.getRemoteAddr(), ""), agent(request), marks(request));
    }

    static String agent(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
    }

    static List<String> marks(HttpServletRequest request) {
        return DeviceCookies.read(request, DeviceCookies.MARKS)
                .map(marks -> List.of(marks.split("\\.")))
                .orElse(List.of());
    }
}
