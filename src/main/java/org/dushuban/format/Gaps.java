package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.dushuban.material.MarkdownText;
import org.dushuban.question.BlankMarks;
import org.dushuban.question.QuestionContent;

/** Gaps as people type them, {@code ____} and {@code （　）}, and the marks of blanks that they are turned into. */
final class Gaps {

    private static final int LEAST = 3;

    private record Gap(int from, int to) {}

    private Gaps() {}

    /** How many gaps there are in a text; 0 where it has marks. */
    static int count(String text) {
        return BlankMarks.in(text).isEmpty() ? in(text).size() : 0;
    }

    /** The Markdown text with marks for its gaps, if it has no marks and just so many gaps. */
    static String marked(String text, int blanks) {
        return replaced(text, blanks, BlankMarks::mark);
    }

    /** A plain text as Markdown, with marks for its gaps, if it has just so many. */
    static String markedPlain(String text, int blanks) {
        return GapMarks.holds(text)
                ? MarkdownText.escape(text)
                : GapMarks.marked(
                        MarkdownText.escape(replaced(text, blanks, number -> String.valueOf(GapMarks.gap(number)))));
    }

    /**
     * The text with something in the place of each gap, if it has no marks and just so many gaps.
     *
     * @param mark what stands there, by the number of the gap
     */
    static String replaced(String text, int blanks, IntFunction<String> mark) {
        List<Gap> gaps = in(text);
        if (gaps.size() != blanks
                || blanks > QuestionContent.MAX_BLANKS
                || !BlankMarks.in(text).isEmpty()) {
            return text;
        }
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (int i = 0; i < gaps.size(); i++) {
            marked.append(text, at, gaps.get(i).from).append(mark.apply(i + 1));
            at = gaps.get(i).to;
        }
        return marked.append(text, at, text.length()).toString();
    }

    private static List<Gap> in(String text) {
        List<Gap> gaps = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '\\' ? at : end(text, at);
            if (end > at) {
                gaps.add(new Gap(at, end));
                at = end;
            } else {
                at = past(text, at);
            }
        }
        return gaps;
    }

    /** Behind a run of lines, an escaped character or another one, none of which begins a gap. */
    private static int past(String text, int at) {
        if (text.charAt(at) == '\\') {
            return at + 2;
        }
        int to = at;
        while (to < text.length() && isLine(text.charAt(to))) {
            to++;
        }
        return Math.max(to, at + 1);
    }

    /** Where the gap ends that begins here; the same place where none does. */
    private static int end(String text, int at) {
        char first = text.charAt(at);
        int to = at;
        if (isLine(first)) {
            while (to < text.length() && isLine(text.charAt(to))) {
                to++;
            }
            return to - at < LEAST ? at : to;
        }
        if (first != '(' && first != '（') {
            return at;
        }
        to++;
        while (to < text.length() && isSpace(text.charAt(to))) {
            to++;
        }
        boolean closed = to < text.length() && (text.charAt(to) == ')' || text.charAt(to) == '）');
        return closed && (to > at + 1 || first == '（') ? to + 1 : at;
    }

    private static boolean isLine(char c) {
        return c == '_' || c == '＿';
    }

    private static boolean isSpace(char c) {
        return c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
