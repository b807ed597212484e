package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import org.dushuban.question.QuestionContent;

/** A text of a question, which may go over several lines. */
final class PaperPart {

    /** More than a question can hold, however many of the characters are blanks between the words. */
    private static final int MAX_LENGTH = 4 * QuestionContent.MAX_TEXT;

    private static final int SHORT = 80;

    private final String text;
    private final List<Stretch> stretches = new ArrayList<>(1);
    private int length;
    private boolean tooLong;

    /** The place whose line was asked for last: whoever asks goes on from there. */
    private int countedAt;

    private int countedLine;

    PaperPart(String text) {
        this.text = text;
    }

    PaperPart(String text, Stretch first) {
        this(text);
        add(first);
    }

    void add(Stretch stretch) {
        if (stretch.isEmpty() || tooLong) {
            return;
        }
        if (stretches.isEmpty() || !follows(stretches.getLast(), stretch)) {
            stretches.add(stretch);
            length += stretch.to() - stretch.from() + 1;
        } else {
            Stretch last = stretches.removeLast();
            stretches.add(new Stretch(last.line(), last.from(), stretch.to()));
            length += stretch.to() - last.to();
        }
        tooLong = length > MAX_LENGTH;
    }

    boolean isEmpty() {
        return stretches.isEmpty();
    }

    /** Whether it ends as a part of a list does that goes on. */
    boolean goesOn() {
        return !stretches.isEmpty()
                && "；;，,、".indexOf(text.charAt(stretches.getLast().to() - 1)) >= 0;
    }

    /** Whether it can be a mark or a few letters. */
    boolean isShort() {
        return length <= SHORT;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** @throws java.util.NoSuchElementException if it is empty */
    Stretch first() {
        return stretches.getFirst();
    }

    /** What stands there, line by line; if it is too long, only how it begins. */
    String raw() {
        StringBuilder raw = new StringBuilder();
        for (Stretch stretch : stretches) {
            raw.append(raw.isEmpty() ? "" : "\n");
            int room = Math.min(stretch.to() - stretch.from(), MAX_LENGTH - Math.min(raw.length(), MAX_LENGTH));
            raw.append(text, stretch.from(), stretch.from() + room);
        }
        return raw.toString();
    }

    /** Where a piece of {@link #raw} stands in the paper. */
    Stretch stretch(int from, int to) {
        int before = 0;
        for (Stretch stretch : stretches) {
            int length = stretch.to() - stretch.from();
            if (from < before + length) {
                int first = stretch.from() + from - before;
                return new Stretch(lineOf(stretch, first), first, Math.min(stretch.to(), first + to - from));
            }
            before += length + 1;
        }
        return first();
    }

    /** Whether nothing but blanks stands between. */
    private boolean follows(Stretch last, Stretch next) {
        return PaperChars.fold(text, last.to(), next.from()).chars().allMatch(c -> c == ' ' || c == '\n');
    }

    private int lineOf(Stretch stretch, int at) {
        boolean goesOn = countedAt >= stretch.from() && countedAt <= at;
        int line = goesOn ? countedLine : stretch.line();
        for (int i = goesOn ? countedAt : stretch.from(); i < at; i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        countedAt = at;
        countedLine = line;
        return line;
    }
}
