package org.dushuban.question.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.SimilarQuestion;

/** Before saving: what is written beside the questions that are like it. Nothing is saved until the author decides. */
class SimilarDialog extends Dialog {

    /** @param keep saves what is written, beside the others */
    SimilarDialog(QuestionContent mine, List<SimilarQuestion> others, Runnable keep) {
        setHeaderTitle(getTranslation("question.similar.title", others.size()));
        setWidth("60rem");
        Div cards = new Div(new SimilarCard(mine));
        cards.addClassName("ds-similar__cards");
        others.forEach(other -> cards.add(new SimilarCard(other)));
        Button both = new Button(getTranslation("question.similar.keep"));
        both.setDisableOnClick(true);
        both.addClickListener(event -> {
            close();
            keep.run();
        });
        both.addThemeVariants(ButtonVariant.PRIMARY);
        add(cards);
        getFooter().add(new Button(getTranslation("question.similar.cancel"), event -> close()), both);
    }
}
