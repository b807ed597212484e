package org.dushuban.attempt.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.dushuban.attempt.Attempt;
import org.dushuban.attempt.AttemptReview;
import org.dushuban.attempt.Attempts;
import org.dushuban.attempt.Ending;
import org.dushuban.shared.ui.BackLink;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.KeyValues;
import org.dushuban.shared.ui.PageHead;
import org.dushuban.shared.ui.Segments;
import org.dushuban.shared.ui.Under;

/** The result of a closed attempt and its review, as far as the quiz's rules show them. */
@Route("attempts/:attempt/result")
@Under("quizzes")
@PermitAll
@StyleSheet("context://attempt.css")
class ResultView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SHOW = "show";

    private final Attempts attempts;
    private final Dates dates;
    private final Citations citations;

    ResultView(Attempts attempts, Dates dates, Citations citations) {
        this.attempts = attempts;
        this.dates = dates;
        this.citations = citations;
        addClassNames("ds-page", "ds-page--aside", "ds-page--result");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Attempt.Id id = AttemptRoutes.attempt(event);
        Optional<AttemptReview> review = attempts.review(id);
        if (review.isEmpty()) {
            event.forwardTo(AttemptView.class, AttemptRoutes.to(id));
            return;
        }
        ReviewPart part = ReviewPart.of(
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(SHOW)
                        .orElse(""),
                review.get());
        show(review.get(), part);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attempt.result.title");
    }

    private void show(AttemptReview review, ReviewPart part) {
        removeAll();
        add(head(review));
        review.shownScore().map(ScorePanel::new).ifPresent(this::add);
        add(margin(review));
        if (review.open()) {
            add(rows(review, part));
        } else {
            add(new EmptyState(
                    getTranslation("attempt.result.later", dates.moment(review.opens())),
                    getTranslation("attempt.result.later.note")));
        }
    }

    private PageHead head(AttemptReview review) {
        String ended = review.ending() == Ending.SUBMITTED ? "attempt.result.submitted" : "attempt.result.timed-out";
        String note =
                getTranslation(ended, review.title().in(getLocale()), review.number(), dates.moment(review.closedAt()));
        return new PageHead(getTranslation("attempt.result.title"), note)
                .back(new BackLink(getTranslation("menu.quizzes"), QuizListView.class));
    }

    private Aside margin(AttemptReview review) {
        KeyValues facts = new KeyValues();
        review.shownScore()
                .ifPresent(score -> facts.pair(
                        getTranslation("attempt.result.right"),
                        getTranslation(
                                "attempt.result.right.value",
                                score.right(),
                                review.slots().size())));
        facts.pair(getTranslation("attempt.result.used"), dates.duration(review.used()));
        facts.pair(
                getTranslation("attempt.result.left"),
                getTranslation("attempt.result.left.value", review.attemptsLeft()));
        Aside margin = new Aside(new Section(facts));
        margin.addClassName("ds-aside");
        if (review.attemptsLeft() > 0) {
            RouterLink again = new RouterLink(
                    getTranslation("attempt.result.again"), LobbyView.class, AttemptRoutes.to(review.quiz()));
            again.addClassName("ds-btn");
            margin.add(new Section(again));
        }
        return margin;
    }

    private Div rows(AttemptReview review, ReviewPart part) {
        List<AttemptReview.Slot> slots = part.of(review);
        OrderedList list = new OrderedList();
        list.addClassName("ds-review");
        slots.forEach(slot -> list.add(new ReviewRow(slot, citations::cite)));
        Div rows = new Div();
        rows.addClassName("ds-reviewpart");
        if (review.answersLater()) {
            Paragraph later = new Paragraph(getTranslation("attempt.result.answers-later"));
            later.addClassName("ds-tip");
            rows.add(later);
        }
        rows.add(parts(review, part), list);
        if (slots.isEmpty()) {
            rows.add(new Paragraph(getTranslation("attempt.review.none." + part.tag())));
        }
        return rows;
    }

    private Segments parts(AttemptReview review, ReviewPart current) {
        Segments parts = new Segments(getTranslation("attempt.review.parts"));
        for (ReviewPart part : ReviewPart.offered(review)) {
            parts.link(
                    getTranslation(
                            "attempt.review.part." + part.tag(), part.of(review).size()),
                    ResultView.class,
                    AttemptRoutes.to(review.attempt()),
                    QueryParameters.of(SHOW, part.tag()),
                    part == current);
        }
        return parts;
    }
}
