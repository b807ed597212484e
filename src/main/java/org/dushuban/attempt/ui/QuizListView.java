package org.dushuban.attempt.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dushuban.attempt.Attempts;
import org.dushuban.attempt.QuizForMember;
import org.dushuban.attempt.QuizForMember.Standing;
import org.dushuban.shared.ui.Agenda;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.PageHead;

/** The quizzes of the member's unit and those above: what can be taken now, later, and what is over. */
@Route("quizzes")
@Menu(order = 3, icon = "quiz", title = "menu.quizzes")
@PermitAll
@StyleSheet("context://attempt.css")
class QuizListView extends Div implements HasDynamicTitle {

    private final AttemptWords words;

    QuizListView(Attempts attempts, AttemptWords words) {
        this.words = words;
        addClassName("ds-page");
        List<QuizForMember> all = attempts.quizzes();
        List<QuizForMember> now = of(all, EnumSet.of(Standing.RUNNING, Standing.OPEN));
        add(new PageHead(getTranslation("menu.quizzes"), getTranslation("attempt.list.note", now.size())));
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("attempt.list.empty"), getTranslation("attempt.list.empty.note")));
        }
        show("now", now);
        show("later", of(all, EnumSet.of(Standing.LATER)).reversed());
        show("past", of(all, EnumSet.of(Standing.DONE, Standing.OVER)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.quizzes");
    }

    private static List<QuizForMember> of(List<QuizForMember> all, Set<Standing> standings) {
        return all.stream().filter(quiz -> standings.contains(quiz.standing())).toList();
    }

    private void show(String part, List<QuizForMember> list) {
        if (list.isEmpty()) {
            return;
        }
        Agenda agenda = new Agenda();
        list.forEach(quiz -> agenda.row(
                new Span(words.kind(quiz.quiz().rules().kind())),
                new H3(lobby(quiz)),
                words.line(quiz),
                actions(quiz)));
        Section section = new Section(new H2(getTranslation("attempt.list." + part)), agenda);
        section.addClassName("ds-quizlist");
        add(section);
    }

    private RouterLink lobby(QuizForMember quiz) {
        return new RouterLink(
                quiz.quiz().rules().title().in(getLocale()),
                LobbyView.class,
                AttemptRoutes.to(quiz.quiz().id()));
    }

    private Component[] actions(QuizForMember quiz) {
        return switch (quiz.standing()) {
            case RUNNING, OPEN -> new Component[] {go(quiz)};
            case LATER, DONE, OVER ->
                quiz.counted()
                        .map(counted -> words.outcome(quiz.quiz(), counted))
                        .map(mark -> new Component[] {mark})
                        .orElse(new Component[0]);
        };
    }

    private RouterLink go(QuizForMember quiz) {
        RouterLink go = lobby(quiz);
        go.setText(getTranslation(quiz.standing() == Standing.RUNNING ? "attempt.resume" : "attempt.list.enter"));
        go.addClassName("ds-btn");
        return go;
    }
}
