package org.dushuban.format;

import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dushuban.material.HtmlToMarkdown;
import org.dushuban.material.MarkdownText;
import org.dushuban.material.Picture;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Makes Markdown of the texts of Moodle, and tells what is lost on the way. */
final class MoodleTexts {

    private static final String PARAGRAPH = "<p>";
    private static final String PARAGRAPH_END = "</p>";
    private static final int LONGEST = 20 * QuestionContent.MAX_TEXT;
    private static final String DATA = "data:";
    private static final String BASE64 = ";base64,";

    private final Found found;

    MoodleTexts(Found found) {
        this.found = found;
    }

    /** A text without files of its own. */
    @Nullable
    LocalText read(String raw, TextFormat format, Place place) {
        return read(raw, format, place, address -> picture(address, place));
    }

    /**
     * @param pictures the address here of a picture, given that in the file; empty where there is none
     * @return null where it says nothing
     */
    @Nullable
    LocalText read(String raw, TextFormat format, Place place, UnaryOperator<String> pictures) {
        Multilang languages = Multilang.of(raw);
        languages.others().forEach(language -> found.note(place, MoodleFault.LANGUAGE, language));
        String en = languages.en();
        return LocalText.orNull(
                markdown(languages.zh(), format, place, pictures),
                en == null ? null : markdown(en, format, place, pictures));
    }

    /** A stem with the mark of a blank where it leaves room for one, in each language. */
    @Nullable
    LocalText gapped(String raw, TextFormat format, Place place, UnaryOperator<String> pictures) {
        Multilang languages = Multilang.of(raw);
        String en = languages.en();
        return LocalText.orNull(
                GapMarks.marked(markdown(GapMarks.found(languages.zh()), format, place, pictures)),
                en == null ? null : GapMarks.marked(markdown(GapMarks.found(en), format, place, pictures)));
    }

    /** The words alone of a text that is plain in Moodle, or should be. */
    @Nullable
    LocalText plain(String raw, Place place) {
        return read(raw, TextFormat.PLAIN, place);
    }

    /** What a picture within HTML is kept as: one of ours, or one whose bytes stand in its address. */
    String picture(String address, Place place) {
        if (Picture.hashIn(address).isPresent()) {
            return address;
        }
        Optional<String> kept = address.startsWith(DATA) ? embedded(address) : Optional.empty();
        if (kept.isEmpty()) {
            found.warning(place, MoodleFault.PICTURE, address);
        }
        return kept.orElse("");
    }

    private Optional<String> embedded(String address) {
        int from = address.indexOf(BASE64);
        return from < 0 ? Optional.empty() : kept(address.substring(from + BASE64.length()));
    }

    /** The address of a picture whose bytes are given in Base64; empty if it is none that can be kept. */
    Optional<String> kept(String base64) {
        try {
            return Picture.of(Base64.getMimeDecoder().decode(base64)).flatMap(found::keep);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String markdown(String text, TextFormat format, Place place, UnaryOperator<String> pictures) {
        return switch (format) {
            case MARKDOWN -> cleaned(text.strip(), place, pictures);
            case PLAIN -> escaped(text);
            case HTML -> html(text, place, pictures);
            case AUTO -> isWords(text) ? escaped(text) : html(withBreaks(text), place, pictures);
        };
    }

    private String cleaned(String markdown, Place place, UnaryOperator<String> pictures) {
        // what is longer is refused anyhow
        if (markdown.length() > QuestionContent.MAX_TEXT || !HtmlToMarkdown.mayHoldHtml(markdown)) {
            return markdown;
        }
        return told(
                found.mayParse(markdown.length())
                        ? HtmlToMarkdown.ofMarkdown(markdown, pictures)
                        : HtmlToMarkdown.words(markdown),
                place);
    }

    private String told(HtmlToMarkdown.Converted converted, Place place) {
        converted.lost().forEach(element -> found.note(place, MoodleFault.HTML, element));
        return converted.markdown();
    }

    private String html(String html, Place place, UnaryOperator<String> pictures) {
        String stripped = html.strip();
        String inner = stripped.startsWith(PARAGRAPH) && stripped.endsWith(PARAGRAPH_END)
                ? stripped.substring(
                        PARAGRAPH.length(), Math.max(PARAGRAPH.length(), stripped.length() - PARAGRAPH_END.length()))
                : stripped;
        // most questions are one line of words, and to parse is many times the work
        if (isWords(inner) && inner.indexOf('\n') < 0 && inner.indexOf('\r') < 0) {
            return escaped(inner);
        }
        return told(HtmlToMarkdown.convert(html, pictures), place);
    }

    /** What is so long that it is refused anyhow is not worked on, and stays too long. */
    private static String escaped(String plain) {
        if (plain.length() <= LONGEST) {
            return MarkdownText.escape(plain);
        }
        return Finding.shortened(plain.strip()) + "…".repeat(QuestionContent.MAX_TEXT);
    }

    private static boolean isWords(String text) {
        return text.indexOf('<') < 0 && text.indexOf('&') < 0;
    }

    /** A line break between two elements is none, as in Moodle. */
    private static String withBreaks(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean between = html.isEmpty() || html.charAt(html.length() - 1) == '>';
            html.append(c == '\n' && !between ? "<br>" : String.valueOf(c));
        }
        return html.toString();
    }
}
