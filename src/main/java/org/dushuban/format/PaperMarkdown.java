package org.dushuban.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dushuban.material.MarkdownText;
import org.dushuban.material.Picture;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Makes Markdown of typed text: every character is itself, but pictures are shown and blanks marked. */
final class PaperMarkdown {

    /** Stands in the text for what is Markdown already; Unicode has it for no character. */
    private static final char MARK = '\uFDD0';

    private static final String OPEN = "![";
    private static final String BETWEEN = "](";
    private static final int LONGEST_PICTURE = 400;

    private final StringBuilder plain = new StringBuilder();
    private final List<String> marks = new ArrayList<>();

    /** A whole text; null if it is blank. */
    static @Nullable LocalText of(String raw) {
        PaperMarkdown markdown = new PaperMarkdown();
        markdown.plain(raw);
        return markdown.text();
    }

    /** The end of the picture that begins there; -1 if none does. */
    static int pictureEnd(String raw, int at) {
        if (!raw.startsWith(OPEN, at)) {
            return -1;
        }
        int limit = Math.min(raw.length(), at + LONGEST_PICTURE);
        for (int i = at + OPEN.length(); i < limit && "\n[!".indexOf(raw.charAt(i)) < 0; i++) {
            if (raw.startsWith(BETWEEN, i)) {
                int close = raw.indexOf(')', i);
                boolean ours = close > 0
                        && Picture.hashIn(raw.substring(i + BETWEEN.length(), close))
                                .isPresent();
                return ours ? close + 1 : -1;
            }
        }
        return -1;
    }

    /** A picture as it stands in a paper. */
    static String picture(String name, String address) {
        StringBuilder alternative = new StringBuilder();
        name.chars()
                .filter(c -> c >= ' ' && "[]()\\<>!`*_".indexOf(c) < 0)
                .limit(100)
                .forEach(c -> alternative.append((char) c));
        return OPEN + alternative + BETWEEN + address + ")";
    }

    void plain(String raw) {
        int from = 0;
        for (int at = raw.indexOf(OPEN); at >= 0; at = raw.indexOf(OPEN, Math.max(at + 1, from))) {
            int end = pictureEnd(raw, at);
            if (end > 0) {
                characters(raw, from, at);
                int between = raw.indexOf(BETWEEN, at);
                mark(OPEN
                        + MarkdownText.escape(raw.substring(at + OPEN.length(), between))
                        + raw.substring(between, end));
                from = end;
            }
        }
        characters(raw, from, raw.length());
    }

    /** What is Markdown already. */
    void mark(String markdown) {
        plain.append(MARK);
        marks.add(markdown);
    }

    @Nullable
    LocalText text() {
        String escaped = MarkdownText.escape(plain.toString());
        if (marks.isEmpty()) {
            return LocalText.orNull(escaped, null);
        }
        StringBuilder markdown = new StringBuilder();
        Iterator<String> next = marks.iterator();
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == MARK) {
                markdown.append(next.next());
            } else {
                markdown.append(escaped.charAt(i));
            }
        }
        return LocalText.orNull(markdown.toString(), null);
    }

    private void characters(String raw, int from, int to) {
        for (int i = from; i < to; i++) {
            plain.append(raw.charAt(i) == MARK ? '\uFFFD' : raw.charAt(i));
        }
    }
}
