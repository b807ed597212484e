package org.dushuban.question.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Set;
import org.dushuban.question.Topic;
import org.dushuban.question.TopicNode;
import org.jspecify.annotations.Nullable;

/** Chooses a topic from the trees of them, which it shows by indentation and finds by any name on the way to it. */
class TopicBox extends ComboBox<TopicChoice> {

    private final List<TopicChoice> choices;

    TopicBox(List<TopicNode> trees) {
        this(trees, Set.of());
    }

    /** @param without topics that are not offered */
    TopicBox(List<TopicNode> trees, Set<Topic.Id> without) {
        choices = TopicChoice.of(trees, getLocale()).stream()
                .filter(choice -> !without.contains(choice.topic().id()))
                .toList();
        setItems(choices);
        setItemLabelGenerator(TopicChoice::path);
        setRenderer(new ComponentRenderer<>(TopicBox::line));
        setClearButtonVisible(true);
    }

    void choose(Topic.@Nullable Id id) {
        setValue(choices.stream()
                .filter(choice -> choice.topic().id().equals(id))
                .findFirst()
                .orElse(null));
    }

    private static Span line(TopicChoice choice) {
        Span name = new Span(choice.name());
        name.getStyle().set("padding-inline-start", choice.depth() * 1.25 + "rem");
        return name;
    }
}
