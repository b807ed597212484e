package org.dushuban.format;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dushuban.material.MarkdownText;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The source of a question as the last line of its explanation, where a format has no place for it: {@code 出处：《work》place}
 * or {@code 出处：/materials/id#anchor}.
 */
final class SourceLine {

    private static final String ZH = "出处：";
    private static final String EN = "Source: ";
    private static final String MATERIALS = "/materials/";

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

    /** Takes the source off the end of an explanation, if one stands there. */
    static Split split(@Nullable LocalText explanation) {
        if (explanation == null) {
            return new Split(null, null);
        }
        Optional<Cut> zh = cut(explanation.zh());
        Optional<Cut> en = Optional.ofNullable(explanation.en()).flatMap(SourceLine::cut);
        Optional<Source> source =
                zh.flatMap(cut -> source(cut.line(), en.map(Cut::line).orElse(null)));
        if (source.isEmpty() || explanation.en() != null && en.isEmpty()) {
            return new Split(explanation, null);
        }
        String chinese = zh.orElseThrow().rest();
        String english = en.map(Cut::rest).filter(rest -> !rest.equals(chinese)).orElse(null);
        return new Split(LocalText.orNull(chinese, english), source.get());
    }

    private static LocalText line(Source source) {
        return switch (source) {
            case Source.Passage passage ->
                LocalText.of(ZH + MarkdownText.escape(MATERIALS + passage.material() + "#" + passage.anchor()));
            case Source.Citation(LocalText work, @Nullable LocalText place) -> {
                boolean english = work.en() != null || place != null && place.en() != null;
                yield new LocalText(
                        ZH + cited(work, place, Locale.CHINESE),
                        english ? EN + cited(work, place, Locale.ENGLISH) : null);
            }
        };
    }

    private static String cited(LocalText work, @Nullable LocalText place, Locale language) {
        return MarkdownText.escape("《" + work.in(language) + "》" + (place == null ? "" : place.in(language)));
    }

    private static Optional<Cut> cut(String markdown) {
        int from = markdown.lastIndexOf('\n') + 1;
        String last = markdown.substring(from);
        String mark = last.startsWith(ZH) ? ZH : last.startsWith(EN) ? EN : "";
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        String before = markdown.substring(0, from).strip();
        // a line break within a paragraph
        String rest =
                before.endsWith("\\") ? before.substring(0, before.length() - 1).strip() : before;
        return Optional.of(new Cut(rest, MarkdownText.toPlain(last.substring(mark.length()))));
    }

    private static Optional<Source> source(String zh, @Nullable String en) {
        if (zh.startsWith(MATERIALS)) {
            return passage(zh.substring(MATERIALS.length()));
        }
        Optional<Cited> chinese = Cited.of(zh);
        Optional<Cited> english = Optional.ofNullable(en).flatMap(Cited::of);
        return chinese.map(cited -> new Source.Citation(
                both(cited.work(), english.map(Cited::work).orElse(null)),
                cited.place().isEmpty()
                        ? null
                        : both(cited.place(), english.map(Cited::place).orElse(null))));
    }

    private static LocalText both(String zh, @Nullable String en) {
        return new LocalText(zh, zh.equals(en) ? null : en);
    }

    private static Optional<Source> passage(String address) {
        int anchor = address.indexOf('#');
        if (anchor < 0 || anchor + 1 == address.length()) {
            return Optional.empty();
        }
        try {
            UUID material = UUID.fromString(address.substring(0, anchor));
            return Optional.of(new Source.Passage(material, address.substring(anchor + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A work in its marks, which may hold further ones, and what follows. */
    private record Cited(String work, String place) {

        static Optional<Cited> of(String line) {
            int open = 0;
            for (int i = 0; i < line.length(); i++) {
                open += line.charAt(i) == '《' ? 1 : line.charAt(i) == '》' ? -1 : 0;
                if (open == 0) {
                    String work = i == 0 ? "" : line.substring(1, i).strip();
                    return work.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Cited(work, line.substring(i + 1).strip()));
                }
            }
            return Optional.empty();
        }
    }
}
