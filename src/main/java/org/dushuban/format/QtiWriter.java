package org.dushuban.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import org.dushuban.material.Picture;

/** Writes a package of QTI 2.2: a list, a file for each question, and the pictures that they show. */
final class QtiWriter implements QuestionWriter {

    @Override
    public Optional<FoundQuestion> held(FoundQuestion question, Losses losses) {
        Optional<FoundQuestion> held = QtiHeld.of(question);
        if (!held.equals(Optional.of(question))) {
            losses.note(question, QtiFault.CHARACTERS, QtiItemWriter.title(question));
        }
        return held;
    }

    @Override
    public void write(Iterator<FoundQuestion> questions, Function<String, Optional<Picture>> pictures, OutputStream out)
            throws IOException {
        QtiPackageWriter writer = new QtiPackageWriter(pictures, out);
        while (questions.hasNext()) {
            writer.add(questions.next());
        }
        writer.finish();
    }
}
