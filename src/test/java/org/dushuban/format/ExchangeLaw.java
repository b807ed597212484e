package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dushuban.support.Questions;

/** The law of a format that is written too: what its reader makes of what was written is what its writer said it holds. */
final class ExchangeLaw {

    private final QuestionWriter writer;
    private final QuestionReader reader;

    /** How many of the questions the format held, and how many of them just as they were. */
    record Kept(int held, int exact) {}

    ExchangeLaw(QuestionWriter writer, QuestionReader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /** Asserts the law for these questions, and that each difference was noted. */
    Kept holdsFor(List<FoundQuestion> questions, String described) {
        List<FoundQuestion> held = new ArrayList<>();
        int exact = 0;
        for (FoundQuestion question : questions) {
            List<String> notes = new ArrayList<>();
            Optional<FoundQuestion> kept = writer.held(question, (_, fault, value) -> notes.add(fault + value));
            if (kept.isPresent() && anywhere(kept.get()).equals(anywhere(question))) {
                exact++;
            } else {
                assertThat(notes).as(described + " " + question).isNotEmpty();
            }
            kept.ifPresent(held::add);
        }
        Reading reading = read(written(held), reader);
        assertThat(reading.questions().stream().map(ExchangeLaw::anywhere).toList())
                .as(described)
                .isEqualTo(held.stream().map(ExchangeLaw::anywhere).toList());
        assertThat(reading.findings().stream().filter(finding -> finding.severity() != Severity.NOTE))
                .as(described)
                .isEmpty();
        return new Kept(held.size(), exact);
    }

    byte[] written(List<FoundQuestion> questions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(questions.iterator(), Questions::picture, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Reading read(byte[] bytes, QuestionReader reader) {
        Found found = new Found(Effort.NONE);
        reader.read(new Upload("questions", bytes), found);
        return found.reading(Format.GIFT);
    }

    private static FoundQuestion anywhere(FoundQuestion question) {
        return Questions.anywhere(question);
    }
}
