package org.dushuban.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dushuban.question.Topic;
import org.jspecify.annotations.Nullable;

/** The names that lead to topics, from the uppermost down to their own. */
final class TopicNames {

    private final Map<Topic.Id, List<String>> paths = new HashMap<>();

    TopicNames(List<Topic> usable) {
        Map<Topic.Id, Topic> byId = new HashMap<>();
        usable.forEach(topic -> byId.put(topic.id(), topic));
        usable.forEach(topic -> paths.put(topic.id(), path(topic, byId)));
    }

    /** The names that lead to a topic; empty for none, and for one that the one who asks may not see. */
    List<String> of(Topic.@Nullable Id topic) {
        return topic == null ? List.of() : paths.getOrDefault(topic, List.of());
    }

    private static List<String> path(Topic topic, Map<Topic.Id, Topic> byId) {
        List<String> names = new ArrayList<>();
        for (Topic at = topic; at != null && names.size() <= byId.size(); at = above(at, byId)) {
            names.addFirst(at.name().zh());
        }
        return names;
    }

    private static @Nullable Topic above(Topic topic, Map<Topic.Id, Topic> byId) {
        return topic.parent() == null ? null : byId.get(topic.parent());
    }
}
