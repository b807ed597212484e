package org.dushuban.attempt.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.dushuban.attempt.AnswerSheet;
import org.dushuban.attempt.Attempts;
import org.dushuban.shared.ui.Words;
import org.dushuban.shared.ui.WordsProvider;

/** A running attempt, without the frame of the other pages. */
@Route(value = "attempts/:attempt", autoLayout = false)
@PermitAll
class AttemptView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Attempts attempts;
    private final WordsProvider words;
    private final Clock clock;
    private final QuizPaper paper = new QuizPaper();
    private String title = "";

    AttemptView(Attempts attempts, WordsProvider words, Clock clock) {
        this.attempts = attempts;
        this.words = words;
        this.clock = clock;
        add(paper);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AnswerSheet sheet = attempts.sheet(AttemptRoutes.attempt(event));
        if (!sheet.running()) {
            event.forwardTo(ResultView.class, AttemptRoutes.to(sheet.attempt()));
            return;
        }
        title = sheet.title().in(Words.locale());
        paper.show(sheet, words.all(Words.locale()), Words.locale(), clock.getZone());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
