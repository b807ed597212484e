package org.dushuban.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dushuban.organisation.Unit;
import org.jspecify.annotations.Nullable;

/** Finds topics by the names on the way to them from the top. */
final class TopicPaths {

    private final List<Topic> topics;

    /** @param topics those of the lowest unit last: they are found first */
    TopicPaths(List<Topic> topics) {
        this.topics = new ArrayList<>(topics.reversed());
    }

    void add(Topic topic) {
        topics.addFirst(topic);
    }

    /** @throws IllegalArgumentException if the path is empty or too long, or a name is */
    Optional<Topic.Id> find(List<String> path) {
        if (path.isEmpty() || path.size() > Topics.MAX_DEPTH) {
            throw new IllegalArgumentException("a path of " + path.size() + " topics");
        }
        path.stream()
                .map(String::strip)
                .filter(name -> name.isEmpty() || name.length() > Topic.MAX_TAG)
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("name of a topic: " + name);
                });
        return topics.stream()
                .map(Topic::owner)
                .distinct()
                .flatMap(owner -> find(owner, path).stream())
                .findFirst();
    }

    Optional<Topic.Id> find(Unit.Id owner, List<String> path) {
        Topic.Id above = null;
        for (String name : path) {
            Optional<Topic> next = below(owner, above, name.strip().toLowerCase(Locale.ROOT));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            above = next.get().id();
        }
        return Optional.ofNullable(above);
    }

    /** The name where it is free, else with the first number behind it that makes it so. */
    String freeTag(Unit.Id owner, String name) {
        return Stream.concat(Stream.of(name), IntStream.iterate(2, i -> i + 1).mapToObj(i -> numbered(name, "-" + i)))
                .filter(tag -> topics.stream()
                        .noneMatch(topic ->
                                topic.owner().equals(owner) && topic.tag().equals(tag)))
                .findFirst()
                .orElseThrow();
    }

    private static String numbered(String name, String ending) {
        return name.substring(0, Math.min(name.length(), Topic.MAX_TAG - ending.length())) + ending;
    }

    private Optional<Topic> below(Unit.Id owner, Topic.@Nullable Id parent, String name) {
        return topics.stream()
                .filter(topic -> topic.owner().equals(owner) && Objects.equals(topic.parent(), parent))
                .filter(topic -> Stream.of(
                                topic.name().zh(),
                                topic.tag(),
                                Objects.requireNonNullElse(topic.name().en(), ""))
                        .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(name)))
                .findFirst();
    }
}
