package org.dushuban.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.dushuban.material.Markdown;
import org.dushuban.question.AnswerReview;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Mark;
import org.dushuban.shared.ui.Words;
import org.jspecify.annotations.Nullable;

/** What was answered beside what is right, as far as the review tells. */
public class AnswerReviewPanel extends Div {

    public AnswerReviewPanel(AnswerReview review) {
        switch (review) {
            case AnswerReview.Options choice -> options(choice.options());
            case AnswerReview.Entries written -> entries(written.entries());
            case AnswerReview.Sequence sequence -> sequence(sequence);
            case AnswerReview.Couples matching -> couples(matching.couples());
            case AnswerReview.Essay essay -> essay(essay);
        }
    }

    private void options(List<AnswerReview.Option> options) {
        UnorderedList list = list();
        for (int place = 0; place < options.size(); place++) {
            AnswerReview.Option option = options.get(place);
            LocalText text = option.text();
            Component label = text == null
                    ? new Span(getTranslation(place == 0 ? "question.statement.holds" : "question.statement.fails"))
                    : html(text);
            boolean right = Boolean.TRUE.equals(option.right());
            ListItem item = row(String.valueOf((char) ('A' + place)), label, told(option, right));
            item.setClassName("is-right", right);
            item.setClassName("is-mine", option.chosen() && option.right() != null);
            item.setClassName("is-given", option.chosen() && option.right() == null);
            list.add(item);
        }
    }

    private Span told(AnswerReview.Option option, boolean right) {
        if (right) {
            return new Mark(
                    true, getTranslation(option.chosen() ? "question.review.chosen-right" : "question.review.answer"));
        }
        return option.chosen() ? mine(option.right()) : new Span();
    }

    private void entries(List<AnswerReview.Entry> entries) {
        UnorderedList list = list();
        for (int place = 0; place < entries.size(); place++) {
            AnswerReview.Entry entry = entries.get(place);
            String number = entries.size() == 1 ? "" : String.valueOf(place + 1);
            list.add(written(number, entry.given(), entry.fits()));
            String right = entry.right();
            if (right != null && !right.equals(entry.given())) {
                list.add(right(number, new Span(right)));
            }
        }
    }

    private void sequence(AnswerReview.Sequence sequence) {
        List<LocalText> right = sequence.right();
        UnorderedList list = list();
        for (int place = 0; place < sequence.given().size(); place++) {
            LocalText item = sequence.given().get(place);
            Boolean fits = right == null ? null : item.equals(right.get(place));
            list.add(given(String.valueOf(place + 1), html(item), fits));
        }
        if (sequence.given().isEmpty()) {
            list.add(row("", nothing(), new Span()));
        }
        if (right != null && !right.equals(sequence.given())) {
            for (int place = 0; place < right.size(); place++) {
                list.add(right(String.valueOf(place + 1), html(right.get(place))));
            }
        }
    }

    private void couples(List<AnswerReview.Couple> couples) {
        UnorderedList list = list();
        for (int place = 0; place < couples.size(); place++) {
            AnswerReview.Couple couple = couples.get(place);
            String number = String.valueOf(place + 1);
            LocalText given = couple.given();
            LocalText right = couple.right();
            list.add(
                    given == null
                            ? row(number, pair(couple.left(), nothing()), new Span())
                            : given(
                                    number,
                                    pair(couple.left(), html(given)),
                                    right == null ? null : right.equals(given)));
            if (right != null && !right.equals(given)) {
                list.add(right(number, pair(couple.left(), html(right))));
            }
        }
    }

    private void essay(AnswerReview.Essay essay) {
        UnorderedList list = list();
        list.add(written("", essay.given(), null));
        if (essay.model() != null) {
            list.add(row("", html(essay.model()), new Span(getTranslation("question.review.model"))));
        }
    }

    private ListItem written(String number, String text, @Nullable Boolean fits) {
        Span shown = new Span(text);
        shown.addClassName("ds-answers__written");
        return text.isBlank() ? row(number, nothing(), new Span()) : given(number, shown, fits);
    }

    private ListItem given(String number, Component text, @Nullable Boolean fits) {
        ListItem item = row(number, text, mine(fits));
        item.setClassName("is-right", Boolean.TRUE.equals(fits));
        item.setClassName("is-mine", fits != null);
        item.setClassName("is-given", fits == null);
        return item;
    }

    private Span nothing() {
        return new Span(getTranslation("question.review.none"));
    }

    private static Div pair(LocalText left, Component right) {
        Div pair = new Div(html(left), right);
        pair.addClassName("ds-answers__pair");
        return pair;
    }

    private ListItem right(String number, Component text) {
        ListItem item = row(number, text, new Mark(true, getTranslation("question.review.answer")));
        item.addClassName("is-right");
        return item;
    }

    private Span mine(@Nullable Boolean fits) {
        String word = getTranslation("question.review.mine");
        return fits == null ? new Span(word) : new Mark(fits, word);
    }

    private UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("ds-answers");
        add(list);
        return list;
    }

    /** @param number before the text; empty where there is only one */
    private static ListItem row(String number, Component text, Component told) {
        Span letter = new Span(number);
        letter.setClassName("ds-letter", !number.isEmpty());
        return new ListItem(letter, text, told);
    }

    private static Html html(LocalText text) {
        return new Html("<div class=\"ds-answers__text\">" + Markdown.toSafeHtml(text.in(Words.locale())) + "</div>");
    }
}
