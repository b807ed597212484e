package org.dushuban.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the headers that were decided: through a reset, and against whoever would have it kept longer. */
class ProtectedResponse extends HttpServletResponseWrapper {

    private static final String KEEPING = "Cache-Control";
    private static final String POLICY = "Content-Security-Policy";
    private static final Set<String> OURS = Set.of("cache-control", "pragma", "expires");

    private final Map<String, String> headers;
    private final String policyOfPages;

    ProtectedResponse(HttpServletResponse response, Map<String, String> headers, String policyOfPages) {
        super(response);
        this.headers = headers;
        this.policyOfPages = policyOfPages;
    }

    final void apply() {
        headers.forEach(super::setHeader);
    }

    @Override
    public void reset() {
        super.reset();
        apply();
    }

    @Override
    public void setHeader(String name, String text) {
        if (!isOurs(name)) {
            super.setHeader(name, text);
        }
    }

    @Override
    public void addHeader(String name, String text) {
        if (!isOurs(name)) {
            super.addHeader(name, text);
        }
    }

    @Override
    public void setDateHeader(String name, long date) {
        if (!isOurs(name)) {
            super.setDateHeader(name, date);
        }
    }

    @Override
    public void addDateHeader(String name, long date) {
        if (!isOurs(name)) {
            super.addDateHeader(name, date);
        }
    }

    /** A missing file must not stay missing for a year. */
    @Override
    public void setStatus(int status) {
        if (status >= 400) {
            super.setHeader(KEEPING, "no-store");
        }
        super.setStatus(status);
    }

    /** Pages are never kept, whatever their address looks like, and alone may run anything. */
    @Override
    public void setContentType(@Nullable String type) {
        if (type != null && type.startsWith("text/html")) {
            super.setHeader(KEEPING, "no-store");
            super.setHeader(POLICY, policyOfPages);
        }
        super.setContentType(type);
    }

    @Override
    public void sendError(int status) throws IOException {
        super.setHeader(KEEPING, "no-store");
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        super.setHeader(KEEPING, "no-store");
        super.sendError(status, message);
    }

    private static boolean isOurs(String name) {
        return OURS.contains(name.toLowerCase(Locale.ROOT));
    }
}
