package org.dushuban.format;

import java.util.List;
import java.util.stream.Stream;
import org.dushuban.question.QuestionKind;
import org.dushuban.shared.Tagged;

/**
 * Something that a person has to know about a file.
 *
 * @param value what stands there, shortened; empty where nothing does
 * @param details further arguments of the words of the fault
 * @param times how often it was found; above 1 only for what is told once for the whole file
 */
public record Finding(
        Severity severity, Place place, FormatFault fault, String value, List<String> details, int times) {

    /** So much of a value is told that it is known again. */
    private static final int TOLD = 120;

    public Finding {
        value = shortened(value);
        details = details.stream().map(Finding::shortened).toList();
    }

    /** What stands there as a person reads it: the kinds of questions have names, all else is told as it is. */
    public String value(Wording words) {
        return fault.namesKind() && Tagged.find(QuestionKind.class, value).isPresent()
                ? words.of("question.kind." + value)
                : value;
    }

    /** The arguments of the words of its fault, in the language of these words. */
    public Object[] arguments(Wording words) {
        return Stream.concat(Stream.of(value(words)), details.stream()).toArray();
    }

    static String shortened(String value) {
        if (value.codePointCount(0, value.length()) <= TOLD) {
            return value;
        }
        return value.substring(0, value.offsetByCodePoints(0, TOLD)) + "…";
    }
}
