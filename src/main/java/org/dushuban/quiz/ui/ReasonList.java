package org.dushuban.quiz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.dushuban.quiz.Publication;

/** Says why something was not done; not there while there is nothing to say. */
class ReasonList extends Div {

    private final UnorderedList list = new UnorderedList();

    ReasonList() {
        addClassNames("ds-tip", "ds-quizreasons");
        // around the list, which would be none any more if it were the alert itself
        getElement().setAttribute("role", "alert");
        add(list);
        clear();
    }

    void clear() {
        list.removeAll();
        setVisible(false);
    }

    void say(String reason) {
        list.removeAll();
        list.add(new ListItem(reason));
        setVisible(true);
    }

    void say(List<Publication.Reason> reasons) {
        list.removeAll();
        reasons.forEach(reason -> list.add(new ListItem(text(reason))));
        setVisible(true);
    }

    private String text(Publication.Reason reason) {
        return switch (reason) {
            case Publication.Reason.NoQuestions() -> getTranslation("quiz.refused.no-questions");
            case Publication.Reason.WindowOutOfOrder() -> getTranslation("quiz.refused.window");
            case Publication.Reason.WindowOver() -> getTranslation("quiz.refused.over");
            case Publication.Reason.QuestionsNotPublished(List<Integer> places) ->
                getTranslation("quiz.refused.unpublished", listed(places));
            case Publication.Reason.MarkedByHand(List<Integer> places) ->
                getTranslation("quiz.refused.marked-by-hand", listed(places));
        };
    }

    private static String listed(List<Integer> places) {
        return places.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
