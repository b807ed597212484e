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
    private final ComboBox<Choice> topic = new ComboBox<>(getTranslation("question.topic"));
    private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>(getTranslation("question.tags"));

    private final List<Choice> topics;

    /** A topic with what it is called here. */
    private record Choice(Topic.Id id, String name) {}

    /** @param newTopic makes a topic of a name that nobody has used yet */
    PlaceForm(List<Topic> known, Function<String, Topic> newTopic) {
        topics = new ArrayList<>(known.stream().map(this::choice).toList());
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
        topic.setItemLabelGenerator(Choice::name);
        topic.setHelperText(getTranslation("question.topic.help"));
        topic.addCustomValueSetListener(event -> add(event.getDetail(), newTopic));
        tags.setItems(new TreeSet<>());
        tags.addCustomValueSetListener(event -> tag(event.getDetail().strip()));
        add(kind, difficulty, topic, tags);
    }

    void show(QuestionDraft draft) {
        kind.setValue(QuestionKind.ofTag(draft.content().kind()));
        difficulty.setValue(draft.difficulty());
        topic.setValue(draft.topic() == null ? null : offered(draft.topic()));
        choose(draft.tags());
    }

    /** A topic that is out of reach, as after a move of units, is offered too, so that saving does not lose it. */
    private Choice offered(Topic.Id id) {
        return topics.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseGet(() -> offer(new Choice(id, getTranslation("question.topic.elsewhere"))));
    }

    private Choice offer(Choice added) {
        topics.removeIf(known -> known.id().equals(added.id()));
        topics.add(added);
        topic.setItems(topics);
        return added;
    }

    private Choice choice(Topic known) {
        return new Choice(known.id(), known.name().in(getLocale()));
    }

    Difficulty difficulty() {
        return difficulty.getValue();
    }

    Optional<Topic.Id> topic() {
        return topic.getOptionalValue().map(Choice::id);
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

    private void add(String name, Function<String, Topic> newTopic) {
        boolean tooLong = name.strip().length() > Topic.MAX_NAME;
        topic.setErrorMessage(getTranslation("question.topic.too-long", Topic.MAX_NAME));
        topic.setInvalid(tooLong);
        if (!tooLong) {
            topic.setValue(offer(choice(newTopic.apply(name.strip()))));
        }
    }

    private void tag(String name) {
        boolean tooLong = name.length() > QuestionDraft.MAX_TAG_LENGTH;
        boolean tooMany = tags.getValue().size() >= QuestionDraft.MAX_TAGS;
        tags.setErrorMessage(
                tooLong
                        ? getTranslation("question.tags.too-long", QuestionDraft.MAX_TAG_LENGTH)
                        : getTranslation("question.tags.too-many", QuestionDraft.MAX_TAGS));
        tags.setInvalid(tooLong || tooMany);
        if (!tags.isInvalid()) {
            choose(with(tags.getValue(), name));
        }
    }

    private void choose(Set<String> chosen) {
        tags.setItems(chosen);
        tags.setValue(chosen);
    }

    private static Set<String> with(Set<String> tags, String added) {
        Set<String> all = new HashSet<>(tags);
        if (!added.isBlank()) {
            all.add(added);
        }
        return all;
    }
}
