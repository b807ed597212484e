package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a GIFT file apart into its pieces. Lines end as they do on any machine. An empty line within braces would tear a
 * question in two; the halves are kept together, so that it is told once and for what it is.
 */
final class GiftScanner {

    private static final String COMMENT = "//";
    private static final String CATEGORY = "$CATEGORY:";

    /** Of longer pieces the lines further down are not told apart. */
    private static final int MOST_LINES = 100_000;

    /** More than a question can have tags. */
    private static final int MOST_COMMENTS = 1_000;

    private final String file;
    private int at;
    private int line;

    /** What is being gathered. */
    private final StringBuilder text = new StringBuilder();

    private List<GiftBlock.Start> starts = new ArrayList<>();
    private List<String> comments = new ArrayList<>();
    private String category = "";
    private boolean open;
    private boolean torn;

    /** Whether it has been made sure that the braces are closed. */
    private boolean closes;

    GiftScanner(String file) {
        this.file = file;
    }

    /** How far it has come, in characters. */
    int offset() {
        return at;
    }

    /** The next piece with a text or a category; empty at the end of the file. */
    Optional<GiftBlock> next() {
        while (at < file.length()) {
            int from = at;
            String written = file.substring(from, end());
            String stripped = written.strip();
            if (stripped.startsWith(CATEGORY) && !open) {
                if (!text.isEmpty() || !category.isEmpty()) {
                    return Optional.of(taken());
                }
                category = stripped.substring(CATEGORY.length()).strip();
                forward();
            } else if (!stripped.isEmpty() || open && goesOn(from)) {
                forward();
                take(written, stripped, from);
            } else {
                forward();
                if (!text.isEmpty() || !category.isEmpty()) {
                    return Optional.of(taken());
                }
                comments.clear();
            }
        }
        return text.isEmpty() && category.isEmpty() ? Optional.empty() : Optional.of(taken());
    }

    private void take(String written, String stripped, int from) {
        if (stripped.startsWith(COMMENT)) {
            if (comments.size() < MOST_COMMENTS && stripped.indexOf('[') >= 0) {
                comments.add(stripped);
            }
            return;
        }
        if (text.length() > GiftBlock.MAX_TEXT) {
            return;
        }
        torn |= stripped.isEmpty();
        if (!text.isEmpty()) {
            text.append('\n');
        }
        if (starts.size() < MOST_LINES) {
            starts.add(new GiftBlock.Start(text.length(), line, from));
        }
        text.append(written);
        int i = 0;
        while (i < written.length()) {
            char c = written.charAt(i);
            open = c == '{' || open && c != '}';
            closes &= open;
            i = GiftText.after(written, i);
        }
    }

    /** Whether braces that are open at an empty line are closed before others are opened. */
    private boolean goesOn(int from) {
        int i = from;
        while (!closes && i < file.length() && file.charAt(i) != '{') {
            closes = file.charAt(i) == '}';
            i = GiftText.after(file, i);
        }
        return closes;
    }

    private GiftBlock taken() {
        GiftBlock block = new GiftBlock(text.toString(), starts, comments, category, torn);
        text.setLength(0);
        starts = new ArrayList<>();
        comments = new ArrayList<>();
        category = "";
        open = false;
        torn = false;
        closes = false;
        return block;
    }

    /** Where the line ends that begins here. */
    private int end() {
        int i = at;
        while (i < file.length() && file.charAt(i) != '\n' && file.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private void forward() {
        at = end();
        line++;
        if (at < file.length()) {
            boolean two = file.charAt(at) == '\r' && at + 1 < file.length() && file.charAt(at + 1) == '\n';
            at += two ? 2 : 1;
        }
    }
}
