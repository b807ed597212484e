package org.dushuban.quiz.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dushuban.question.ItemBank;
import org.dushuban.question.QuestionVersions;
import org.dushuban.quiz.Publication;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.QuizRules;
import org.dushuban.quiz.Quizzes;
import org.dushuban.shared.SaveOutcome;
import org.dushuban.shared.ui.BackLink;
import org.dushuban.shared.ui.Confirm;
import org.dushuban.shared.ui.FormGuard;
import org.dushuban.shared.ui.LeaveGuard;
import org.dushuban.shared.ui.PageHead;
import org.dushuban.shared.ui.Toast;

/** Composes a quiz: rules, questions, points. What is published can be looked at, copied and closed. */
@Route("admin/quizzes/:quiz")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://quiz.css")
class QuizComposerView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final Quizzes quizzes;
    private final RulesForm form;
    private final PaperSlip slip = new PaperSlip();
    private final QuestionsPart questions;
    private final ReasonList reasons = new ReasonList();
    private final Button save = new Button(getTranslation("quiz.edit.save"), event -> save());
    private final Button publish = new Button(getTranslation("quiz.edit.publish"), event -> publish());
    private final Button copy = new Button(getTranslation("quiz.edit.copy"), event -> copy());
    private final Button close = new Button(getTranslation("quiz.edit.close"), event -> askToClose());
    private final PageHead head = new PageHead("", "", copy, close, save, publish);
    private final FormGuard guard = new FormGuard(this::values);
    private Optional<Quiz> shown = Optional.empty();

    QuizComposerView(Quizzes quizzes, QuestionVersions versions, ItemBank bank, Clock clock) {
        this.quizzes = quizzes;
        questions = new QuestionsPart(bank, versions, this::recount);
        form = new RulesForm(clock.getZone());
        addClassNames("ds-page", "ds-page--aside", "ds-page--composer");
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        head.back(new BackLink(getTranslation("menu.quizzes.admin"), QuizAdminView.class));
        Div main = new Div(reasons, questions, form);
        main.addClassName("ds-stack");
        add(head, main, slip, guard);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(quizzes.toAdminister(QuizRoutes.quiz(event)));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        LeaveGuard.check(event, guard.isUnsaved());
    }

    @Override
    public String getPageTitle() {
        return shown.map(quiz -> quiz.rules().title().in(getLocale())).orElse("");
    }

    private void show(Quiz quiz) {
        shown = Optional.of(quiz);
        boolean draft = quiz.state() == Quiz.State.DRAFT;
        head.show(
                quiz.rules().title().in(getLocale()),
                getTranslation("quiz.state." + quiz.state().tag()));
        form.show(quiz.rules(), draft);
        questions.show(quiz);
        copy.setVisible(!draft);
        save.setVisible(draft);
        publish.setVisible(draft);
        close.setVisible(quiz.state() == Quiz.State.PUBLISHED);
        reasons.clear();
        recount();
        guard.remember();
    }

    /** All that can be changed here, to see whether something was. */
    private List<String> values() {
        return Stream.concat(
                        form.values().stream(),
                        Stream.of(questions.entries().sections().toString()))
                .toList();
    }

    private void recount() {
        slip.show(questions.entries().entries());
        guard.tell();
    }

    private void save() {
        if (store()) {
            Toast.show(getTranslation("quiz.edit.saved"));
        }
    }

    private boolean store() {
        Optional<QuizRules> rules = form.read();
        if (!questions.entries().complete() || rules.isEmpty() || shown.isEmpty()) {
            return refuse("quiz.edit.incomplete");
        }
        Quiz.Id id = shown.get().id();
        return switch (quizzes.edit(
                id, shown.get().revision(), rules.get(), questions.entries().sections())) {
            case SaveOutcome.Saved _ -> {
                show(quizzes.toAdminister(id));
                yield true;
            }
            case SaveOutcome.Overtaken() -> overtaken(quizzes.toAdminister(id));
        };
    }

    /** What was typed stays before these eyes, unless there is nothing to save any more. */
    private boolean overtaken(Quiz now) {
        if (now.state() == Quiz.State.DRAFT) {
            return refuse("quiz.edit.overtaken");
        }
        show(now);
        return refuse("quiz.edit.already-published");
    }

    private boolean refuse(String why) {
        reasons.say(getTranslation(why));
        return false;
    }

    private void publish() {
        if (!store() || shown.isEmpty()) {
            return;
        }
        switch (quizzes.publish(shown.get().id())) {
            case Publication.Published(Quiz quiz) -> {
                show(quiz);
                Toast.show(getTranslation("quiz.edit.published"));
            }
            case Publication.Refused(List<Publication.Reason> against) -> reasons.say(against);
        }
    }

    private void copy() {
        shown.ifPresent(quiz -> {
            Quiz.Id id = quizzes.copy(quiz.id(), TitleOfCopy.of(quiz.rules().title()));
            getUI().ifPresent(ui -> ui.navigate(QuizComposerView.class, QuizRoutes.to(id)));
        });
    }

    private void askToClose() {
        Confirm.ask(
                getTranslation("quiz.close.question"),
                getTranslation("quiz.close.consequence"),
                getTranslation("quiz.cancel"),
                getTranslation("quiz.edit.close"),
                () -> shown.ifPresent(quiz -> show(quizzes.closeEarly(quiz.id()))));
    }
}
