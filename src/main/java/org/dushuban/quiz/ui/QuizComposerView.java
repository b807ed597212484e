package org.dushuban.quiz.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dushuban.question.ItemBank;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionVersion;
import org.dushuban.question.QuestionVersions;
import org.dushuban.quiz.Edited;
import org.dushuban.quiz.Publication;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.QuizRules;
import org.dushuban.quiz.Quizzes;
import org.dushuban.quiz.Section;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.BackLink;
import org.dushuban.shared.ui.Confirm;
import org.dushuban.shared.ui.PageHead;
import org.dushuban.shared.ui.Toast;

/** Composes a quiz: rules, questions, points. What is published can be looked at, copied and closed. */
@Route("admin/quizzes/:quiz")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://quiz.css")
class QuizComposerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Quizzes quizzes;
    private final QuestionVersions versions;
    private final ItemBank bank;
    private final RulesForm form;
    private final PaperSlip slip = new PaperSlip();
    private final EntryList entries = new EntryList(this::recount);
    private final ReasonList reasons = new ReasonList();
    private final Button pick = new Button(getTranslation("quiz.edit.pick"), event -> pick());
    private final Button save = new Button(getTranslation("quiz.edit.save"), event -> saved());
    private final Button publish = new Button(getTranslation("quiz.edit.publish"), event -> publish());
    private final Button copy = new Button(getTranslation("quiz.edit.copy"), event -> copy());
    private final Button close = new Button(getTranslation("quiz.edit.close"), event -> askToClose());
    private final PageHead head = new PageHead("", "", copy, close, save, publish);
    private Optional<Quiz> shown = Optional.empty();

    QuizComposerView(Quizzes quizzes, QuestionVersions versions, ItemBank bank, Clock clock) {
        this.quizzes = quizzes;
        this.versions = versions;
        this.bank = bank;
        form = new RulesForm(clock.getZone());
        addClassNames("ds-page", "ds-page--aside", "ds-page--composer");
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        head.back(new BackLink(getTranslation("menu.quizzes.admin"), QuizAdminView.class));
        Div questions = new Div(new H2(getTranslation("quiz.edit.part.questions")), entries, pick);
        questions.addClassNames("ds-sheet", "ds-part-sec");
        Div main = new Div(reasons, questions, form);
        main.addClassName("ds-stack");
        add(head, main, slip);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(quizzes.toAdminister(QuizRoutes.quiz(event)));
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
        entries.show(entriesOf(quiz), draft);
        pick.setVisible(draft);
        save.setVisible(draft);
        publish.setVisible(draft);
        close.setVisible(quiz.state() == Quiz.State.PUBLISHED);
        reasons.clear();
        recount();
    }

    private List<EntryList.Entry> entriesOf(Quiz quiz) {
        List<Section.Entry> stored = quiz.entries();
        List<QuestionVersion> questions =
                versions.get(stored.stream().map(Section.Entry::version).toList());
        return IntStream.range(0, stored.size())
                .mapToObj(place -> new EntryList.Entry(
                        questions.get(place), stored.get(place).points()))
                .toList();
    }

    private void recount() {
        slip.show(entries.entries());
    }

    private void pick() {
        new QuestionPicker(bank, this::append).open();
    }

    private void append(Collection<Question.Id> picked) {
        entries.append(
                picked.stream().map(versions::current).flatMap(Optional::stream).toList());
    }

    private void saved() {
        if (store()) {
            Toast.show(getTranslation("quiz.edit.saved"));
        }
    }

    private boolean store() {
        Optional<QuizRules> rules = form.read();
        if (rules.isEmpty() || shown.isEmpty()) {
            reasons.say(getTranslation("quiz.edit.incomplete"));
            return false;
        }
        return switch (quizzes.edit(shown.get().id(), rules.get(), entries.sections())) {
            case Edited.Saved(Quiz quiz) -> {
                show(quiz);
                yield true;
            }
            case Edited.AlreadyPublished(Quiz quiz) -> {
                show(quiz);
                reasons.say(getTranslation("quiz.edit.already-published"));
                yield false;
            }
        };
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
            LocalText title = quiz.rules().title();
            LocalText copied = new LocalText(getTranslation("quiz.copy.title", title.zh()), title.en());
            Quiz.Id id = quizzes.copy(quiz.id(), copied);
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
