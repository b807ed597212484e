package org.dushuban.question.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dushuban.organisation.Unit;
import org.dushuban.question.Topic;
import org.dushuban.question.Topics;
import org.jspecify.annotations.Nullable;

/** The topic of a question. One that there is not yet is made by typing it, with the names above it before it. */
class TopicField extends TopicBox {

    private final Topics topics;
    private final Supplier<Unit.Id> owner;

    /** @param owner the unit that new topics belong to */
    TopicField(Topics topics, Supplier<Unit.Id> owner) {
        super(List.of());
        this.topics = topics;
        this.owner = owner;
        setLabel(getTranslation("question.topic"));
        setHelperText(getTranslation("question.topic.help"));
        addCustomValueSetListener(event -> take(event.getDetail()));
    }

    /**
     * Offers what serves the unit. A topic that is out of reach, as after a move of units, is offered too, so that saving does
     * not lose it.
     */
    final void show(Topic.@Nullable Id id) {
        Set<Topic.Id> serving =
                topics.usable(owner.get()).stream().map(Topic::id).collect(Collectors.toSet());
        offer(TopicChoice.of(topics.tree(), getLocale()).stream()
                .filter(choice -> serving.contains(choice.id()))
                .toList());
        if (id != null && find(id).isEmpty()) {
            offerFirst(TopicChoice.beside(id, getTranslation("question.topic.elsewhere")));
        }
        choose(id);
    }

    private void take(String typed) {
        List<String> path = Arrays.stream(typed.split("[/／]", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        String problem = problem(path);
        setErrorMessage(problem);
        setInvalid(!problem.isEmpty());
        if (problem.isEmpty() && !path.isEmpty()) {
            show(topics.named(owner.get(), List.of(path)).get(path));
        }
    }

    private String problem(List<String> path) {
        if (path.size() > Topic.MAX_DEPTH) {
            return getTranslation("question.topic.too-deep", Topic.MAX_DEPTH);
        }
        return path.stream().anyMatch(name -> name.length() > Topic.MAX_NAME)
                ? getTranslation("question.topic.too-long", Topic.MAX_NAME)
                : "";
    }
}
