package org.dushuban.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dushuban.sheet.CompoundFile;
import org.dushuban.sheet.Encodings;
import org.dushuban.sheet.Zips;

/** Finds out the format of a file by what it holds; its name only decides where that could be several. */
final class Detection {

    /** So much of a text is looked at. */
    private static final int LOOKED_AT = 200_000;

    private static final int ROOT_WITHIN = 8_000;
    private static final int HEADING_LINES = 10;
    private static final String DELIMITERS = "\t,;";

    private static final List<String> QTI_ROOTS = List.of(
            "assessmentItem",
            "assessmentTest",
            "assessmentSection",
            "qti-assessment-item",
            "qti-assessment-test",
            "qti-assessment-section",
            "questestinterop",
            "manifest");

    /** What is in slides, in files of OpenDocument and in books, and in no package of questions. */
    private static final List<String> OFFICE =
            List.of("[Content_Types].xml", "mimetype", "META-INF/manifest.xml", "META-INF/container.xml");

    private Detection() {}

    /** Empty where it is none of the formats that are read. */
    static Optional<Format> of(Upload upload) {
        byte[] bytes = upload.bytes();
        if (Zips.isZip(bytes)) {
            return ofArchive(upload);
        }
        if (CompoundFile.is(bytes)) {
            return Optional.of(ofName(upload.name()));
        }
        String beginning = beginning(bytes);
        if (beginning.startsWith("%PDF-") || beginning.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        String root = XmlRoot.of(beginning);
        if (root != null) {
            Optional<Format> known = ofRoot(root);
            boolean prose = List.of("txt", "md", "gift", "csv").contains(Suffixes.of(upload.name()));
            if (known.isPresent() || !prose) {
                return known;
            }
        }
        // an unreadable encoding is told by whoever reads it as a text
        return Optional.of(Encodings.decode(bytes)
                .map(decoded -> ofWords(decoded.text(), Suffixes.of(upload.name())))
                .orElse(Format.TEXT));
    }

    /** The format of a pasted text. */
    static Format ofText(String text) {
        String root = XmlRoot.of(text.substring(0, Math.min(text.length(), ROOT_WITHIN)));
        return Optional.ofNullable(root).flatMap(Detection::ofRoot).orElseGet(() -> ofWords(text, ""));
    }

    /** Whether nothing of what a file holds can be seen: it is locked, of an old program, or damaged. */
    static boolean isClosed(Upload upload) {
        byte[] bytes = upload.bytes();
        return CompoundFile.is(bytes) || Zips.isZip(bytes) && ZipNames.of(bytes).isEmpty();
    }

    /** What cannot be seen into is told by whoever its name says. */
    private static Format ofName(String name) {
        return switch (Suffixes.of(name)) {
            case "docx", "docm", "dotx", "doc", "dot", "wps", "wpt" -> Format.DOCX;
            case "zip", "qti" -> Format.QTI;
            default -> Format.XLSX;
        };
    }

    private static Optional<Format> ofArchive(Upload upload) {
        List<String> names = ZipNames.of(upload.bytes());
        if (names.isEmpty()) {
            return Optional.of(ofName(upload.name()));
        }
        if (names.contains("imsmanifest.xml")) {
            return Optional.of(Format.QTI);
        }
        if (names.stream().anyMatch(DocxParts::isDocument)) {
            return Optional.of(Format.DOCX);
        }
        if (names.stream().anyMatch(name -> name.startsWith("xl/"))) {
            return Optional.of(Format.XLSX);
        }
        boolean office = names.stream().anyMatch(OFFICE::contains);
        return !office && names.stream().anyMatch(name -> name.endsWith(".xml"))
                ? Optional.of(Format.QTI)
                : Optional.empty();
    }

    private static Optional<Format> ofRoot(String root) {
        if (root.equals("quiz")) {
            return Optional.of(Format.MOODLE_XML);
        }
        return QTI_ROOTS.contains(root) ? Optional.of(Format.QTI) : Optional.empty();
    }

    private static Format ofWords(String whole, String suffix) {
        String text = whole.substring(0, Math.min(whole.length(), LOOKED_AT));
        if (isTable(text)) {
            return Format.CSV;
        }
        if (Words.isAiken(text)) {
            return Format.AIKEN;
        }
        if (Words.isGift(text)) {
            return Format.GIFT;
        }
        return switch (suffix) {
            case "csv", "tsv" -> Format.CSV;
            case "gift" -> Format.GIFT;
            case "aiken" -> Format.AIKEN;
            default -> Format.TEXT;
        };
    }

    /** Whether one of the first lines is a row of our headings. */
    private static boolean isTable(String text) {
        return text.lines()
                .limit(HEADING_LINES)
                .anyMatch(line ->
                        DELIMITERS.chars().mapToObj(c -> cells(line, (char) c)).anyMatch(SheetHead::isOne));
    }

    private static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int to = line.indexOf(delimiter);
                to >= 0 && cells.size() < HEADING_LINES * 10;
                to = line.indexOf(delimiter, from)) {
            cells.add(line.substring(from, to));
            from = to + 1;
        }
        cells.add(line.substring(from, Math.min(line.length(), from + HEADING_LINES * 10)));
        return cells.size() < 2 ? List.of() : cells;
    }

    /** The first characters, as far as they tell the format: names of formats are plain letters in any encoding. */
    private static String beginning(byte[] bytes) {
        byte[] first = Arrays.copyOf(bytes, Math.min(bytes.length, 2 * ROOT_WITHIN));
        Charset charset = StandardCharsets.ISO_8859_1;
        int from = 0;
        if (startsWith(first, 0xFF, 0xFE) || startsWith(first, '<', 0)) {
            charset = StandardCharsets.UTF_16LE;
        } else if (startsWith(first, 0xFE, 0xFF) || startsWith(first, 0, '<')) {
            charset = StandardCharsets.UTF_16BE;
        } else if (startsWith(first, 0xEF, 0xBB)) {
            from = 3;
        }
        String text =
                new String(first, Math.min(from, first.length), first.length - Math.min(from, first.length), charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** What formats without marks of their own are known by. */
    private static final class Words {

        private static final List<String> ANSWERS = List.of("=", "~", "#", "T}", "F}", "TRUE", "FALSE", "}", "%");

        /** Before a text of GIFT. */
        private static final List<String> FORMATS = Stream.of(TextFormat.values())
                .map(format -> "[" + format.gift() + "]")
                .toList();

        private Words() {}

        /** A line that says the answer below options: {@code ANSWER: B}. */
        static boolean isAiken(String text) {
            String before = "";
            for (String line : text.lines()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList()) {
                if (isAnswer(line) && isOption(before)) {
                    return true;
                }
                before = line;
            }
            return false;
        }

        private static boolean isAnswer(String line) {
            return line.startsWith("ANSWER:")
                    && line.substring("ANSWER:".length()).strip().length() == 1;
        }

        private static boolean isOption(String line) {
            return line.length() > 2
                    && AnswerText.letter(line.charAt(0)) >= 0
                    && (line.charAt(1) == '.' || line.charAt(1) == ')');
        }

        /** A title, a category, or braces with an answer in them. */
        static boolean isGift(String text) {
            boolean marked = text.lines()
                    .map(String::strip)
                    .anyMatch(line -> line.startsWith("$CATEGORY:")
                            || FORMATS.stream().anyMatch(line::startsWith)
                            || (line.startsWith("::") && line.indexOf("::", 2) > 0));
            if (marked) {
                return true;
            }
            int last = text.lastIndexOf('}');
            for (int open = text.indexOf('{'); open >= 0 && open < last; open = text.indexOf('{', open + 1)) {
                boolean escaped = open > 0 && text.charAt(open - 1) == '\\';
                if (!escaped && isAnswers(text, open + 1)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isAnswers(String text, int from) {
            int at = from;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            int begin = at;
            return ANSWERS.stream().anyMatch(answer -> text.regionMatches(true, begin, answer, 0, answer.length()));
        }
    }
}
