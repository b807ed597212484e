package org.dushuban.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dushuban.account.DeviceCookies;
import org.dushuban.account.Visitor;
import org.springframework.http.HttpHeaders;

/** Reads from a request who is at the door. */
final class Visitors {

    static final Visitor NOWHERE = new Visitor("", "", List.of());

    private static final int MARKS = 8;

    private Visitors() {}

    static Visitor of(HttpServletRequest request) {
        return new Visitor(Objects.requireNonNullElse(request.getRemoteAddr(), ""), agent(request), marks(request));
    }

    static String agent(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
    }

    /** The marks of this device and a new one, the latest first; a shared computer keeps a few. */
    static String marksWith(String mark, HttpServletRequest request) {
        return Stream.concat(Stream.of(mark), marks(request).stream())
                .distinct()
                .limit(MARKS)
                .collect(Collectors.joining("."));
    }

    static List<String> marks(HttpServletRequest request) {
        return DeviceCookies.read(request, DeviceCookies.MARKS)
                .map(marks -> List.of(marks.split("\\.")))
                .orElse(List.of());
    }
}
