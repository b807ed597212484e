package org.dushuban.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A topic with what is below it.
 *
 * @param questions how many are under this topic itself, whatever their state and bank
 * @param changeable whether the one who asks may rename, move and remove it
 */
public record TopicNode(Topic topic, long questions, boolean changeable, List<TopicNode> below) {

    public TopicNode {
        below = List.copyOf(below);
    }

    /** The topic and all below it. */
    public Stream<Topic.Id> ids() {
        return Stream.concat(Stream.of(topic.id()), below.stream().flatMap(TopicNode::ids));
    }

    /** How many levels it has, 1 where nothing is below it. */
    public int height() {
        return 1 + below.stream().mapToInt(TopicNode::height).max().orElse(0);
    }

    static List<TopicNode> trees(List<Topic> topics, Map<Topic.Id, Long> questions, Predicate<Topic> changeable) {
        Map<Topic.@Nullable Id, List<Topic>> below = new HashMap<>();
        Set<Topic.Id> known = topics.stream().map(Topic::id).collect(Collectors.toSet());
        topics.forEach(topic -> {
            Topic.Id parent = topic.parent() != null && known.contains(topic.parent()) ? topic.parent() : null;
            below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(topic);
        });
        return grown(null, below, questions, changeable);
    }

    private static List<TopicNode> grown(
            Topic.@Nullable Id parent,
            Map<Topic.@Nullable Id, List<Topic>> below,
            Map<Topic.Id, Long> questions,
            Predicate<Topic> changeable) {
        return below.getOrDefault(parent, List.of()).stream()
                .map(topic -> new TopicNode(
                        topic,
                        questions.getOrDefault(topic.id(), 0L),
                        changeable.test(topic),
                        grown(topic.id(), below, questions, changeable)))
                .toList();
    }
}
