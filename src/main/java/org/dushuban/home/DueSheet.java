package org.dushuban.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.dushuban.attempt.QuizForMember;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.QuizRules;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.Facts;
import org.dushuban.shared.ui.Icon;

/** The one quiz that comes first, with all that one wants to know before starting. */
class DueSheet extends Section {

    private final QuizForMember due;
    private final Dates dates;

    DueSheet(QuizForMember due, Dates dates) {
        this.due = due;
        this.dates = dates;
        addClassNames("ds-sheet", "ds-due");
        Span ribbon = new Span();
        ribbon.addClassName("ds-ribbon");
        ribbon.getElement().setAttribute("aria-hidden", "true");
        Quiz quiz = due.quiz();
        Paragraph kind =
                new Paragraph(getTranslation("quiz.kind." + quiz.rules().kind().tag()));
        kind.addClassName("t-note");
        Div go = new Div(startLink(), clockLine());
        go.addClassName("ds-due__go");
        add(ribbon, kind, new H2(quiz.rules().title().in(getLocale())), facts(quiz), go);
    }

    private Component facts(Quiz quiz) {
        QuizRules rules = quiz.rules();
        return new Facts()
                .fact(getTranslation("home.due.questions"), String.valueOf(quiz.questions()), unit("questions"))
                .fact(getTranslation("home.due.time"), minutes(rules), unit("time"))
                .fact(getTranslation("home.due.pass"), passMark(quiz), unit("pass"))
                .fact(getTranslation("home.due.left"), String.valueOf(due.attemptsLeft()), unit("left"));
    }

    private static String minutes(QuizRules rules) {
        return String.valueOf(Math.max(1, rules.limit().toMinutes()));
    }

    private static String passMark(Quiz quiz) {
        return quiz.rules().passMark(quiz.maximum()).stripTrailingZeros().toPlainString();
    }

    private String unit(String fact) {
        return getTranslation("home.due." + fact + ".unit");
    }

    /** To the lobby, which tells the rules before the clock starts, or back into the attempt whose clock runs. */
    private Component startLink() {
        String address = due.running()
                .map(attempt -> "attempts/" + attempt.id())
                .orElse("quizzes/" + due.quiz().id());
        Anchor start = new Anchor(address, getTranslation(running() ? "home.due.resume" : "home.due.start"));
        start.addClassNames("ds-btn", "ds-btn--primary", "ds-btn--l");
        return start;
    }

    private Component clockLine() {
        String key = running() ? "home.due.deadline" : "home.due.closes";
        Paragraph line = new Paragraph();
        line.addClassName("ds-clockline");
        line.add(
                new Icon("clock"),
                new Span(getTranslation(key, dates.moment(due.until()), dates.distance(due.until()))));
        return line;
    }

    private boolean running() {
        return due.running().isPresent();
    }
}
