package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A text in several languages as the multilang filters of Moodle read it: pieces in a {@code span} of the class
 * {@code multilang}, or after {@code {mlang xx}}, of which only that in the reader's language is shown. What stands
 * between such groups belongs to every language. A group without the one of our languages shows the other, and without both
 * its first piece.
 *
 * @param en null where it says the same as the Chinese text
 * @param others the languages that are left out
 */
record Multilang(String zh, @Nullable String en, List<String> others) {

    private static final String SPAN = "<span";
    private static final String SPAN_END = "</span";
    private static final String AROUND = "\n\n";
    private static final String MLANG = "{mlang";
    private static final String MLANG_END = "{mlang}";

    /** How {@link #written} ends where a text is of several lines. */
    static final String LONG_END = AROUND + SPAN_END + ">";

    /** No tag that begins a piece is longer. */
    private static final int LONGEST_TAG = 200;

    /** What looks like further ones is text. */
    private static final int MOST_PIECES = 1_000;

    private record Tag(String language, int end) {}

    private record Piece(String language, String text) {}

    static Multilang of(String text) {
        if (!text.contains("multilang") && !text.contains(MLANG)) {
            return new Multilang(text, null, List.of());
        }
        return new Scan(text).run();
    }

    /** The text as those filters read it; what is of several lines stands on lines of its own. */
    static String written(LocalText text) {
        String en = text.en();
        if (en == null) {
            return text.zh();
        }
        String around = text.zh().indexOf('\n') < 0 && en.indexOf('\n') < 0 ? "" : AROUND;
        return span("zh", around + text.zh() + around) + span("en", around + en + around);
    }

    /** The same for what is plain text in Moodle. */
    static String writtenPlain(String zh, @Nullable String en) {
        return en == null ? zh : "{mlang zh}" + zh + MLANG_END + "{mlang en}" + en + MLANG_END;
    }

    private static String span(String language, String text) {
        return SPAN + " lang=\"" + language + "\" class=\"multilang\">" + text + SPAN_END + ">";
    }

    private static final class Scan {

        private final String text;
        private final StringBuilder zh = new StringBuilder();
        private final StringBuilder en = new StringBuilder();
        private final List<String> others = new ArrayList<>();
        private final List<Piece> group = new ArrayList<>();
        private int at;
        private int pieces;

        Scan(String text) {
            this.text = text;
        }

        Multilang run() {
            int plain = 0;
            while (at < text.length()) {
                Optional<Tag> tag = tag();
                if (tag.isEmpty()) {
                    at++;
                    continue;
                }
                between(text.substring(plain, at));
                piece(tag.get());
                plain = at;
            }
            close();
            append(text.substring(plain));
            String chinese = zh.toString();
            String english = en.toString();
            return new Multilang(
                    chinese.isBlank() ? english : chinese,
                    chinese.isBlank() || english.equals(chinese) ? null : english,
                    List.copyOf(others));
        }

        private void between(String plain) {
            if (!plain.isBlank() || group.isEmpty()) {
                close();
                append(plain);
            }
        }

        private void append(String both) {
            zh.append(both);
            en.append(both);
        }

        /** The tag of a piece that begins here. */
        private Optional<Tag> tag() {
            if (pieces == MOST_PIECES) {
                return Optional.empty();
            }
            if (text.startsWith(MLANG, at)) {
                int end = end('}');
                String language = end < 0 ? "" : text.substring(at + MLANG.length(), end);
                return language.isBlank() ? Optional.empty() : Optional.of(new Tag(language.strip(), end + 1));
            }
            if (!text.startsWith(SPAN, at)) {
                return Optional.empty();
            }
            int end = end('>');
            String tag = end < 0 ? "" : text.substring(at, end);
            return tag.contains("multilang")
                    ? attribute(tag, "lang=").map(language -> new Tag(language, end + 1))
                    : Optional.empty();
        }

        private int end(char with) {
            int limit = Math.min(text.length(), at + LONGEST_TAG);
            for (int i = at; i < limit; i++) {
                if (text.charAt(i) == with) {
                    return i;
                }
            }
            return -1;
        }

        private static Optional<String> attribute(String tag, String name) {
            int from = tag.indexOf(name);
            if (from < 0 || from + name.length() >= tag.length()) {
                return Optional.empty();
            }
            char quote = tag.charAt(from + name.length());
            int to = tag.indexOf(quote, from + name.length() + 1);
            return to > 0 && (quote == '"' || quote == '\'')
                    ? Optional.of(tag.substring(from + name.length() + 1, to))
                    : Optional.empty();
        }

        /** A piece that nothing closes goes on to the end. */
        private void piece(Tag tag) {
            pieces++;
            boolean span = text.startsWith(SPAN, at);
            int from = tag.end();
            int to = span ? spanEnd(from) : text.indexOf(MLANG_END, from);
            group.add(new Piece(
                    tag.language().toLowerCase(Locale.ROOT), text.substring(from, to < 0 ? text.length() : to)));
            if (to < 0) {
                at = text.length();
            } else {
                int closed = span ? text.indexOf('>', to) + 1 : to + MLANG_END.length();
                at = closed > 0 ? closed : text.length();
            }
        }

        private int spanEnd(int from) {
            int open = 1;
            for (int i = text.indexOf('<', from); i >= 0; i = text.indexOf('<', i + 1)) {
                if (text.startsWith(SPAN_END, i)) {
                    open--;
                } else if (text.startsWith(SPAN, i)) {
                    open++;
                }
                if (open == 0) {
                    return i;
                }
            }
            return -1;
        }

        private void close() {
            if (group.isEmpty()) {
                return;
            }
            Piece chinese = chosen("zh", "en");
            Piece english = chosen("en", "zh");
            zh.append(chinese.text());
            en.append(english.text());
            group.stream()
                    .filter(piece -> !piece.equals(chinese) && !piece.equals(english))
                    .map(Piece::language)
                    .filter(language -> !isOf("zh", language) && !isOf("en", language) && !language.equals("other"))
                    .forEach(others::add);
            group.clear();
        }

        private Piece chosen(String language, String second) {
            return find(piece -> isOf(language, piece))
                    .or(() -> find("other"::equals))
                    .or(() -> find(piece -> isOf(second, piece)))
                    .orElse(group.getFirst());
        }

        private Optional<Piece> find(Predicate<String> language) {
            return group.stream()
                    .filter(piece -> language.test(piece.language()))
                    .findFirst();
        }

        /** Also where several stand there, or a country follows. */
        private static boolean isOf(String language, String named) {
            for (String one : named.split("[,\\s]+")) {
                if (one.equals(language) || one.startsWith(language + "_") || one.startsWith(language + "-")) {
                    return true;
                }
            }
            return false;
        }
    }
}
