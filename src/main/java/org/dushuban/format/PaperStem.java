package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** The stem of a question with the places in it where an answer can stand. */
final class PaperStem {

    /** How an empty place for an answer is shown. */
    static final String PLACE = "（　　）";

    private static final int LONGEST = 300;
    private static final int MAX_LETTERS = 16;

    /** More than a question can have of blanks; each is looked at several times. */
    private static final int MOST_HOLES = 100;

    final PaperTags tags;
    final List<Hole> holes = new ArrayList<>();

    private final PaperPart part;
    private final String raw;
    private final String folded;
    private final @Nullable Hole last;
    private final @Nullable Hole first;

    /**
     * A line to write on, or a bracket.
     *
     * @param from where it begins in the stem
     * @param content what is in it, folded; empty where nothing is
     * @param spaced whether blanks stand around that
     */
    record Hole(boolean line, int from, int to, String content, boolean spaced) {

        boolean isEmpty() {
            return content.isEmpty();
        }
    }

    PaperStem(PaperPart part) {
        this.part = part;
        raw = part.raw();
        folded = PaperChars.fold(raw);
        tags = PaperTags.in(folded);
        find();
        last = atEnd();
        first = atBeginning();
    }

    boolean hasEmpty() {
        return holes.stream().anyMatch(Hole::isEmpty);
    }

    boolean hasEmptyLine() {
        return holes.stream().anyMatch(hole -> hole.line() && hole.isEmpty());
    }

    /** The place at the end, a full stop aside; null if there is none. */
    @Nullable
    Hole last() {
        return last;
    }

    private @Nullable Hole atEnd() {
        Hole one = holes.isEmpty() ? null : holes.getLast();
        boolean ends = one != null
                && PaperAnswer.bare(folded.substring(one.to(), tags.to())).isEmpty();
        return ends ? one : null;
    }

    /** The place with which it begins; null if there is none. */
    @Nullable
    Hole first() {
        return first;
    }

    private @Nullable Hole atBeginning() {
        Hole one = holes.isEmpty() ? null : holes.getFirst();
        return one != null && folded.substring(tags.from(), one.from()).isBlank() ? one : null;
    }

    /** The mark with which it ends, outside brackets; empty where it ends otherwise. */
    String lastMark() {
        int end = PaperChars.trimEnd(folded, tags.from(), tags.to());
        return end > tags.from() && "√×".indexOf(folded.charAt(end - 1)) >= 0 ? folded.substring(end - 1, end) : "";
    }

    Stretch stretch(Hole hole) {
        return part.stretch(hole.from(), hole.to());
    }

    /** Where its last mark stands, without which {@link #text} is asked for. */
    Stretch lastMarkStretch() {
        int end = PaperChars.trimEnd(folded, tags.from(), tags.to());
        return part.stretch(end - 1, end);
    }

    /** What stands between two places. */
    String between(Hole first, Hole second) {
        return raw.substring(first.to(), second.from());
    }

    /**
     * The text in Markdown; null if it is blank.
     *
     * @param instead what stands there instead of some places, as Markdown
     * @param cut how many characters are left out at the end
     */
    @Nullable
    LocalText text(Map<Hole, String> instead, int cut) {
        PaperMarkdown markdown = new PaperMarkdown();
        int at = tags.from();
        int end = PaperChars.trimEnd(folded, tags.from(), tags.to()) - cut;
        for (Hole hole : holes) {
            String other = instead.get(hole);
            if (other != null && hole.from() >= at) {
                markdown.plain(raw.substring(at, hole.from()));
                if (!other.isEmpty()) {
                    markdown.mark(other);
                }
                at = hole.to();
            }
        }
        markdown.plain(raw.substring(Math.min(at, end), end));
        return markdown.text();
    }

    /**
     * The text in Markdown with the marks of blanks; null if it is blank.
     *
     * @param ends where a blank ends that begins with a place
     */
    @Nullable
    LocalText blanked(Map<Hole, String> marks, Map<Hole, Integer> ends) {
        PaperMarkdown markdown = new PaperMarkdown();
        int at = tags.from();
        for (Hole hole : holes) {
            String mark = marks.get(hole);
            if (mark != null && hole.from() >= at) {
                markdown.plain(raw.substring(at, hole.from()));
                markdown.mark(mark);
                at = ends.getOrDefault(hole, hole.to());
            }
        }
        markdown.plain(raw.substring(at, tags.to()));
        return markdown.text();
    }

    private void find() {
        int at = tags.from();
        while (at < tags.to() && holes.size() < MOST_HOLES) {
            Hole hole = at(at);
            int picture = PaperMarkdown.pictureEnd(raw, at);
            if (hole != null && picture < 0) {
                holes.add(hole);
            }
            at = Math.max(picture, hole == null ? at + 1 : hole.to());
        }
    }

    private @Nullable Hole at(int at) {
        if (folded.charAt(at) == '_') {
            return line(at);
        }
        int close = PaperChars.closing(folded, at, Math.min(tags.to(), at + LONGEST));
        if (close < 0) {
            return null;
        }
        String inside = folded.substring(at + 1, close);
        String content = withoutLines(inside);
        boolean spaced = inside.length() > 1 && inside.startsWith(" ") && inside.endsWith(" ");
        return new Hole(false, at, close + 1, content, spaced);
    }

    /** A line, with the letters or the mark that are written on it. */
    private @Nullable Hole line(int at) {
        int end = lineEnd(at);
        if (end - at < 2) {
            return null;
        }
        int next = folded.indexOf('_', end);
        String between = next < 0 || next - end > MAX_LETTERS ? "" : folded.substring(end, Math.min(next, tags.to()));
        boolean written = between.chars().anyMatch(c -> PaperChars.isLetter((char) c) || c == '√' || c == '×')
                && PaperAnswer.isMarks(between);
        return written
                ? new Hole(true, at, Math.min(lineEnd(next), tags.to()), between.strip(), false)
                : new Hole(true, at, end, "", false);
    }

    private int lineEnd(int at) {
        int end = at;
        while (end < tags.to() && folded.charAt(end) == '_') {
            end++;
        }
        return end;
    }

    /** Without the blanks and the line that it stands on. */
    private static String withoutLines(String inside) {
        int from = 0;
        int to = inside.length();
        while (from < to && " _".indexOf(inside.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " _".indexOf(inside.charAt(to - 1)) >= 0) {
            to--;
        }
        return inside.substring(from, to);
    }
}
