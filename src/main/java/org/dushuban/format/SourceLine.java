package org.dushuban.format;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dushuban.material.MarkdownText;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The source of a question as the last line of its explanation, where a format has no place for it: {@code 出处：《work》place}
 * or {@code 出处：/materials/id#anchor}, as {@link SourceText} reads them.
 */
final class SourceLine {

    private static final String ZH = "出处：";
    private static final String EN = "Source: ";
    private static final String MARKS = "《》";

    /** @param rest the explanation without its last line; null where nothing is left */
    record Split(@Nullable LocalText rest, @Nullable Source source) {}

    private record Cut(String rest, String line) {}

    private SourceLine() {}

    /** The explanation with its source, in Markdown; null where there is neither. */
    static @Nullable LocalText joined(@Nullable LocalText explanation, @Nullable Source source) {
        if (source == null) {
            return explanation;
        }
        LocalText line = line(source);
        if (explanation == null) {
            return line;
        }
        boolean both = explanation.en() != null || line.en() != null;
        String english = Objects.requireNonNullElse(explanation.en(), explanation.zh())
                + "\n\n"
                + Objects.requireNonNullElse(line.en(), line.zh());
        return new LocalText(explanation.zh() + "\n\n" + line.zh(), both ? english : null);
    }

    /** Takes the source off the end of an explanation, if one stands there in each language and nothing is lost by that. */
    static Split split(@Nullable LocalText explanation) {
        if (explanation == null) {
            return new Split(null, null);
        }
        Optional<Cut> zh = cut(explanation.zh());
        Optional<Cut> en = Optional.ofNullable(explanation.en()).flatMap(SourceLine::cut);
        if (zh.isEmpty() || explanation.en() != null && en.isEmpty()) {
            return new Split(explanation, null);
        }
        String chinese = zh.get().rest();
        String english = en.map(Cut::rest).filter(rest -> !rest.equals(chinese)).orElse(null);
        boolean translatesNothing = chinese.isEmpty() && english != null;
        return (translatesNothing
                        ? Optional.<Source>empty()
                        : source(zh.get().line(), en.map(Cut::line).orElse("")))
                .map(source -> new Split(LocalText.orNull(chinese, english), source))
                .orElseGet(() -> new Split(explanation, null));
    }

    private static LocalText line(Source source) {
        return switch (source) {
            case Source.Passage _ -> LocalText.of(ZH + MarkdownText.escape(SourceText.chinese(source)));
            case Source.Citation(LocalText work, @Nullable LocalText place) -> {
                boolean english = work.en() != null || place != null && place.en() != null;
                yield new LocalText(
                        ZH + cited(work, place, Locale.CHINESE),
                        english ? EN + cited(work, place, Locale.ENGLISH) : null);
            }
        };
    }

    private static String cited(LocalText work, @Nullable LocalText place, Locale language) {
        String title = work.in(language);
        String within = place == null ? "" : place.in(language);
        String marked = "《" + title + "》" + within;
        boolean read = new Source.Citation(LocalText.of(title), LocalText.orNull(within, null))
                .equals(SourceText.read(marked, ""));
        return MarkdownText.escape(read ? marked : "《" + Separated.escape(title, MARKS) + "》" + within);
    }

    private static Optional<Cut> cut(String markdown) {
        int from = markdown.lastIndexOf('\n') + 1;
        String last = markdown.substring(from);
        String mark = last.startsWith(ZH) ? ZH : last.startsWith(EN) ? EN : "";
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        String before = markdown.substring(0, Math.max(0, from - 1));
        int rest = before.length() - (isBroken(before) ? 1 : 0);
        return Optional.of(
                new Cut(before.substring(0, rest).strip(), MarkdownText.toPlain(last.substring(mark.length()))));
    }

    /** Whether a line ends with a backslash that breaks it, and not with backslashes that are shown. */
    private static boolean isBroken(String line) {
        int from = line.length();
        while (from > 0 && line.charAt(from - 1) == '\\') {
            from--;
        }
        return (line.length() - from) % 2 == 1;
    }

    /** Empty where it is none, or where one language says what the other has no place for. */
    private static Optional<Source> source(String zh, String en) {
        return switch (SourceText.read(zh, en)) {
            case null -> Optional.empty();
            case Source.Passage passage ->
                en.isEmpty() || passage.equals(SourceText.read(en, "")) ? Optional.of(passage) : Optional.empty();
            case Source.Citation(LocalText work, @Nullable LocalText place) ->
                work.zh().equals(zh) || place == null && hasPlace(en)
                        ? Optional.empty()
                        : Optional.of(new Source.Citation(different(work), place == null ? null : different(place)));
        };
    }

    private static boolean hasPlace(String line) {
        return SourceText.read(line, "") instanceof Source.Citation citation && citation.place() != null;
    }

    private static LocalText different(LocalText text) {
        return text.zh().equals(text.en()) ? LocalText.of(text.zh()) : text;
    }
}
