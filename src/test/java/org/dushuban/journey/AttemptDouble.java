package org.dushuban.journey;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dushuban.shared.Json;
import org.jspecify.annotations.Nullable;

/** Stands for the endpoint of one attempt and keeps its contract, on a network that does what a test says. */
class AttemptDouble {

    private static final Pattern PLACE =
            Pattern.compile("/api/attempts/\\w+(?:/(answers|flags|submission)(?:/(\\d+))?)?");
    private static final long REMAINING = 600_000;

    /** What becomes of one request. */
    enum Fate {
        ARRIVES,
        NEVER_ARRIVES,
        /** It is carried out, and its answer gets lost. */
        UNACKNOWLEDGED,
        BUSY,
        SIGN_IN_PAGE_OF_A_HOTEL,
        TOKEN_OUTDATED,
        SIGNED_OUT,
        NOT_FOUND,
        REFUSED
    }

    private record Sent(
            String delivery, int revision, @Nullable Object answer) {}

    private record Marked(boolean flagged) {}

    private record Held(
            int revision, String delivery, @Nullable Object answer) {}

    private final Map<Integer, Held> answers = new TreeMap<>();
    private final Map<Integer, Boolean> flags = new TreeMap<>();
    private final Deque<Fate> fates = new ArrayDeque<>();
    private final List<String> story = new ArrayList<>();
    private Fate otherwise = Fate.ARRIVES;
    private boolean closed;

    /** The next requests meet these fates, in this order; what follows arrives. */
    void expect(Fate... coming) {
        fates.addAll(List.of(coming));
    }

    /** From now on this is every request's fate that has none of its own. */
    void always(Fate fate) {
        fates.clear();
        otherwise = fate;
    }

    /** The time is over. */
    void close() {
        closed = true;
    }

    /** Another device of the same member answers. */
    void elsewhere(int slot, Object answer) {
        answers.put(slot, new Held(revision(slot) + 1, "elsewhere", answer));
    }

    @Nullable
    Object answer(int slot) {
        Held held = answers.get(slot);
        return held == null ? null : held.answer();
    }

    int revision(int slot) {
        Held held = answers.get(slot);
        return held == null ? 0 : held.revision();
    }

    boolean flagged(int slot) {
        return flags.getOrDefault(slot, false);
    }

    /** Each request so far, with what became of it, and the notes in between. */
    List<String> story() {
        return story;
    }

    void note(String line) {
        story.add(line);
    }

    void handle(Route route) {
        Request request = route.request();
        Fate fate = fates.isEmpty() ? otherwise : fates.remove();
        note(request.method() + request.url().replaceFirst(".*/api/attempts/\\w+", " ") + " " + request.postData() + " "
                + fate);
        switch (fate) {
            case ARRIVES -> answer(route, request);
            case NEVER_ARRIVES -> route.abort("connectionfailed");
            case UNACKNOWLEDGED -> {
                carryOut(request);
                route.abort("connectionreset");
            }
            case BUSY ->
                route.fulfill(new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "2")));
            case SIGN_IN_PAGE_OF_A_HOTEL ->
                route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<p>Room number?"));
            case TOKEN_OUTDATED -> status(route, 403);
            case SIGNED_OUT -> status(route, 401);
            case NOT_FOUND -> status(route, 404);
            case REFUSED -> status(route, 400);
        }
    }

    private void answer(Route route, Request request) {
        Reply reply = carryOut(request);
        route.fulfill(new Route.FulfillOptions()
                .setStatus(reply.status())
                .setContentType("application/json")
                .setBody(Json.write(reply.body())));
    }

    private static void status(Route route, int status) {
        route.fulfill(new Route.FulfillOptions().setStatus(status));
    }

    private record Reply(int status, Object body) {}

    private Reply carryOut(Request request) {
        Matcher place = PLACE.matcher(request.url().replaceFirst("https?://[^/]+", ""));
        if (!place.matches()) {
            return new Reply(404, Map.of());
        }
        return switch (place.group(1)) {
            case null -> new Reply(200, sheet());
            case "answers" -> save(Integer.parseInt(place.group(2)), Json.read(request.postData(), Sent.class));
            case "flags" -> mark(Integer.parseInt(place.group(2)), Json.read(request.postData(), Marked.class));
            default -> {
                closed = true;
                yield closing(200);
            }
        };
    }

    /** As a page is given them when it is opened. */
    List<Map<String, Object>> slots() {
        return answers.entrySet().stream()
                .map(entry -> slot(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Map<String, Object> sheet() {
        return Map.of("state", closed ? "closed" : "running", "remainingMs", REMAINING, "answers", slots());
    }

    private Map<String, Object> slot(int number, Held held) {
        Map<String, Object> slot =
                new TreeMap<>(Map.of("slot", number, "revision", held.revision(), "flagged", flagged(number)));
        slot.put("answer", held.answer());
        return slot;
    }

    private Reply save(int slot, Sent sent) {
        Held held = answers.get(slot);
        if (held != null && held.delivery().equals(sent.delivery())) {
            return saved(held);
        }
        if (closed) {
            return closing(410);
        }
        if (sent.revision() != revision(slot)) {
            Map<String, Object> winner = new TreeMap<>(Map.of("state", "superseded", "revision", revision(slot)));
            winner.put("answer", answer(slot));
            winner.put("remainingMs", REMAINING);
            return new Reply(409, winner);
        }
        Held now = new Held(sent.revision() + 1, sent.delivery(), sent.answer());
        answers.put(slot, now);
        return saved(now);
    }

    private Reply mark(int slot, Marked sent) {
        if (closed) {
            return closing(410);
        }
        flags.put(slot, sent.flagged());
        return new Reply(200, sent);
    }

    private static Reply saved(Held held) {
        return new Reply(
                200,
                Map.of(
                        "state",
                        "saved",
                        "revision",
                        held.revision(),
                        "savedAt",
                        "2026-07-01T02:00:00Z",
                        "remainingMs",
                        REMAINING));
    }

    private static Reply closing(int status) {
        return new Reply(status, Map.of("state", "closed"));
    }
}
