package org.dushuban.transfer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Paragraph;

/** What can be done with a run now, and what that would come to. Its verdict stays in place, so that each new one is read out. */
class RunFoot extends Footer {

    private final Paragraph verdict = new Paragraph();
    private final Button confirm = new Button();

    RunFoot(Runnable cancelled, Runnable confirmed) {
        addClassName("ds-stickyfoot");
        verdict.addClassName("t-note");
        verdict.getElement().setAttribute("role", "status");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(event -> confirmed.run());
        confirm.setDisableOnClick(true);
        add(verdict, new Button(getTranslation("transfer.cancel"), event -> cancelled.run()), confirm);
        none();
    }

    /** Nothing can be done. */
    final void none() {
        setVisible(false);
    }

    /** It can be cancelled. */
    void working() {
        setVisible(true);
        verdict.removeAll();
        confirm.setVisible(false);
    }

    /**
     * It can be cancelled or confirmed.
     *
     * @param questions how many would be written
     */
    void decide(String words, int questions) {
        show(words, questions, true);
    }

    /** It can be cancelled, and confirmed only after something else. */
    void hold(String words, int questions) {
        show(words, questions, false);
    }

    private void show(String words, int questions, boolean free) {
        setVisible(true);
        verdict.setText(words);
        // on a phone there is room for it only where it is all there is to say
        verdict.setClassName("keep", questions == 0 || !free);
        confirm.setText(getTranslation("transfer.confirm", questions));
        confirm.setVisible(questions > 0);
        confirm.setEnabled(free);
    }
}
