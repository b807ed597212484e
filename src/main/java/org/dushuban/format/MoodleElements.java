package org.dushuban.format;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** What the elements of a question in Moodle XML say. */
final class MoodleElements {

    private static final Set<String> ANY = Set.of();

    /** Those that are read, or change nothing of what a question is; with values, those that change nothing. */
    private static final Map<String, Set<String>> SILENT = Map.ofEntries(
            Map.entry("name", ANY),
            Map.entry("questiontext", ANY),
            Map.entry("generalfeedback", ANY),
            Map.entry("defaultgrade", ANY),
            Map.entry("idnumber", ANY),
            Map.entry("tags", ANY),
            Map.entry("answer", ANY),
            Map.entry("subquestion", ANY),
            Map.entry("single", ANY),
            Map.entry("usecase", ANY),
            Map.entry("units", ANY),
            Map.entry("graderinfo", ANY),
            Map.entry("gradingtype", ANY),
            Map.entry("hidden", Set.of("0")),
            Map.entry("shuffleanswers", Set.of("1", "true")),
            Map.entry("answernumbering", Set.of("abc")),
            Map.entry("showstandardinstruction", ANY),
            Map.entry("shownumcorrect", ANY),
            Map.entry("responseformat", ANY),
            Map.entry("responserequired", ANY),
            Map.entry("responsefieldlines", ANY),
            Map.entry("attachments", Set.of("0")),
            Map.entry("attachmentsrequired", Set.of("0")),
            Map.entry("maxbytes", ANY),
            Map.entry("filetypeslist", ANY),
            Map.entry("minwordlimit", Set.of("0")),
            Map.entry("maxwordlimit", Set.of("0")),
            Map.entry("showunits", ANY),
            Map.entry("unitsleft", ANY),
            Map.entry("unitgradingtype", Set.of("0")),
            Map.entry("unitpenalty", ANY),
            Map.entry("layouttype", ANY),
            Map.entry("selectcount", ANY),
            Map.entry("numberingstyle", ANY),
            Map.entry("showgrading", ANY),
            Map.entry("selecttype", Set.of("ALL", "0")));

    private MoodleElements() {}

    /** Whether nothing is lost with an element, or it says nothing. */
    static boolean isSilent(XmlElement element) {
        Set<String> values = SILENT.get(element.name());
        if (ANY.equals(values)) {
            return true;
        }
        String text = element.text().strip();
        return text.isEmpty() || (values == null ? isZero(text) : values.contains(text));
    }

    private static boolean isZero(String text) {
        return Decimals.read(text).filter(number -> number.signum() == 0).isPresent();
    }

    /** The text in an element of that name; empty where there is none. */
    static String text(XmlElement parent, String name) {
        return parent.first(name).map(XmlElement::text).orElse("").strip();
    }

    /** A weight in percent; an answer that does not say weighs nothing. */
    static BigDecimal fraction(XmlElement answer) {
        return Decimals.read(answer.attribute("fraction")).orElse(BigDecimal.ZERO);
    }
}
