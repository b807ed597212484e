package org.dushuban.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Makes sure that what a writer claims to hold is what its reader makes of it: the one rule of an exchange format, kept by
 * trying each question and not by knowing every trap of a notation.
 */
final class RoundTrip {

    private RoundTrip() {}

    /** Whether it is read again as it was written, but for its place, without a word of complaint. */
    static boolean keeps(FoundQuestion question, QuestionWriter writer, QuestionReader reader) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(List.of(question).iterator(), _ -> Optional.empty(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing fails in memory", e);
        }
        Found found = new Found(Effort.NONE);
        reader.read(new Upload("", out.toByteArray()), found);
        Reading reading = found.reading(Format.TEXT);
        return reading.questions().size() == 1
                && reading.findings().stream().noneMatch(finding -> finding.severity() != Severity.NOTE)
                && reading.questions().getFirst().at(question.place()).equals(question);
    }
}
