package org.dushuban.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.dushuban.material.MarkdownText;
import org.dushuban.material.Picture;

/** Reads and writes questions in every format. */
public final class Formats {

    private static final int NAME_LENGTH = 60;

    private Formats() {}

    /**
     * All that a file says. Its format is found out by its content, and by its name only where the content cannot tell.
     *
     * @throws CancellationException if the effort is cancelled; whatever the file holds is told by findings
     */
    public static Reading read(Upload upload, Effort effort) {
        Found found = new Found(effort);
        if (upload.bytes().length == 0) {
            found.error(new Place.File(), FileFault.EMPTY, upload.name());
            return found.reading(Suffixes.named(upload.name()).orElse(Format.TEXT));
        }
        if (upload.bytes().length > Upload.MAX_BYTES) {
            found.error(
                    new Place.File(), FileFault.TOO_BIG, upload.name(), String.valueOf(Upload.MAX_BYTES / 1_000_000));
            return found.reading(Suffixes.named(upload.name()).orElse(Format.TEXT));
        }
        Optional<Format> format = Detection.of(upload);
        if (format.isEmpty()) {
            found.error(new Place.File(), FileFault.UNKNOWN, upload.name());
            return found.reading(Suffixes.named(upload.name()).orElse(Format.TEXT));
        }
        if (!Detection.isClosed(upload) && !Suffixes.fits(upload.name(), format.get())) {
            found.warning(
                    new Place.File(),
                    FileFault.SUFFIX,
                    upload.name(),
                    "." + format.get().suffix());
        }
        return read(format.get(), reader(format.get()), upload, found);
    }

    /**
     * All that a pasted text says, in whatever format of text it is.
     *
     * @throws CancellationException if the effort is cancelled
     */
    public static Reading readText(String text, Effort effort) {
        Format format = Detection.ofText(text);
        return readText(format, reader(format), text, effort);
    }

    /**
     * All that a text says that somebody has mended after it was read.
     *
     * @param format of what it was read from; the text of a document is read as a plain one
     * @throws CancellationException if the effort is cancelled
     */
    public static Reading readMended(Format format, String text, Effort effort) {
        return readText(format, format == Format.DOCX ? new TextReader() : reader(format), text, effort);
    }

    private static Reading readText(Format format, QuestionReader reader, String text, Effort effort) {
        Found found = new Found(effort);
        Upload upload = new Upload("", text.getBytes(StandardCharsets.UTF_8));
        if (text.isBlank()) {
            found.error(new Place.File(), FileFault.EMPTY, "");
            return found.reading(format);
        }
        if (upload.bytes().length > Upload.MAX_BYTES) {
            found.error(new Place.File(), FileFault.TOO_BIG, "", String.valueOf(Upload.MAX_BYTES / 1_000_000));
            return found.reading(format);
        }
        return read(format, reader, upload, found);
    }

    /**
     * Writes questions. What a format cannot hold is left out and told.
     *
     * @param pictures finds what an address in a text shows
     * @param out is not closed
     * @param losses is told what of which question is not written
     * @throws IllegalArgumentException if the format is not {@link Format#written}
     */
    public static void write(
            Format format,
            Iterator<FoundQuestion> questions,
            Function<String, Optional<Picture>> pictures,
            OutputStream out,
            Consumer<Finding> losses)
            throws IOException {
        QuestionWriter writer =
                writer(format).orElseThrow(() -> new IllegalArgumentException(format.tag() + " is not written"));
        QuestionWriter.Losses told = (question, fault, value) ->
                losses.accept(new Finding(Severity.NOTE, new Place.Named(name(question)), fault, value, List.of(), 1));
        Iterator<FoundQuestion> held = StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(questions, Spliterator.ORDERED), false)
                .flatMap(question -> writer.held(question, told).stream())
                .iterator();
        writer.write(held, pictures, out);
    }

    private static Reading read(Format format, QuestionReader reader, Upload upload, Found found) {
        reader.read(upload, found);
        Reading reading = found.reading(format);
        boolean silent = reading.questions().isEmpty()
                && reading.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        if (silent) {
            found.error(new Place.File(), FileFault.NO_QUESTION, upload.name());
            return found.reading(format);
        }
        return reading;
    }

    static QuestionReader reader(Format format) {
        return switch (format) {
            case XLSX, CSV -> new SheetReader();
            case TEXT -> new TextReader();
            case DOCX -> new DocxReader();
            case GIFT -> new GiftReader();
            case AIKEN -> new AikenReader();
            case MOODLE_XML -> new MoodleReader();
            case QTI -> new QtiReader();
        };
    }

    static Optional<QuestionWriter> writer(Format format) {
        return switch (format) {
            case XLSX -> Optional.of(new SheetExport(true));
            case CSV -> Optional.of(new SheetExport(false));
            case GIFT -> Optional.of(new GiftWriter());
            case MOODLE_XML -> Optional.of(new MoodleWriter());
            case QTI -> Optional.of(new QtiWriter());
            case TEXT, DOCX, AIKEN -> Optional.empty();
        };
    }

    /** Its number, or how its stem begins. */
    private static String name(FoundQuestion question) {
        if (question.number() != null) {
            return question.number();
        }
        String stem = MarkdownText.toPlain(question.content().stem().zh());
        int length = stem.codePointCount(0, stem.length());
        return length <= NAME_LENGTH ? stem : stem.substring(0, stem.offsetByCodePoints(0, NAME_LENGTH)) + "…";
    }
}
