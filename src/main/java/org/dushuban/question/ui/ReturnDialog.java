package org.dushuban.question.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.dushuban.question.Remark;

/** Asks what is to be mended before a wording goes back to its author. */
class ReturnDialog extends Dialog {

    private final TextArea comment = new TextArea(getTranslation("question.review.comment"));
    private final Consumer<String> done;

    ReturnDialog(Consumer<String> done) {
        this.done = done;
        setHeaderTitle(getTranslation("question.review.return"));
        setWidth("32rem");
        comment.setWidthFull();
        comment.setMaxLength(Remark.MAX_TEXT);
        comment.setErrorMessage(getTranslation("question.review.comment.missing"));
        Button send = new Button(getTranslation("question.review.return.do"), event -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        add(comment);
        getFooter().add(new Button(getTranslation("question.bank.cancel"), event -> close()), send);
    }

    private void send() {
        String text = comment.getValue().strip();
        comment.setInvalid(text.isEmpty() || text.length() > Remark.MAX_TEXT);
        if (!comment.isInvalid()) {
            close();
            done.accept(text);
        }
    }
}
