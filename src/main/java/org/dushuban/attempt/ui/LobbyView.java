package org.dushuban.attempt.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.dushuban.attempt.Attempt;
import org.dushuban.attempt.Attempts;
import org.dushuban.attempt.OwnAttempt;
import org.dushuban.attempt.QuizForMember;
import org.dushuban.attempt.Start;
import org.dushuban.quiz.QuizRules;
import org.dushuban.shared.ui.Agenda;
import org.dushuban.shared.ui.BackLink;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.Facts;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.KeyValues;
import org.dushuban.shared.ui.PageHead;

/** What one should know before the clock starts, and the button that starts it. */
@Route("quizzes/:quiz")
@PermitAll
@StyleSheet("context://attempt.css")
class LobbyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Attempts attempts;
    private final AttemptWords words;
    private final Dates dates;
    private String title = "";

    LobbyView(Attempts attempts, AttemptWords words, Dates dates) {
        this.attempts = attempts;
        this.words = words;
        this.dates = dates;
        addClassNames("ds-page", "ds-lobby");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QuizForMember quiz = attempts.quiz(AttemptRoutes.quiz(event));
        title = quiz.quiz().rules().title().in(getLocale());
        removeAll();
        add(
                new PageHead(title, words.kind(quiz.quiz().rules().kind()))
                        .back(new BackLink(getTranslation("menu.quizzes"), QuizListView.class)),
                facts(quiz),
                go(quiz),
                rules(quiz));
        if (!quiz.own().isEmpty()) {
            add(past(quiz));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Facts facts(QuizForMember quiz) {
        QuizRules rules = quiz.quiz().rules();
        return new Facts()
                .fact(
                        getTranslation("attempt.facts.questions"),
                        String.valueOf(quiz.quiz().questions()),
                        getTranslation("attempt.facts.questions.unit"))
                .fact(
                        getTranslation("attempt.facts.limit"),
                        String.valueOf(Math.max(1, rules.limit().toMinutes())),
                        getTranslation("attempt.facts.limit.unit"))
                .fact(
                        getTranslation("attempt.facts.pass"),
                        String.valueOf(rules.passPercent()),
                        getTranslation("attempt.facts.pass.unit"))
                .fact(
                        getTranslation("attempt.facts.left"),
                        String.valueOf(quiz.attemptsLeft()),
                        getTranslation("attempt.facts.left.unit"));
    }

    private Div go(QuizForMember quiz) {
        Paragraph when = new Paragraph(new Icon("clock"), new Span(words.when(quiz)));
        when.addClassName("ds-clockline");
        Div go = new Div();
        go.addClassName("ds-due__go");
        switch (quiz.standing()) {
            case RUNNING -> go.add(button("attempt.resume", quiz), when);
            case OPEN -> go.add(button("attempt.start", quiz), when);
            case LATER, OVER -> go.add(when);
            case DONE -> go.add(new Paragraph(getTranslation("attempt.start.none-left")), when);
        }
        return go;
    }

    private Button button(String word, QuizForMember quiz) {
        Button start = new Button(getTranslation(word), event -> start(quiz));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setDisableOnClick(true);
        return start;
    }

    private void start(QuizForMember quiz) {
        switch (attempts.start(quiz.quiz().id())) {
            case Start.Started(Attempt.Id id) -> enter(id);
            case Start.Resumed(Attempt.Id id) -> enter(id);
            case Start.NotOpenYet(var opens) -> refuse(getTranslation("attempt.when.opens", dates.moment(opens)));
            case Start.Over() -> refuse(getTranslation("attempt.start.over"));
            case Start.NoneLeft() -> refuse(getTranslation("attempt.start.none-left"));
            case Start.NotAddressed() -> refuse(getTranslation("attempt.start.not-addressed"));
        }
    }

    private void enter(Attempt.Id id) {
        getUI().ifPresent(ui -> ui.navigate(AttemptView.class, AttemptRoutes.to(id)));
    }

    private void refuse(String reason) {
        Paragraph tip = new Paragraph(reason);
        tip.addClassName("ds-tip");
        tip.getElement().setAttribute("role", "alert");
        addComponentAtIndex(2, tip);
    }

    private KeyValues rules(QuizForMember quiz) {
        QuizRules rules = quiz.quiz().rules();
        return new KeyValues()
                .pair(
                        getTranslation("attempt.rules.window"),
                        getTranslation(
                                "attempt.rules.window.value",
                                dates.moment(rules.window().opens()),
                                dates.moment(quiz.quiz().ends())))
                .pair(
                        getTranslation("attempt.rules.counts"),
                        getTranslation("attempt.rules.counts." + rules.counts().tag(), rules.attempts()))
                .pair(
                        getTranslation("attempt.rules.multiple"),
                        getTranslation("quiz.rule." + rules.multipleChoice().tag()))
                .pair(
                        getTranslation("attempt.rules.review"),
                        getTranslation(
                                "quiz.review.from." + rules.review().from().tag()))
                .pair(getTranslation("attempt.rules.time"), getTranslation("attempt.rules.time.value"));
    }

    private Section past(QuizForMember quiz) {
        Agenda agenda = new Agenda();
        for (OwnAttempt own : quiz.own().reversed()) {
            RouterLink link = new RouterLink(
                    getTranslation("attempt.number", own.number()),
                    own.running() ? AttemptView.class : ResultView.class,
                    AttemptRoutes.to(own.id()));
            agenda.row(new Span(), new H3(link), dates.moment(own.startedAt()), words.outcome(quiz.quiz(), own));
        }
        Section past = new Section(new H2(getTranslation("attempt.past")), agenda);
        past.addClassName("ds-quizlist");
        return past;
    }
}
