package org.dushuban.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dushuban.question.Blank;
import org.dushuban.question.BlankMarks;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.question.QuestionContent;

/** Reads the blanks of a stem and what belongs in them. */
final class PaperBlanks {

    /** Lines up to this length on both sides of a word are what it is written on; longer ones are empty themselves. */
    private static final int SHORT_LINE = 3;

    private static final int LONGEST_ANSWER = 60;
    private static final String[] SEPARATORS = {";", "\n", "\t", "  ", "、", ",", "|", " "};

    private final PaperStem stem;
    private final PaperReply reply;
    private final PaperReply.Teller errors;
    private final PaperReply.Teller warnings;
    private final List<Gap> gaps = new ArrayList<>();

    /** A blank in the stem: one place, or a word between two short lines. */
    private record Gap(PaperStem.Hole first, PaperStem.Hole last, String answer) {}

    PaperBlanks(PaperStem stem, PaperReply reply, PaperReply.Teller errors, PaperReply.Teller warnings) {
        this.stem = stem;
        this.reply = reply;
        this.errors = errors;
        this.warnings = warnings;
    }

    /**
     * What is accepted in each blank; empty, and told, if that cannot be read.
     *
     * @param places where each blank stands is added to it
     */
    Optional<List<List<String>>> read(List<Stretch> places) {
        Optional<String> words = reply.words();
        if (reply.isUnreadable()) {
            return Optional.empty();
        }
        if (words.isEmpty()) {
            filled();
        } else {
            stem.holes.stream().filter(PaperStem.Hole::isEmpty).forEach(hole -> gaps.add(new Gap(hole, hole, "")));
        }
        gaps.forEach(gap -> places.add(stem.stretch(gap.first())));
        return words.isEmpty() ? inside() : split(words.get());
    }

    Optional<QuestionContent> content(Contents contents, List<List<String>> accepted) {
        Map<PaperStem.Hole, String> instead = new HashMap<>();
        for (int i = 0; i < gaps.size() && i < QuestionContent.MAX_BLANKS; i++) {
            instead.put(gaps.get(i).first(), BlankMarks.mark(i + 1));
        }
        List<Blank> blanks = new ArrayList<>();
        for (int i = 0; i < accepted.size() && i <= QuestionContent.MAX_BLANKS; i++) {
            contents.blank(i, accepted.get(i), Match.EXACT, Fold.ALL).ifPresent(blanks::add);
        }
        return contents.fillIn(stem.blanked(instead, ends()), blanks);
    }

    /** Where a gap of several places ends, by where it begins. */
    private Map<PaperStem.Hole, Integer> ends() {
        Map<PaperStem.Hole, Integer> ends = new HashMap<>();
        gaps.forEach(gap -> ends.put(gap.first(), gap.last().to()));
        return ends;
    }

    // ---- answers in the blanks

    private void filled() {
        List<PaperStem.Hole> holes = stem.holes;
        for (int i = 0; i < holes.size(); i++) {
            PaperStem.Hole hole = holes.get(i);
            if (i + 1 < holes.size() && isWritten(hole, holes.get(i + 1))) {
                gaps.add(new Gap(
                        hole,
                        holes.get(i + 1),
                        stem.between(hole, holes.get(i + 1)).strip()));
                i++;
            } else if (hole.line() || hole.isEmpty()) {
                gaps.add(new Gap(hole, hole, ""));
            }
        }
        if (gaps.isEmpty()) {
            holes.forEach(hole -> gaps.add(new Gap(hole, hole, hole.content())));
        }
    }

    private boolean isWritten(PaperStem.Hole first, PaperStem.Hole second) {
        String between = stem.between(first, second);
        return first.line()
                && second.line()
                && first.to() - first.from() <= SHORT_LINE
                && second.to() - second.from() <= SHORT_LINE
                && !between.isBlank()
                && between.length() <= LONGEST_ANSWER
                && between.indexOf('\n') < 0;
    }

