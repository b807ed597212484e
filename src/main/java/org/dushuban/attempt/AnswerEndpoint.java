package org.dushuban.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.dushuban.question.Answer;
import org.dushuban.shared.Json;
import org.dushuban.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where the page of a running attempt hands its answers in: stateless, so that any node takes them, and safe to repeat.
 * Places of options are those that the member sees, in both directions.
 */
@RestController
@RequestMapping("/api/attempts/{attempt}")
class AnswerEndpoint {

    /** The longest text has 10,000 characters, and each can take six bytes in JSON. */
    private static final int MAX_BYTES = 65_536;

    private final Attempts attempts;

    AnswerEndpoint(Attempts attempts) {
        this.attempts = attempts;
    }

    record AnswerBody(UUID delivery, int revision, @Nullable Answer answer) {

        /** @throws NullPointerException if the delivery is missing; the JSON may say anything */
        AnswerBody {
            Objects.requireNonNull(delivery, "delivery");
        }
    }

    record FlagBody(boolean flagged) {}

    record SavedBody(String state, int revision, Instant savedAt, long remainingMs) {}

    /** The winning answer is named even where it is none, so that the page can tell. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SupersededBody(
            String state, int revision, @Nullable Answer answer, long remainingMs) {}

    record StateBody(String state) {

        static final StateBody CLOSED = new StateBody("closed");
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SlotBody(int slot, int revision, @Nullable Answer answer, boolean flagged) {

        static SlotBody of(AnswerSheet.Slot slot) {
            return new SlotBody(slot.number(), slot.revision(), slot.answer(), slot.flagged());
        }
    }

    record SheetBody(String state, long remainingMs, List<SlotBody> answers) {}

    @GetMapping
    SheetBody read(@PathVariable UUID attempt) {
        AnswerSheet sheet = attempts.sheet(new Attempt.Id(attempt));
        return new SheetBody(
                sheet.running() ? "running" : "closed",
                sheet.remaining().toMillis(),
                sheet.slots().stream().map(SlotBody::of).toList());
    }

    @PutMapping("/answers/{slot}")
    ResponseEntity<Object> answer(@PathVariable UUID attempt, @PathVariable int slot, HttpServletRequest request)
            throws IOException {
        AnswerBody body = body(request, AnswerBody.class);
        Delivery delivery = sent(() -> new Delivery(body.delivery(), body.revision()));
        return switch (attempts.saveAnswer(new Attempt.Id(attempt), slot, delivery, body.answer())) {
            case Saving.Saved saved ->
                ResponseEntity.ok(new SavedBody(
                        "saved", saved.revision(), saved.at(), saved.remaining().toMillis()));
            case Saving.Superseded other ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(new SupersededBody(
                                "superseded",
                                other.revision(),
                                other.answer(),
                                other.remaining().toMillis()));
            case Saving.Closed() -> gone();
            case Saving.Unfit() -> ResponseEntity.badRequest().build();
        };
    }

    @PutMapping("/flags/{slot}")
    ResponseEntity<Object> flag(@PathVariable UUID attempt, @PathVariable int slot, HttpServletRequest request)
            throws IOException {
        FlagBody body = body(request, FlagBody.class);
        return attempts.flag(new Attempt.Id(attempt), slot, body.flagged()) ? ResponseEntity.ok(body) : gone();
    }

    @PostMapping("/submission")
    StateBody submit(@PathVariable UUID attempt) {
        attempts.submit(new Attempt.Id(attempt));
        return StateBody.CLOSED;
    }

    @ExceptionHandler(NotFoundException.class)
    ResponseEntity<Void> notFound() {
        return ResponseEntity.notFound().build();
    }

    @ExceptionHandler(Unreadable.class)
    ResponseEntity<Void> unreadable() {
        return ResponseEntity.badRequest().build();
    }

    private static ResponseEntity<Object> gone() {
        return ResponseEntity.status(HttpStatus.GONE).body(StateBody.CLOSED);
    }

    /** Reads no more than an answer can be long, whatever the request says about its length. */
    private static <T> T body(HttpServletRequest request, Class<T> type) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return sent(() -> Json.read(new String(bytes, StandardCharsets.UTF_8), type));
    }

    private static <T> T sent(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new Unreadable(e);
        }
    }

    /**
     * What was sent is no answer. A page drops an answer that is refused so; what cannot be read of our own data is no
     * fault of the page, and is tried again.
     */
    private static final class Unreadable extends RuntimeException {

        private Unreadable(IllegalArgumentException cause) {
            super(cause);
        }
    }
}
