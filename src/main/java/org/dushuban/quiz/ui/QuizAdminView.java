package org.dushuban.quiz.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.QuizRules;
import org.dushuban.quiz.Quizzes;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.PageHead;

/** The quizzes that an administrator looks after. */
@Route("admin/quizzes")
@Menu(order = 130, icon = "compose", title = "menu.quizzes.admin")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://quiz.css")
class QuizAdminView extends Div implements HasDynamicTitle {

    private final Quizzes quizzes;
    private final Dates dates;
    private final Clock clock;

    QuizAdminView(Quizzes quizzes, Scope scope, Dates dates, Clock clock) {
        this.quizzes = quizzes;
        this.dates = dates;
        this.clock = clock;
        addClassName("ds-page");
        List<Quiz> all = quizzes.administered();
        Button create = new Button(getTranslation("quiz.admin.new"), new Icon("plus"));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(event -> new NewQuizDialog(scope.administered(), this::create).open());
        add(new PageHead(getTranslation("menu.quizzes.admin"), getTranslation("quiz.admin.note", all.size()), create));
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("quiz.admin.empty"), getTranslation("quiz.admin.empty.note")));
        } else {
            add(list(all));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.quizzes.admin");
    }

    private void create(Unit owner, String title) {
        QuizRules rules = QuizRules.draft(LocalText.of(title), clock.instant().truncatedTo(ChronoUnit.HOURS));
        Quiz.Id id = quizzes.create(owner.id(), rules);
        getUI().ifPresent(ui -> ui.navigate(QuizComposerView.class, QuizRoutes.to(id)));
    }

    private UnorderedList list(List<Quiz> all) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ds-agenda");
        all.forEach(quiz -> list.add(row(quiz)));
        return list;
    }

    private String state(Quiz quiz) {
        Instant now = clock.instant();
        if (quiz.isOver(now)) {
            return Quiz.State.CLOSED.tag();
        }
        if (quiz.isOpen(now)) {
            return "open";
        }
        return quiz.state() == Quiz.State.PUBLISHED ? "planned" : quiz.state().tag();
    }

    private ListItem row(Quiz quiz) {
        Span state = new Span(getTranslation("quiz.state." + state(quiz)));
        state.addClassName("ds-label");
        RouterLink title =
                new RouterLink(quiz.rules().title().in(getLocale()), QuizComposerView.class, QuizRoutes.to(quiz.id()));
        Paragraph note = new Paragraph(getTranslation(
                "quiz.admin.line",
                getTranslation("quiz.kind." + quiz.rules().kind().tag()),
                quiz.questions(),
                dates.moment(quiz.rules().window().opens()),
                dates.moment(quiz.ends())));
        note.addClassName("t-note");
        Div body = new Div(new H2(title), note);
        body.addClassName("ds-agenda__body");
        return new ListItem(state, body);
    }
}
