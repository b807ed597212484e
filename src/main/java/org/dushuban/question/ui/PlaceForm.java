package org.dushuban.question.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.dushuban.question.Difficulty;
import org.dushuban.question.QuestionDraft;
import org.dushuban.question.QuestionKind;
import org.dushuban.question.Topic;

/** Of what kind a question is and where it belongs: kind, difficulty, topic, tags. */
class PlaceForm extends Div {

    final Select<QuestionKind> kind = new Select<>();

    private final Select<Difficulty> difficulty = new Select<>();
    private final ComboBox<Topic> topic = new ComboBox<>(getTranslation("question.topic"));
    private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>(getTranslation("question.tags"));

    /** @param newTopic makes a topic of a name that nobody has used yet */
    PlaceForm(List<Topic> topics, Function<String, Topic> newTopic) {
        addClassNames("ds-form", "ds-placeform");
        kind.setLabel(getTranslation("question.kind"));
        kind.setItems(QuestionKind.values());
        kind.setItemLabelGenerator(item -> getTranslation("question.kind." + item.tag()));
        kind.setValue(QuestionKind.SINGLE_CHOICE);
        difficulty.setLabel(getTranslation("question.difficulty"));
        difficulty.setItems(Difficulty.values());
        difficulty.setItemLabelGenerator(item -> getTranslation("question.difficulty." + item.tag()));
        difficulty.setValue(Difficulty.MEDIUM);
        topic.setItems(topics);
        topic.setItemLabelGenerator(item -> item.name().in(getLocale()));
        topic.setHelperText(getTranslation("question.topic.help"));
        topic.addCustomValueSetListener(event -> add(topics, newTopic.apply(event.getDetail())));
        tags.setItems(new TreeSet<>());
        tags.addCustomValueSetListener(event -> choose(with(tags.getValue(), event.getDetail())));
        add(kind, topic, difficulty, tags);
    }

    void show(QuestionDraft draft) {
        kind.setValue(QuestionKind.ofTag(draft.content().kind()));
        difficulty.setValue(draft.difficulty());
        topic.getListDataView()
                .getItems()
                .filter(item -> item.id().equals(draft.topic()))
                .findFirst()
                .ifPresent(topic::setValue);
        choose(draft.tags());
    }

    Difficulty difficulty() {
        return difficulty.getValue();
    }

    Optional<Topic.Id> topic() {
        return topic.getOptionalValue().map(Topic::id);
    }

    Set<String> tags() {
        return tags.getValue();
    }

    List<String> values() {
        return List.of(
                String.valueOf(kind.getValue()),
                String.valueOf(difficulty.getValue()),
                String.valueOf(topic()),
                new TreeSet<>(tags()).toString());
    }

    private void add(List<Topic> known, Topic added) {
        List<Topic> all = new ArrayList<>(known);
        all.add(added);
        topic.setItems(all);
        topic.setValue(added);
    }

    private void choose(Set<String> chosen) {
        tags.setItems(chosen);
        tags.setValue(chosen);
    }

    private static Set<String> with(Set<String> tags, String added) {
        Set<String> all = new HashSet<>(tags);
        if (!added.isBlank()) {
            all.add(added.strip());
        }
        return all;
    }
}
