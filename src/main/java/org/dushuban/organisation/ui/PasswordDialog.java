package org.dushuban.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.dushuban.organisation.Member;
import org.dushuban.organisation.Outcome;
import org.dushuban.organisation.Refusal;
import org.dushuban.shared.ui.Confirm;
import org.dushuban.shared.ui.KeyValues;
import org.dushuban.shared.ui.Words;

/** Shows a first password; once it is closed, nobody can see it again. */
final class PasswordDialog extends Dialog {

    private PasswordDialog(String password, Member member) {
        DialogLook.look(this, getTranslation("organisation.password.title", member.name()));
        setCloseOnOutsideClick(false);
        KeyValues values = new KeyValues()
                .pair(getTranslation("organisation.member.number"), member.number())
                .pair(getTranslation("organisation.password.once"), password);
        Paragraph note = new Paragraph(getTranslation("organisation.password.once.note"));
        note.addClassName("t-note");
        add(values, note);
        getFooter().add(new Button(getTranslation("organisation.close"), event -> close()));
    }

    static void show(Outcome<String> issued, Member member) {
        issued.result().ifPresent(password -> new PasswordDialog(password, member).open());
        issued.refusal().ifPresent(PasswordDialog::refuse);
    }

    private static void refuse(Refusal refusal) {
        Confirm.tell(
                Words.of("organisation.password.refused"),
                RefusalLine.words(refusal),
                Words.of("shared.confirm.understood"));
    }
}
