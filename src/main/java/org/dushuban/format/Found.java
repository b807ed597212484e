package org.dushuban.format;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.dushuban.material.Picture;
import org.dushuban.sheet.Encodings;
import org.dushuban.sheet.Table;
import org.jspecify.annotations.Nullable;

/** Gathers what a reader finds. */
final class Found {

    /** As many findings are kept; a person mends the first ones and reads the file again. */
    static final int MAX_FINDINGS = 20_000;

    /** As many questions are taken from one file. */
    static final int MAX_QUESTIONS = 50_000;

    /** So many bytes of pictures are taken from one file. */
    private static final long MAX_PICTURES = 64_000_000;

    /** So many characters of Markdown with HTML in it are parsed in one file; of more, the words alone are taken. */
    private static final int MOST_PARSED = 3_000_000;

    private final Effort effort;
    private final List<FoundQuestion> questions = new ArrayList<>();
    private final Map<String, Picture> pictures = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Told, Integer> told = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private List<Table> tables = List.of();
    private @Nullable Charset charset;
    private @Nullable String text;
    private long pictureBytes;
    private int parsed;
    private int more;

    private record Told(Severity severity, FormatFault fault, String value) {}

    Found(Effort effort) {
        this.effort = effort;
    }

    /** Takes a question without an error, unless there are too many; one that cannot be kept is told. */
    void question(FoundQuestion question) {
        Optional<String> other = UncleanText.in(question);
        if (other.isPresent()) {
            error(question.place(), QuestionFault.CONTROL_CHARACTER, other.get());
        } else if (questions.size() < MAX_QUESTIONS) {
            questions.add(question);
        } else {
            once(Severity.ERROR, new Place.File(), FileFault.TOO_MANY_QUESTIONS, String.valueOf(MAX_QUESTIONS));
        }
    }

    /** Whether a number comes for the first time. */
    boolean firstOf(String number) {
        return numbers.add(number);
    }

    void error(Place place, FormatFault fault, String value, String... details) {
        add(new Finding(Severity.ERROR, place, fault, value, List.of(details), 1));
    }

    void warning(Place place, FormatFault fault, String value, String... details) {
        add(new Finding(Severity.WARNING, place, fault, value, List.of(details), 1));
    }

    /** What cannot be held is told once for each value, with how often. */
    void note(Place place, FormatFault fault, String value) {
        once(Severity.NOTE, place, fault, value);
    }

    /**
     * Keeps a picture.
     *
     * @return its address; empty if all pictures together are too long by now
     */
    Optional<String> keep(Picture picture) {
        if (!pictures.containsKey(picture.address())) {
            if (pictureBytes + picture.bytes().length > MAX_PICTURES) {
                return Optional.empty();
            }
            pictureBytes += picture.bytes().length;
            pictures.put(picture.address(), picture);
        }
        return Optional.of(picture.address());
    }

    /** The text of a file, whose encoding is found out; empty, and told, if it has none. */
    Optional<String> text(Upload upload) {
        Optional<Encodings.Decoded> decoded = Encodings.decode(upload.bytes());
        if (decoded.isEmpty()) {
            error(new Place.File(), FileFault.ENCODING, upload.name());
        }
        charset = decoded.map(Encodings.Decoded::charset).orElse(null);
        return decoded.map(Encodings.Decoded::text);
    }

    /** Whether so many more characters may be parsed, which takes far longer than to read them. */
    boolean mayParse(int characters) {
        parsed = Math.min(parsed, MOST_PARSED) + characters;
        return parsed <= MOST_PARSED;
    }

    /** Keeps the text, so that it can be mended and read again. */
    void keepText(String read) {
        text = read;
    }

    void keepTables(List<Table> read) {
        tables = read;
    }

    /**
     * Says how far it has come.
     *
     * @param share from 0 to 1
     * @throws CancellationException if it is to end
     */
    void reached(double share) {
        if (effort.cancelled()) {
            throw new CancellationException();
        }
        effort.reached(share);
    }

    Reading reading(Format format) {
        List<Finding> counted = findings.stream()
                .sorted(Comparator.comparingInt(finding -> position(finding.place())))
                .map(this::counted)
                .toList();
        return new Reading(format, charset, questions, pictures, counted, more, tables, text);
    }

    /** A reader of a text goes through it more than once: what it finds is brought into the order of the text. */
    private static int position(Place place) {
        return switch (place) {
            case Place.Line line -> line.from();
            case Place.File _, Place.Cell _, Place.Item _, Place.Named _ -> 0;
        };
    }

    private Finding counted(Finding finding) {
        int times = told.getOrDefault(new Told(finding.severity(), finding.fault(), finding.value()), 1);
        return new Finding(
                finding.severity(), finding.place(), finding.fault(), finding.value(), finding.details(), times);
    }

    private void once(Severity severity, Place place, FormatFault fault, String value) {
        Finding finding = new Finding(severity, place, fault, value, List.of(), 1);
        Told same = new Told(severity, fault, finding.value());
        if (told.containsKey(same)) {
            told.merge(same, 1, Integer::sum);
        } else {
            // a hostile file invents new values without end
            if (findings.size() < MAX_FINDINGS) {
                told.put(same, 1);
            }
            add(finding);
        }
    }

    private void add(Finding finding) {
        if (findings.size() < MAX_FINDINGS) {
            findings.add(finding);
        } else {
            more++;
        }
    }
}
