package org.dushuban.attempt.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import org.dushuban.attempt.AttemptReview;
import org.dushuban.shared.ui.Icon;

/** The score, the verdict, and both on a ruler. */
class ScorePanel extends Section {

    private static final int NEAR_THE_END = 12;

    ScorePanel(AttemptReview.Score score) {
        addClassName("ds-score");
        setAriaLabel(getTranslation("attempt.result.score"));
        HtmlContainer figure = new HtmlContainer("b");
        figure.setText(AttemptWords.points(score.score()));
        Span of = new Span(getTranslation("attempt.result.of", AttemptWords.points(score.maximum())));
        of.addClassName("t-note");
        Paragraph number = new Paragraph(figure, of);
        number.addClassName("ds-score__num");
        add(new Div(number, verdict(score.passed())), ruler(score));
    }

    private Paragraph verdict(boolean passed) {
        Paragraph verdict = new Paragraph(
                new Icon(passed ? "check" : "x"),
                new Span(getTranslation(passed ? "attempt.result.passed" : "attempt.result.failed")));
        verdict.addClassName("ds-verdict");
        if (!passed) {
            verdict.addClassName("is-fail");
        }
        return verdict;
    }

    private Div ruler(AttemptReview.Score score) {
        String mine = AttemptWords.points(score.score());
        String pass = AttemptWords.points(score.passMark());
        Div ruler = new Div(
                at(score.passMark(), score, "tick", ""),
                at(score.passMark(), score, "lo", getTranslation("attempt.result.pass-mark", pass)),
                at(score.score(), score, "mark", ""),
                at(score.score(), score, "me", getTranslation("attempt.result.me", mine)));
        ruler.addClassName("ds-ruler");
        ruler.getElement().setAttribute("role", "img");
        ruler.getElement().setAttribute("aria-label", getTranslation("attempt.result.ruler", mine, pass));
        return ruler;
    }

    private static Span at(BigDecimal points, AttemptReview.Score score, String look, String text) {
        int percent = score.maximum().signum() == 0
                ? 0
                : points.multiply(BigDecimal.valueOf(100))
                        .divide(score.maximum(), MathContext.DECIMAL32)
                        .intValue();
        Span span = new Span(text);
        span.addClassName(look);
        span.setClassName("is-low", percent < NEAR_THE_END && !text.isEmpty());
        span.setClassName("is-high", percent > 100 - NEAR_THE_END && !text.isEmpty());
        span.getStyle().set("--x", percent + "%");
        return span;
    }
}
