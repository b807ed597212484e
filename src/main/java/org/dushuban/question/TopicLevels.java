package org.dushuban.question;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the topics of one unit stand above each other. */
final class TopicLevels {

    private final Map<Topic.Id, Topic> topics;

    TopicLevels(List<Topic> topics) {
        this.topics = topics.stream().collect(Collectors.toMap(Topic::id, Function.identity()));
    }

    /** 0 for none, 1 for one at the top. */
    int depth(Topic.@Nullable Id topic) {
        return (int) upwards(topic).count();
    }

    /** How many levels a topic has with all below it, 1 where nothing is. */
    int height(Topic.Id topic) {
        int deepest = topics.keySet().stream()
                .filter(other -> isWithin(other, topic))
                .mapToInt(this::depth)
                .max()
                .orElse(0);
        return deepest - depth(topic) + 1;
    }

    /** Whether a topic is that one or lies below it. */
    boolean isWithin(Topic.@Nullable Id topic, Topic.Id above) {
        return upwards(topic).anyMatch(one -> one.id().equals(above));
    }

    private Stream<Topic> upwards(Topic.@Nullable Id from) {
        return Stream.iterate(
                from == null ? null : topics.get(from),
                topic -> topic != null,
                topic -> topic == null || topic.parent() == null ? null : topics.get(topic.parent()));
    }
}
