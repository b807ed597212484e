package org.dushuban.format;

/** Reads a paper in plain text. */
final class TextReader implements QuestionReader {

    @Override
    public void read(Upload upload, Found found) {
        found.text(upload).ifPresent(text -> read(text, found));
    }

    /** Reads what was pasted, or mended after it was read. */
    static void read(String text, Found found) {
        PaperText.read(text, found);
    }
}
