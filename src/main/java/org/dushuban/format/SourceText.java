package org.dushuban.format;

import java.util.Optional;
import java.util.UUID;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A source on one line: {@code 《work》place}, or the work alone; a passage by the address at which it is read,
 * {@code /materials/<id>#<anchor>}.
 */
final class SourceText {

    private static final String PASSAGE = "/materials/";
    private static final String MARKS = "《》";
    private static final char OPEN = '《';
    private static final char CLOSE = '》';

    private record Cited(String work, String place) {}

    private SourceText() {}

    /** What {@link #chinese} and {@link #english} wrote, or a person; null where both are blank. */
    static @Nullable Source read(String chinese, String english) {
        String text = chinese.strip();
        Optional<Source> passage = passage(text);
        if (passage.isPresent()) {
            return passage.get();
        }
        Cited zh = cited(text);
        Cited en = cited(english.strip());
        if (zh.work.isBlank()) {
            zh = new Cited(text, "");
        }
        LocalText work = LocalText.orNull(zh.work, en.work);
        return work == null ? null : new Source.Citation(work, LocalText.orNull(zh.place, en.place));
    }

    static String chinese(Source source) {
        return switch (source) {
            case Source.Passage passage -> PASSAGE + passage.material() + "#" + passage.anchor();
            case Source.Citation citation ->
                written(
                        citation.work().zh(),
                        citation.place() == null ? "" : citation.place().zh());
        };
    }

    /** Empty where nothing of it is translated. */
    static String english(Source source) {
        return switch (source) {
            case Source.Passage _ -> "";
            case Source.Citation citation -> written(english(citation.work()), english(citation.place()));
        };
    }

    private static String english(@Nullable LocalText text) {
        return text == null || text.en() == null ? "" : text.en();
    }

    private static String written(String work, String place) {
        Cited meant = new Cited(work, place);
        if (place.isEmpty() && cited(work).equals(meant) && passage(work).isEmpty()) {
            return work;
        }
        String marked = OPEN + work + CLOSE + place;
        return cited(marked).equals(meant) ? marked : OPEN + Separated.escape(work, MARKS) + CLOSE + place;
    }

    private static Optional<Source> passage(String text) {
        int hash = text.indexOf('#');
        if (!text.startsWith(PASSAGE) || hash < 0 || hash == text.length() - 1) {
            return Optional.empty();
        }
        try {
            UUID material = UUID.fromString(text.substring(PASSAGE.length(), hash));
            return Optional.of(new Source.Passage(material, text.substring(hash + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cited cited(String text) {
        int depth = 0;
        for (int at = 0; at < text.length() && text.charAt(0) == OPEN; at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length() && ("\\" + MARKS).indexOf(text.charAt(at + 1)) >= 0) {
                at++;
            } else if (c == OPEN) {
                depth++;
            } else if (c == CLOSE) {
                depth--;
            }
            if (depth == 0) {
                String work = Separated.unescape(text.substring(1, at), MARKS);
                return new Cited(work.strip(), text.substring(at + 1).strip());
            }
        }
        return new Cited(text, "");
    }
}
