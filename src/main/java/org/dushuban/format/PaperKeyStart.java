package org.dushuban.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the line with which the key at the end of a paper begins, as against the answer of one question. */
final class PaperKeyStart {

    private static final String WORD = "答案";
    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_REST = 10;

    private final PaperLines lines;
    private final PaperGathering gathering;

    PaperKeyStart(PaperLines lines, PaperGathering gathering) {
        this.lines = lines;
        this.gathering = gathering;
    }

    /** Where in the line the entries of the key begin; -1 if it begins none. */
    int in(PaperLine line, List<PaperLabel.Found> labels) {
        if (gathering.drafts().isEmpty()) {
            return -1;
        }
        if (!labels.isEmpty()
                && labels.getFirst().label() == PaperLabel.ANSWER
                && labels.getFirst().from() == line.from()) {
            PaperLine value = line.rest(labels.getFirst().value());
            boolean begins = value.isBlank() ? followsBelow() : labels.size() == 1 && PaperKey.isList(value);
            return begins ? value.from() : -1;
        }
        if (labels.isEmpty() && isTitle(line) && lines.peek() != null && PaperKey.canBegin(lines.peek())) {
            return line.to();
        }
        PaperKeyEntry entry = PaperKeyEntry.at(line.folded(), line.from(), line.to());
        return entry != null && entry.isRange() && PaperKey.isList(line) ? line.from() : -1;
    }

    /** 参考答案, 党史知识竞赛试题参考答案及解析: the word near the end of a short line that asks nothing. */
    private static boolean isTitle(PaperLine line) {
        String words = line.words();
        int at = words.lastIndexOf(WORD);
        if (at < 0 || words.length() > LONGEST_TITLE) {
            return false;
        }
        String rest = words.substring(at + WORD.length());
        PaperNumber number = PaperNumber.at(line.folded(), line.from(), line.to());
        return rest.length() <= LONGEST_REST
                && rest.chars().noneMatch(c -> PaperChars.isFigure((char) c) || PaperChars.isLetter((char) c))
                && words.chars().noneMatch(c -> "?。_;".indexOf(c) >= 0)
                && (number == null || number.style() == PaperNumber.Style.CHINESE);
    }

    /** Whether what stands below a line that says only 答案： is for the whole paper, and not for the question above it. */
    private boolean followsBelow() {
        PaperLine next = lines.peek();
        PaperDraft open = gathering.open();
        if (next == null || !PaperKey.canBegin(next)) {
            return false;
        }
        return open == null
                || PaperKey.isList(next)
                || PaperHeading.of(next).filter(title -> title.kind() != null).isPresent()
                || open.isAnswered()
                || !open.answersAtLength()
                || isOtherUnanswered(open);
    }

    private boolean isOtherUnanswered(PaperDraft open) {
        @Nullable PaperDraft before = open.section.draft(open.number - 1);
        return before != null && !before.isAnswered();
    }
}
