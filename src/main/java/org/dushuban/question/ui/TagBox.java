package org.dushuban.question.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dushuban.question.QuestionDraft;

/** Chooses tags and takes new ones; says at the field where one is too long or there are too many. */
class TagBox extends MultiSelectComboBox<String> {

    private final List<String> known;

    /** @param known the tags to choose from */
    TagBox(String label, List<String> known) {
        super(label);
        this.known = List.copyOf(known);
        setItems(known);
        addCustomValueSetListener(event -> take(event.getDetail().strip()));
    }

    final void choose(Collection<String> tags) {
        Set<String> all = new TreeSet<>(known);
        all.addAll(tags);
        setItems(all);
        setValue(Set.copyOf(tags));
    }

    /** @param problem what is wrong; empty if nothing is */
    final void complain(String problem) {
        setErrorMessage(problem);
        setInvalid(!problem.isEmpty());
    }

    private void take(String tag) {
        String problem = problem(tag);
        complain(problem);
        if (problem.isEmpty() && !tag.isEmpty()) {
            Set<String> all = new TreeSet<>(getValue());
            all.add(tag);
            choose(all);
        }
    }

    private String problem(String tag) {
        if (tag.length() > QuestionDraft.MAX_TAG_LENGTH) {
            return getTranslation("question.tags.too-long", QuestionDraft.MAX_TAG_LENGTH);
        }
        boolean full =
                getValue().size() >= QuestionDraft.MAX_TAGS && !getValue().contains(tag);
        return full ? getTranslation("question.tags.too-many", QuestionDraft.MAX_TAGS) : "";
    }
}
