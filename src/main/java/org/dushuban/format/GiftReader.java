package org.dushuban.format;

import java.util.List;
import java.util.Optional;

/**
 * Reads GIFT as Moodle does (its {@code format/gift}), but tells what Moodle would take for something else in silence: a
 * second pair of braces, an equals sign within a text, answers that say of no kind what they are.
 */
final class GiftReader implements QuestionReader {

    private static final int BETWEEN_REPORTS = 100;

    /** Pieces of a file, questions or not; a hostile one has millions. */
    private static final int MOST = 2 * Found.MAX_QUESTIONS;

    @Override
    public void read(Upload upload, Found found) {
        found.text(upload).map(GapMarks::without).ifPresent(text -> read(text, found));
    }

    private static void read(String text, Found found) {
        GiftScanner scanner = new GiftScanner(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<String> topic = List.of();
        int count = 0;
        for (Optional<GiftBlock> next = scanner.next(); next.isPresent(); next = scanner.next()) {
            GiftBlock block = next.get();
            if (!block.category().isEmpty()) {
                topic = CategoryPath.read(block.category());
            }
            if (!block.text().isBlank()) {
                new GiftQuestion(block, found).read(topic);
            }
            if (++count > MOST) {
                found.error(
                        new Place.File(),
                        FileFault.TOO_MANY_QUESTIONS,
                        String.valueOf(count),
                        String.valueOf(Found.MAX_QUESTIONS));
                return;
            }
            if (count % BETWEEN_REPORTS == 0) {
                found.reached((double) scanner.offset() / text.length());
            }
        }
    }
}