    private Optional<List<List<String>>> inside() {
        if (gaps.isEmpty() || gaps.stream().allMatch(gap -> gap.answer().isEmpty())) {
            return Optional.of(List.of());
        }
        for (Gap gap : gaps) {
            if (!gap.answer().isEmpty() && !gap.first().spaced()) {
                warnings.tell(stem.stretch(gap.first()), PaperFault.BLANKS_FILLED, gap.answer());
            }
        }
        return Optional.of(gaps.stream().map(gap -> alternatives(gap.answer())).toList());
    }

    // ---- answers behind the stem

    private Optional<List<List<String>>> split(String words) {
        String answer = withoutEnd(words);
        int places = Math.max(1, gaps.size());
        if (gaps.isEmpty()) {
            return Optional.of(
                    parts(answer, ";").stream().map(PaperBlanks::alternatives).toList());
        }
        if (places == 1 && parts(answer, ";").size() == 1) {
            return Optional.of(List.of(alternatives(unnumbered(answer, 1))));
        }
        Optional<List<String>> numbered =
                parts(answer, ";").size() == places ? Optional.empty() : numbered(answer, places);
        if (numbered.isPresent()) {
            return Optional.of(accepted(numbered.get()));
        }
        for (String separator : SEPARATORS) {
            List<String> parts = parts(answer, separator);
            if (places > 1 && parts.size() == places) {
                return Optional.of(accepted(parts));
            }
        }
        errors.tell(
                reply.place().orElseThrow(),
                PaperFault.BLANK_COUNT,
                answer,
                String.valueOf(Math.max(parts(answer, ";").size(), 1)),
                String.valueOf(places));
        return Optional.empty();
    }

    private static List<List<String>> accepted(List<String> parts) {
        List<List<String>> accepted = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            accepted.add(alternatives(unnumbered(parts.get(i), i + 1)));
        }
        return accepted;
    }

    private static List<String> alternatives(String text) {
        return parts(text, "|");
    }

    /** The parts between separators, in their own characters; those that are blank are none. */
    private static List<String> parts(String text, String separator) {
        String folded = separator.equals("\t") ? text : PaperChars.fold(text);
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from <= folded.length()) {
            int end = folded.indexOf(separator, from);
            int to = end < 0 ? folded.length() : end;
            String part = text.substring(from, to).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            from = end < 0 ? folded.length() + 1 : end + separator.length();
        }
        return parts;
    }

    /** ①上海②嘉兴 or (1)上海(2)嘉兴: a figure before each. */
    private static Optional<List<String>> numbered(String text, int count) {
        String folded = PaperChars.fold(text);
        List<String> parts = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < folded.length() && parts.size() < count; i++) {
            PaperNumber number = PaperChars.enclosed(folded.charAt(i)) > 0 || folded.charAt(i) == '('
                    ? PaperNumber.at(folded, i, folded.length())
                    : null;
            int expected = from < 0 ? 1 : parts.size() + 2;
            if (number != null && number.number() == expected) {
                if (from >= 0) {
                    parts.add(text.substring(from, i).strip());
                }
                from = number.to();
            }
        }
        if (from < 0) {
            return Optional.empty();
        }
        parts.add(text.substring(from).strip());
        return parts.size() == count && parts.stream().noneMatch(String::isEmpty)
                ? Optional.of(parts)
                : Optional.empty();
    }

    private static String unnumbered(String text, int expected) {
        PaperNumber number = text.isEmpty() ? null : PaperNumber.at(PaperChars.fold(text), 0, text.length());
        if (number == null || number.number() != expected || number.to() >= text.length()) {
            return text;
        }
        boolean enclosed = number.style() == PaperNumber.Style.CIRCLED || number.style() == PaperNumber.Style.CLOSED;
        return enclosed ? text.substring(number.to()).strip() : text;
    }

    private static String withoutEnd(String text) {
        String stripped = text.strip();
        while (!stripped.isEmpty() && "。；;".indexOf(stripped.charAt(stripped.length() - 1)) >= 0) {
            stripped = stripped.substring(0, stripped.length() - 1).strip();
        }
        return stripped;
    }
}
