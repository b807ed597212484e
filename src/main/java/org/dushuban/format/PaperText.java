package org.dushuban.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a paper as people type it: says of each line what it is, gathers the questions, and has them told when the key at the
 * end, if there is one, has given them their answers.
 */
final class PaperText {

    private static final int STEP = 4_096;

    private final String text;
    private final Found found;
    private final PaperLines lines;
    private final PaperGathering gathering;
    private @Nullable PaperKey key;
    private boolean full;
    private int firstSection;
    private int firstDraft;

    private PaperText(String text, Found found) {
        this.text = text;
        this.found = found;
        lines = new PaperLines(text);
        gathering = new PaperGathering(text, lines, found);
    }

    /** Tells all that a paper says, and keeps its text. */
    static void read(String paper, Found found) {
        String text = lined(paper);
        found.keepText(text);
        PaperText reader = new PaperText(text, found);
        reader.gather();
        reader.tell();
    }

    /** Every line ended in the same way, so that places are the same wherever the text is shown. */
    static String lined(String paper) {
        if (paper.chars().noneMatch(PaperText::endsLine)) {
            return paper;
        }
        StringBuilder text = new StringBuilder(paper.length());
        for (int i = 0; i < paper.length(); i++) {
            char c = paper.charAt(i);
            if (c != '\n' || i == 0 || paper.charAt(i - 1) != '\r') {
                text.append(endsLine(c) ? '\n' : c);
            }
        }
        return text.toString();
    }

    private static boolean endsLine(int c) {
        return c == '\r' || c == 0x0B || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private void gather() {
        int count = 0;
        for (PaperLine line = lines.next(); line != null && !full; line = lines.next()) {
            take(line);
            full = gathering.drafts().size() >= Found.MAX_QUESTIONS;
            if (++count % STEP == 0) {
                found.reached(lines.share() / 2);
            }
        }
    }

    private void take(PaperLine line) {
        Stretch tooLong = lines.tooLong(line);
        if (tooLong != null) {
            found.error(tooLong.place(text), PaperFault.LINE_TOO_LONG, "", String.valueOf(PaperLines.MAX_LENGTH));
        } else if (line.isBlank()) {
            gathering.blank();
        } else if (PaperAsides.isAside(line, isWithin()) && !gathering.awaitsAnswer()) {
            gathering.aside(line);
        } else if (key != null && !goesOn(line)) {
            key.take(line);
        } else {
            takeOfQuestions(line);
        }
    }

    private boolean isWithin() {
        return key == null ? gathering.goesOn() : key.goesOn();
    }

    private void takeOfQuestions(PaperLine line) {
        List<PaperLabel.Found> labels = PaperLabel.in(line);
        int from = new PaperKeyStart(lines, gathering).in(line, labels);
        if (from < 0) {
            gathering.take(line, labels);
            return;
        }
        List<PaperSection> sections =
                gathering.sections().subList(firstSection, gathering.sections().size());
        List<PaperDraft> drafts =
                gathering.drafts().subList(firstDraft, gathering.drafts().size());
        key = new PaperKey(text, sections, drafts, found);
        firstSection = gathering.sections().size();
        firstDraft = gathering.drafts().size();
        PaperLine rest = line.rest(from);
        if (!rest.isBlank()) {
            key.take(rest);
        }
    }

    /** Whether questions follow the key again: a number with options below it. */
    private boolean goesOn(PaperLine line) {
        PaperLine next = lines.peek();
        PaperNumber number = PaperNumber.at(line.folded(), line.from(), line.to());
        if (key == null || number == null || next == null || !PaperGathering.beginsOptions(next)) {
            return false;
        }
        gathering.goOn(key.heading());
        key = null;
        return true;
    }

    private void tell() {
        List<PaperDraft> drafts = gathering.drafts();
        for (int i = 0; i < drafts.size(); i++) {
            new PaperQuestion(drafts.get(i), text, found).tell();
            if (i % STEP == 0) {
                found.reached(0.5 + i / 2.0 / drafts.size());
            }
        }
        if (full) {
            found.error(
                    drafts.getLast().mark.place(text),
                    FileFault.TOO_MANY_QUESTIONS,
                    String.valueOf(Found.MAX_QUESTIONS));
        } else if (drafts.isEmpty()) {
            found.error(new Place.File(), FileFault.NO_QUESTION, "");
        }
    }
}
