package org.dushuban.quiz.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.dushuban.quiz.Publication;

/** Says why something was not done; not there while there is nothing to say. */
class ReasonList extends UnorderedList {

    ReasonList() {
        addClassNames("ds-tip", "ds-quizreasons");
        getElement().setAttribute("role", "alert");
        clear();
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    void say(String reason) {
        removeAll();
        add(new ListItem(reason));
        setVisible(true);
    }

    void say(List<Publication.Reason> reasons) {
        removeAll();
        reasons.forEach(reason -> add(new ListItem(text(reason))));
        setVisible(true);
    }

    private String text(Publication.Reason reason) {
        return switch (reason) {
            case Publication.Reason.NoQuestions() -> getTranslation("quiz.refused.no-questions");
            case Publication.Reason.WindowOutOfOrder() -> getTranslation("quiz.refused.window");
            case Publication.Reason.QuestionsNotPublished(List<Integer> places) ->
                getTranslation(
                        "quiz.refused.unpublished",
                        places.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        };
    }
}
