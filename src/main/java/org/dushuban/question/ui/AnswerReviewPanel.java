package org.dushuban.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.dushuban.material.Markdown;
import org.dushuban.question.AnswerReview;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Mark;
import org.dushuban.shared.ui.Words;

/** What was answered beside what is right, as far as the review tells. */
public class AnswerReviewPanel extends Div {

    public AnswerReviewPanel(AnswerReview review) {
        add(
                switch (review) {
                    case AnswerReview.Options choice -> options(choice);
                });
    }

    private UnorderedList options(AnswerReview.Options review) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ds-answers");
        for (int place = 0; place < review.options().size(); place++) {
            list.add(option(place, review.options().get(place)));
        }
        return list;
    }

    private ListItem option(int place, AnswerReview.Option option) {
        Span letter = new Span(String.valueOf((char) ('A' + place)));
        letter.addClassName("ds-letter");
        LocalText text = option.text();
        Component label = text == null
                ? new Span(getTranslation(place == 0 ? "question.statement.holds" : "question.statement.fails"))
                : html(text);
        boolean right = Boolean.TRUE.equals(option.right());
        ListItem item = new ListItem(letter, label, told(option, right));
        item.setClassName("is-right", right);
        item.setClassName("is-mine", option.chosen() && option.right() != null);
        item.setClassName("is-given", option.chosen() && option.right() == null);
        return item;
    }

    private Span told(AnswerReview.Option option, boolean right) {
        if (right) {
            return new Mark(
                    true, getTranslation(option.chosen() ? "question.review.chosen-right" : "question.review.answer"));
        }
        if (!option.chosen()) {
            return new Span();
        }
        return option.right() == null
                ? new Span(getTranslation("question.review.mine"))
                : new Mark(false, getTranslation("question.review.mine"));
    }

    private static Html html(LocalText text) {
        return new Html("<div class=\"ds-answers__text\">" + Markdown.toSafeHtml(text.in(Words.locale())) + "</div>");
    }
}
