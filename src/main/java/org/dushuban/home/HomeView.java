package org.dushuban.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dushuban.account.AccountPrincipal;
import org.dushuban.account.CurrentUser;
import org.dushuban.attempt.Attempts;
import org.dushuban.attempt.QuizForMember;
import org.dushuban.material.Material;
import org.dushuban.material.Materials;
import org.dushuban.shared.ui.Agenda;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.Drawn;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.standing.Span;
import org.dushuban.standing.Standing;
import org.dushuban.standing.Subject;

/** Today: the one thing to do next, what else there is, and where one stands. It stays light: buttons and text alone. */
@Route("")
@Menu(order = 1, icon = "today", title = "menu.today")
@PermitAll
@Drawn
class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MATERIALS = 2;
    private static final int MORE_QUIZZES = 3;

    private final Attempts attempts;
    private final Materials materials;
    private final Standing standing;
    private final CurrentUser currentUser;
    private final Dates dates;
    private final Clock clock;

    HomeView(
            Attempts attempts,
            Materials materials,
            Standing standing,
            CurrentUser currentUser,
            Dates dates,
            Clock clock) {
        this.attempts = attempts;
        this.materials = materials;
        this.standing = standing;
        this.currentUser = currentUser;
        this.dates = dates;
        this.clock = clock;
        addClassNames("ds-page", "ds-page--aside");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.title");
    }

    private void show() {
        removeAll();
        LocalDate today = LocalDate.now(clock);
        ToDo toDo = ToDo.of(attempts.quizzes());
        String name = currentUser.find().map(AccountPrincipal::displayName).orElse("");
        Component first = toDo.first().<Component>map(this::due).orElseGet(() -> nothingDue(toDo));
        Aside margin = new Aside(new OwnPointsNote(standing.ownWeek(), today));
        margin.addClassName("ds-aside");
        margin.getElement().setAttribute("aria-label", getTranslation("home.margin"));
        standing.branchesBesideOwn(new Subject.OfPeriod(standing.period(Span.MONTH)))
                .ifPresent(board -> margin.add(new OwnBranchNote(board)));
        add(new DayHead(today, dates, name), new Div(first, agenda(toDo)), margin);
    }

    private Component due(QuizForMember quiz) {
        return new DueSheet(quiz, dates);
    }

    private Component nothingDue(ToDo toDo) {
        String next = toDo.next()
                .map(quiz -> getTranslation(
                        "home.due.next",
                        title(quiz),
                        dates.moment(quiz.quiz().rules().window().opens())))
                .orElse(getTranslation("home.due.next.none"));
        Section sheet = new Section(new EmptyState(getTranslation("home.due.none"), next));
        sheet.addClassNames("ds-sheet", "ds-due--none");
        return sheet;
    }

    private Component agenda(ToDo toDo) {
        Agenda agenda = new Agenda();
        toDo.others().stream()
                .limit(MORE_QUIZZES)
                .forEach(quiz -> agenda.row(
                        new H2(getTranslation("home.agenda.quiz")),
                        new H3(title(quiz)),
                        getTranslation(
                                quiz.running().isPresent() ? "home.agenda.quiz.deadline" : "home.agenda.quiz.closes",
                                dates.moment(quiz.until())),
                        action(
                                getTranslation("home.agenda.quiz.open"),
                                "quizzes/" + quiz.quiz().id(),
                                title(quiz))));
        List<Material> readable = materials.readable();
        readable.stream().limit(MATERIALS).forEach(material -> addMaterial(agenda, material));
        if (readable.isEmpty()) {
            agenda.nothing(new H2(getTranslation("home.agenda.reading")), getTranslation("home.agenda.reading.none"));
        }
        return agenda;
    }

    private void addMaterial(Agenda agenda, Material material) {
        String title = material.title().in(getLocale());
        String note = material.summary() == null
                ? material.ownerName()
                : material.summary().in(getLocale());
        agenda.row(
                new H2(getTranslation("home.agenda.reading")),
                new H3(getTranslation("home.agenda.reading.title", title)),
                note,
                action(getTranslation("home.agenda.reading.open"), "materials/" + material.id(), title));
    }

    private static Anchor action(String text, String address, String what) {
        Anchor action = new Anchor(address, text);
        action.addClassName("ds-btn");
        // four times "read" in a list of links says nothing
        action.setAriaLabel(text + " " + what);
        return action;
    }

    private String title(QuizForMember quiz) {
        return quiz.quiz().rules().title().in(getLocale());
    }
}
