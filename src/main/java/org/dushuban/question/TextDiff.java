package org.dushuban.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What goes and what comes between two texts. The shortest edit script is found by the divide and conquer of E. W. Myers
 * ("An O(ND) difference algorithm and its variations", Algorithmica 1, 1986, section 4b), which needs memory for one line of
 * the edit graph only. Characters are compared, a word of an alphabet or a number as one; where a text has more than 4,000
 * of them, lines; where it has as many lines, the whole.
 */
public final class TextDiff {

    private static final int MAX = 4_000;

    private final List<String> before;
    private final List<String> after;
    private final int[] from;
    private final int[] to;
    private final boolean[] gone;
    private final boolean[] come;
    private final int[] forward;
    private final int[] backward;

    private TextDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        Map<String, Integer> known = new HashMap<>();
        from = numbered(before, known);
        to = numbered(after, known);
        gone = new boolean[from.length];
        come = new boolean[to.length];
        forward = new int[from.length + to.length + 3];
        backward = new int[from.length + to.length + 3];
    }

    /** The pieces in their order. What stays and what goes is the text before, what stays and what comes the one after. */
    public static List<Segment> between(String before, String after) {
        if (before.equals(after)) {
            return before.isEmpty() ? List.of() : List.of(new Segment(Segment.Kind.SAME, before));
        }
        return of(before, after).segments();
    }

    private static TextDiff of(String before, String after) {
        TextDiff diff = new TextDiff(parts(before, after), parts(after, before));
        diff.compare(0, diff.from.length, 0, diff.to.length);
        return diff;
    }

    /** Both as they are: nothing of the one stays in the other. */
    static List<Segment> whole(String before, String after) {
        if (before.equals(after)) {
            return between(before, after);
        }
        return Stream.of(new Segment(Segment.Kind.GONE, before), new Segment(Segment.Kind.COME, after))
                .filter(segment -> !segment.text().isEmpty())
                .toList();
    }

    private static List<String> parts(String text, String other) {
        if (Math.max(text.codePointCount(0, text.length()), other.codePointCount(0, other.length())) <= MAX) {
            return words(text);
        }
        return Math.max(lines(text).size(), lines(other).size()) <= MAX ? lines(text) : List.of(text);
    }

    /** A year with another figure is another year, and nobody reads half a word. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            end += Character.charCount(c);
            if (!isOfWord(c) || end == text.length() || !isOfWord(text.codePointAt(end))) {
                words.add(text.substring(start, end));
                start = end;
            }
        }
        return words;
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }

    /** Each with the break that ends it. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        lines.add(text.substring(start));
        return lines;
    }

    private static int[] numbered(List<String> parts, Map<String, Integer> known) {
        return parts.stream()
                .mapToInt(part -> known.computeIfAbsent(part, _ -> known.size()))
                .toArray();
    }

    /** Marks what goes of the one stretch and what comes with the other. */
    private void compare(int low, int high, int toLow, int toHigh) {
        int start = low;
        int toStart = toLow;
        while (start < high && toStart < toHigh && from[start] == to[toStart]) {
            start++;
            toStart++;
        }
        int end = high;
        int toEnd = toHigh;
        while (end > start && toEnd > toStart && from[end - 1] == to[toEnd - 1]) {
            end--;
            toEnd--;
        }
        if (start == end || toStart == toEnd) {
            Arrays.fill(gone, start, end, true);
            Arrays.fill(come, toStart, toEnd, true);
        } else {
            Point middle = middle(start, end, toStart, toEnd);
            compare(start, middle.from(), toStart, middle.to());
            compare(middle.from(), end, middle.to(), toEnd);
        }
    }

    private record Point(int from, int to) {}

    /** A point of a shortest path, where the one that comes from the start meets the one that comes from the end. */
    private Point middle(int low, int high, int toLow, int toHigh) {
        int length = high - low;
        int toLength = toHigh - toLow;
        int zero = (length + toLength + 1) / 2 + 1;
        forward[zero + 1] = 0;
        backward[zero + 1] = 0;
        for (int d = 0; d < zero; d++) {
            for (int k = -d; k <= d; k += 2) {
                int x = furthest(forward, zero, d, k);
                while (x < length && x - k < toLength && from[low + x] == to[toLow + x - k]) {
                    x++;
                }
                forward[zero + k] = x;
                int opposite = length - toLength - k;
                boolean met = Math.abs(opposite) < d && x + backward[zero + opposite] >= length;
                if (met && (opposite + k) % 2 != 0 && x <= length && x - k <= toLength) {
                    return new Point(low + x, toLow + x - k);
                }
            }
            for (int k = -d; k <= d; k += 2) {
                int x = furthest(backward, zero, d, k);
                while (x < length && x - k < toLength && from[high - 1 - x] == to[toHigh - 1 - x + k]) {
                    x++;
                }
                backward[zero + k] = x;
                int opposite = length - toLength - k;
                boolean met = Math.abs(opposite) <= d && x + forward[zero + opposite] >= length;
                if (met && (opposite + k) % 2 == 0 && x <= length && x - k <= toLength) {
                    return new Point(high - x, toHigh - x + k);
                }
            }
        }
        throw new IllegalStateException("two paths that do not meet");
    }

    /** How far a path with one step more comes on that diagonal. */
    private static int furthest(int[] reached, int zero, int steps, int diagonal) {
        boolean down = diagonal == -steps
                || (diagonal != steps && reached[zero + diagonal - 1] < reached[zero + diagonal + 1]);
        return down ? reached[zero + diagonal + 1] : reached[zero + diagonal - 1] + 1;
    }

    private List<Segment> segments() {
        List<Hunk> hunks = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < from.length || j < to.length) {
            StringBuilder goes = new StringBuilder();
            StringBuilder comes = new StringBuilder();
            StringBuilder stays = new StringBuilder();
            while (i < from.length && gone[i]) {
                goes.append(before.get(i++));
            }
            while (j < to.length && come[j]) {
                comes.append(after.get(j++));
            }
            while (i < from.length && j < to.length && !gone[i] && !come[j]) {
                stays.append(before.get(i++));
                j++;
            }
            Hunk.add(hunks, new Hunk(goes.toString(), comes.toString(), stays.toString()));
        }
        return hunks.stream().flatMap(hunk -> hunk.segments().stream()).toList();
    }

    /** A change and what stays after it. */
    private record Hunk(String gone, String come, String same) {

        /**
         * Adds one, and joins changes between which so little stays that the eye would have to jump: less than goes or comes
         * on either side (after N. Fraser, "Diff strategies", 2006, semantic cleanup).
         */
        static void add(List<Hunk> hunks, Hunk next) {
            Hunk last = next;
            while (!hunks.isEmpty()
                    && hunks.getLast().same.length() <= Math.min(hunks.getLast().changed(), last.changed())) {
                Hunk before = hunks.removeLast();
                last = new Hunk(
                        before.gone + before.same + last.gone, before.come + before.same + last.come, last.same);
            }
            hunks.add(last);
        }

        private int changed() {
            return Math.max(gone.length(), come.length());
        }

        List<Segment> segments() {
            List<Segment> segments = new ArrayList<>();
            if (!gone.isEmpty()) {
                segments.add(new Segment(Segment.Kind.GONE, gone));
            }
            if (!come.isEmpty()) {
                segments.add(new Segment(Segment.Kind.COME, come));
            }
            if (!same.isEmpty()) {
                segments.add(new Segment(Segment.Kind.SAME, same));
            }
            return segments;
        }
    }
}
