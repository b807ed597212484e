package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dushuban.sheet.ZipLimits;
import org.dushuban.sheet.Zips;
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

    /** Asserts that what came back from a file goes out again byte by byte as before, and that nothing more is lost. */
    void isSettledFor(List<FoundQuestion> questions, String described) {
        List<FoundQuestion> held = questions.stream()
                .flatMap(question -> writer.held(question, (_, _, _) -> {}).stream())
                .toList();
        byte[] first = written(held);
        List<String> losses = new ArrayList<>();
        List<FoundQuestion> again = read(first, reader).questions().stream()
                .flatMap(question -> writer.held(question, (_, fault, value) -> note(losses, fault, value)).stream())
                .toList();
        assertThat(losses).as(described).isEmpty();
        assertThat(texts(written(again))).as(described).isEqualTo(texts(first));
    }

    /** That GIFT has no place for pictures is true each time. */
    private static void note(List<String> losses, FormatFault fault, String value) {
        if (fault != GiftFault.PICTURES) {
            losses.add(fault + " " + value);
        }
    }

    /** What is in a file by its name, without the times at which an archive was written. */
    private static Map<String, String> texts(byte[] file) {
        Map<String, String> texts = new TreeMap<>();
        if (Zips.isZip(file)) {
            Zips.entries(
                    file,
                    ZipLimits.DOCUMENT,
                    entry ->
                            texts.put(entry.name(), new String(entry.bytes(Upload.MAX_BYTES), StandardCharsets.UTF_8)));
        } else {
            texts.put("", new String(file, StandardCharsets.UTF_8));
        }
        return texts;
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
