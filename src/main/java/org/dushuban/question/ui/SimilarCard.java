package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.SimilarQuestion;

/** A question among those that are like each other: its stem with what can be chosen, and where it stands. */
class SimilarCard extends Div {

    /** The one that is being written. */
    SimilarCard(QuestionContent mine) {
        addClassName("ds-similar__card");
        say(getTranslation("question.similar.mine"));
        show(mine);
    }

    /** Another one; one that may be changed can be opened, in a page of its own so that nothing written is lost. */
    SimilarCard(SimilarQuestion other) {
        addClassName("ds-similar__card");
        say(getTranslation(
                other.same() ? "question.similar.same" : "question.similar.near",
                other.bankName(),
                QuestionWords.state(other.state(), false),
                Math.round(other.likeness() * 100)));
        show(other.wording().content());
        if (other.changeable()) {
            Anchor open = new Anchor(
                    "admin/questions/" + other.id(), getTranslation("question.similar.open"), AnchorTarget.BLANK);
            open.getElement().setAttribute("rel", "noopener");
            add(open);
        }
    }

    private void say(String note) {
        Paragraph line = new Paragraph(note);
        line.addClassName("t-tiny");
        add(line);
    }

    private void show(QuestionContent content) {
        add(new Paragraph(QuestionWords.plain(content.stem(), getLocale())));
        ChoiceList.of(content, getLocale()).ifPresent(this::add);
    }
}
