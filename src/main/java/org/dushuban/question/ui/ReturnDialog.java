package org.dushuban.question.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.dushuban.question.Remark;
import org.dushuban.shared.ui.Words;

/** Asks what is to be mended before a wording goes back to its author. */
final class ReturnDialog {

    private ReturnDialog() {}

    static void open(Consumer<String> done) {
        TextArea comment = new TextArea(Words.of("question.review.comment"));
        comment.setMaxLength(Remark.MAX_TEXT);
        comment.setErrorMessage(Words.of("question.review.comment.missing"));
        new FormDialog(Words.of("question.review.return"), Words.of("question.review.return.do"), () -> {
                    String text = comment.getValue().strip();
                    comment.setInvalid(text.isEmpty() || text.length() > Remark.MAX_TEXT);
                    return !comment.isInvalid();
                })
                .with(comment)
                .then(() -> done.accept(comment.getValue().strip()));
    }
}
