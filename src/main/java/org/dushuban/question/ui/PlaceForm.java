package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dushuban.question.Difficulty;
import org.dushuban.question.QuestionDraft;
import org.dushuban.question.QuestionKind;
import org.dushuban.question.Topic;

/** Of what kind a question is and where it belongs: kind, difficulty, topic, tags. */
class PlaceForm extends Div {

    final Select<QuestionKind> kind = new Select<>();

    private final Select<Difficulty> difficulty = new Select<>();
    private final TopicField topic;
    private final TagBox tags = new TagBox(getTranslation("question.tags"), List.of());

    PlaceForm(TopicField topic) {
        this.topic = topic;
        addClassNames("ds-form", "ds-placeform");
        kind.setLabel(getTranslation("question.kind"));
        kind.setItems(QuestionKind.values());
        kind.setItemLabelGenerator(item -> getTranslation("question.kind." + item.tag()));
        kind.setValue(QuestionKind.SINGLE_CHOICE);
        difficulty.setLabel(getTranslation("question.difficulty"));
        difficulty.setItems(Difficulty.values());
        difficulty.setItemLabelGenerator(item -> getTranslation("question.difficulty." + item.tag()));
        difficulty.setValue(Difficulty.MEDIUM);
        add(kind, difficulty, topic, tags);
    }

    void show(QuestionDraft draft) {
        kind.setValue(QuestionKind.ofTag(draft.content().kind()));
        difficulty.setValue(draft.difficulty());
        topic.show(draft.topic());
        tags.choose(draft.tags());
    }

    Difficulty difficulty() {
        return difficulty.getValue();
    }

    Optional<Topic.Id> topic() {
        return topic.chosen();
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
}
