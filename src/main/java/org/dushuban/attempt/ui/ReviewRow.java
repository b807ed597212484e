package org.dushuban.attempt.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.dushuban.attempt.AttemptReview;
import org.dushuban.material.Markdown;
import org.dushuban.question.Source;
import org.dushuban.question.ui.AnswerReviewPanel;
import org.dushuban.question.ui.QuestionWords;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.Mark;
import org.dushuban.shared.ui.Words;

/** One question of a closed attempt: what was answered, what is right, why, and where it stands. */
class ReviewRow extends ListItem {

    private final AttemptReview.Slot slot;

    ReviewRow(AttemptReview.Slot slot, Function<Source, Component> cite) {
        this.slot = slot;
        setId("q" + slot.number());
        add(head(), stem(), new AnswerReviewPanel(slot.review()));
        if (slot.explanation() != null || slot.source() != null) {
            add(why(cite));
        }
    }

    /** A heading by role: a stem may hold paragraphs and lists. */
    private Html stem() {
        Html stem = html(QuestionWords.html(slot.stem(), Words.locale()), "ds-review__stem");
        stem.getElement().setAttribute("role", "heading");
        stem.getElement().setAttribute("aria-level", "2");
        return stem;
    }

    private Div head() {
        HtmlContainer number = new HtmlContainer("b");
        number.setText(String.valueOf(slot.number()));
        Div head = new Div(number, new Span(getTranslation("question.kind." + slot.kind())));
        head.addClassName("ds-review__head");
        if (slot.flagged()) {
            Span flag = new Span(new Icon("mark"), new Span(getTranslation("attempt.review.flagged")));
            flag.addClassName("ds-review__flag");
            head.add(flag);
        }
        mark().ifPresent(head::add);
        return head;
    }

    private Optional<Span> mark() {
        BigDecimal earned = slot.earned();
        if (earned == null) {
            return Optional.empty();
        }
        String verdict = slot.wrong() ? wrong(earned) : "attempt.review.right";
        Span mark = new Mark(!slot.wrong(), getTranslation(verdict, AttemptWords.points(earned)));
        mark.addClassName("ds-review__mark");
        return Optional.of(mark);
    }

    private String wrong(BigDecimal earned) {
        if (!slot.answered()) {
            return "attempt.review.open";
        }
        return earned.signum() > 0 ? "attempt.review.partly" : "attempt.review.wrong";
    }

    private Div why(Function<Source, Component> cite) {
        Span label = new Span(getTranslation("attempt.review.why"));
        label.addClassName("t-tiny");
        Div why = new Div(label);
        why.addClassName("ds-why");
        Optional.ofNullable(slot.explanation())
                .ifPresent(text -> why.add(html(Markdown.toSafeHtml(text.in(Words.locale())), "ds-why__text")));
        Optional.ofNullable(slot.source()).ifPresent(source -> why.add(cite.apply(source)));
        return why;
    }

    private static Html html(String safe, String look) {
        return new Html("<div class=\"" + look + "\">" + safe + "</div>");
    }
}
