package org.dushuban.format;

import java.util.Arrays;
import java.util.Optional;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Reads the texts of one GIFT question, each of which may begin with its format in brackets; else it is the stem's. */
final class GiftTexts {

    private final MoodleTexts texts;
    private TextFormat usual = TextFormat.AUTO;

    GiftTexts(MoodleTexts texts) {
        this.texts = texts;
    }

    /** Takes the format of the stem for all that do not name theirs. */
    void questionFormat(String stem) {
        usual = named(stem.strip()).orElse(TextFormat.AUTO);
    }

    /** @return null where it says nothing */
    @Nullable
    LocalText read(String raw, Place place) {
        return raw.isBlank() ? null : texts.read(text(raw), format(raw), place);
    }

    /** A stem with the blank of its only answer in it, if it leaves room for one. */
    @Nullable
    LocalText gapped(String raw, Place place) {
        return texts.gapped(text(raw), format(raw), place, address -> texts.picture(address, place));
    }

    @Nullable
    LocalText plain(String raw, Place place) {
        return texts.plain(GiftText.read(raw.strip()), place);
    }

    private TextFormat format(String raw) {
        return named(raw.strip()).orElse(usual);
    }

    private static String text(String raw) {
        String stripped = raw.strip();
        int from = named(stripped).map(format -> format.gift().length() + 2).orElse(0);
        return GiftText.read(stripped.substring(from)).strip();
    }

    private static Optional<TextFormat> named(String text) {
        return Arrays.stream(TextFormat.values())
                .filter(format -> text.startsWith("[" + format.gift() + "]"))
                .findFirst();
    }
}
