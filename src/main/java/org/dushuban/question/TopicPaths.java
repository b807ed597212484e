package org.dushuban.question;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dushuban.organisation.Unit;
import org.jspecify.annotations.Nullable;

/** Finds topics by the names on the way to them from the top. */
final class TopicPaths {

    /** A name, in small letters, that a topic has among those right below another one. */
    private record Named(Unit.Id owner, Topic.@Nullable Id parent, String name) {}

    private record Tagged(Unit.Id owner, String tag) {}

    private final SequencedSet<Unit.Id> owners = new LinkedHashSet<>();
    private final Map<Named, Topic.Id> names = new HashMap<>();
    private final Set<Tagged> tags = new HashSet<>();

    /** @param topics those of the lowest unit last: they are found first */
    TopicPaths(List<Topic> topics) {
        List<Topic> lowestFirst = topics.reversed();
        lowestFirst.forEach(topic -> name(topic, topic.name().zh()));
        lowestFirst.forEach(topic -> name(topic, topic.name().en()));
        lowestFirst.forEach(topic -> {
            owners.add(topic.owner());
            tag(topic);
        });
    }

    /** One more of the lowest unit. */
    void add(Topic topic) {
        owners.addFirst(topic.owner());
        name(topic, topic.name().zh());
        tag(topic);
    }

    private void tag(Topic topic) {
        name(topic, topic.tag());
        tags.add(new Tagged(topic.owner(), topic.tag()));
    }

    private void name(Topic topic, @Nullable String name) {
        if (name != null) {
            names.putIfAbsent(new Named(topic.owner(), topic.parent(), small(name)), topic.id());
        }
    }

    /** @throws IllegalArgumentException if the path is empty or too long, or a name is */
    Optional<Topic.Id> find(List<String> path) {
        if (path.isEmpty() || path.size() > Topic.MAX_DEPTH) {
            throw new IllegalArgumentException("a path of " + path.size() + " topics");
        }
        path.stream()
                .map(String::strip)
                .filter(name -> name.isEmpty() || name.length() > Topic.MAX_NAME)
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("name of a topic: " + name);
                });
        return owners.stream().flatMap(owner -> find(owner, path).stream()).findFirst();
    }

    private Optional<Topic.Id> find(Unit.Id owner, List<String> path) {
        Topic.Id above = null;
        for (String name : path) {
            above = names.get(new Named(owner, above, small(name)));
            if (above == null) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(above);
    }

    /** One of a unit right below another one, or at the top where that is null. */
    Optional<Topic.Id> below(Unit.Id owner, Topic.@Nullable Id parent, String name) {
        return Optional.ofNullable(names.get(new Named(owner, parent, small(name))));
    }

    /** The name where it is free, else with the first number behind it that makes it so. */
    String freeTag(Unit.Id owner, String name) {
        return Stream.concat(Stream.of(name), IntStream.iterate(2, i -> i + 1).mapToObj(i -> numbered(name, "-" + i)))
                .filter(tag -> !tags.contains(new Tagged(owner, tag)))
                .findFirst()
                .orElseThrow();
    }

    private static String small(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String numbered(String name, String ending) {
        return name.substring(0, Math.min(name.length(), Topic.MAX_NAME - ending.length())) + ending;
    }
}
