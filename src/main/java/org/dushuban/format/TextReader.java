package org.dushuban.format;

/** Reads a paper in plain text. */
final class TextReader implements QuestionReader {

    @Override
    public void read(Upload upload, Found found) {
        found.text(upload).ifPresent(text -> PaperText.read(text, found));
    }
}
