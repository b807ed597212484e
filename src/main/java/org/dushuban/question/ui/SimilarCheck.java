package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dushuban.question.NearDuplicates;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionDetail;
import org.dushuban.question.QuestionDraft;
import org.dushuban.question.SimilarQuestion;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Says while a stem is typed which questions are like it, and lets the author look at them before it is saved. Who has
 * decided to keep both is not asked again, and nobody is asked about a stem that stays as it was.
 */
class SimilarCheck extends Div {

    /** In shorter stems too much is alike that is only begun. */
    private static final int SHORTEST = 8;

    private static final int MOST = 5;

    private final NearDuplicates near;

    /** Leads here from the stem, where this stands far below it. */
    final NativeButton pointer = new NativeButton();

    private final Set<Question.Id> kept = new HashSet<>();
    private Question.@Nullable Id own;
    private @Nullable String savedStem;

    SimilarCheck(NearDuplicates near) {
        this.near = near;
        addClassName("ds-similar");
        getElement().setAttribute("role", "status");
        // to be reached by the pointer
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
        pointer.addClassName("ds-similarline");
        pointer.getElement().setAttribute("type", "button");
        pointer.setVisible(false);
        pointer.addClickListener(event -> getElement().callJsFunction("focus"));
    }

    /** A new question is begun. */
    void begin() {
        kept.clear();
        own = null;
        savedStem = null;
        show(List.of());
    }

    /** That question is shown, or shown again. */
    void open(QuestionDetail detail) {
        if (own != null && !own.equals(detail.id())) {
            kept.clear();
        }
        own = detail.id();
        LocalText stem = detail.draft().content().stem();
        savedStem = stem.zh();
        typed(Optional.of(stem));
    }

    void typed(Optional<LocalText> stem) {
        show(stem.filter(text -> text.zh().strip().length() >= SHORTEST)
                .map(text -> near.of(text, own, MOST))
                .orElse(List.of()));
    }

    /** Goes on with saving at once, or when the author has seen what is like it and wants both. */
    void beforeSaving(QuestionDraft draft, Runnable save) {
        LocalText stem = draft.content().stem();
        List<SimilarQuestion> alike = stem.zh().equals(savedStem)
                ? List.of()
                : near.of(stem, own, MOST).stream()
                        .filter(other -> !kept.contains(other.id()))
                        .toList();
        if (alike.isEmpty()) {
            save.run();
            return;
        }
        new SimilarDialog(draft.content(), alike, () -> {
                    alike.forEach(other -> kept.add(other.id()));
                    save.run();
                })
                .open();
    }

    private void show(List<SimilarQuestion> alike) {
        removeAll();
        setVisible(!alike.isEmpty());
        pointer.setVisible(!alike.isEmpty());
        if (!alike.isEmpty()) {
            String title = getTranslation("question.similar.title", alike.size());
            UnorderedList list = new UnorderedList();
            alike.forEach(other -> list.add(new ListItem(new SimilarCard(other))));
            add(new Paragraph(title), list);
            pointer.setText(title);
        }
    }
}
