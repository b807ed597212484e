package org.dushuban.question.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dushuban.question.Topic;
import org.dushuban.question.TopicNode;
import org.jspecify.annotations.Nullable;

/** Chooses a topic from the trees of them, which it shows by indentation and finds by any name on the way to it. */
class TopicBox extends ComboBox<TopicChoice> {

    private final List<TopicChoice> choices = new ArrayList<>();

    TopicBox(List<TopicNode> trees) {
        this(trees, Set.of());
    }

    /** @param without topics that are not offered */
    TopicBox(List<TopicNode> trees, Set<Topic.Id> without) {
        setItemLabelGenerator(TopicChoice::path);
        setRenderer(new ComponentRenderer<>(TopicBox::line));
        setClearButtonVisible(true);
        offer(TopicChoice.of(trees, getLocale()).stream()
                .filter(choice -> !without.contains(choice.id()))
                .toList());
    }

    /** Offers these in place of what it offered; nothing is chosen then. */
    final void offer(List<TopicChoice> offered) {
        choices.clear();
        choices.addAll(offered);
        setItems(List.copyOf(choices));
    }

    /** Offers at the head a choice beside the tree. */
    final void offerFirst(TopicChoice choice) {
        choices.addFirst(choice);
        setItems(List.copyOf(choices));
    }

    final void choose(Topic.@Nullable Id id) {
        setValue(id == null ? null : find(id).orElse(null));
    }

    final Optional<TopicChoice> find(Topic.Id id) {
        return choices.stream().filter(choice -> id.equals(choice.id())).findFirst();
    }

    /** Empty where none is chosen, or "no topic" is. */
    final Optional<Topic.Id> chosen() {
        return getOptionalValue().flatMap(choice -> Optional.ofNullable(choice.id()));
    }

    private static Span line(TopicChoice choice) {
        Span name = new Span(choice.name());
        name.getStyle().set("padding-inline-start", choice.depth() * 1.25 + "rem");
        return name;
    }
}
