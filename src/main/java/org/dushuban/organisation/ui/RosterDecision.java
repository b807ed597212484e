package org.dushuban.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Paragraph;
import org.dushuban.organisation.RosterCheck;

/** Asks what to do with a roster that was checked; not there while there is none. */
class RosterDecision extends Footer {

    RosterDecision() {
        addClassName("ds-stickyfoot");
        clear();
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    /**
     * @param other chooses another file
     * @param goOn imports it
     */
    void ask(RosterCheck check, Runnable other, Runnable goOn) {
        removeAll();
        int good = check.counts().all() - check.counts().unchanged();
        Button confirm = new Button(getTranslation("organisation.import.confirm", good), event -> goOn.run());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setVisible(check.mayBeImported());
        confirm.setDisableOnClick(true);
        Paragraph verdict = new Paragraph(getTranslation(verdict(check)));
        // beside one button there is room for it on a phone too
        verdict.setClassName("keep", !check.mayBeImported());
        verdict.addClassName("t-note");
        add(verdict, new Button(getTranslation("organisation.import.other"), event -> other.run()), confirm);
        setVisible(true);
    }

    private static String verdict(RosterCheck check) {
        if (!check.problems().isEmpty()) {
            return "organisation.import.repair";
        }
        return check.mayBeImported() ? "organisation.import.ready" : "organisation.import.nothing-new";
    }
}
