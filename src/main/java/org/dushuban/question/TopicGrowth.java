package org.dushuban.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.Ids;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Topics that a unit still lacks, as paths ask for them; nothing of it is written down. */
final class TopicGrowth {

    /** A topic to be made, with the names on the way to it. */
    record Made(List<String> path, Topic topic) {}

    private final Unit unit;
    private final TopicPaths known;
    private final List<Made> made = new ArrayList<>();

    /** @param serving the topics that serve the unit, its own last */
    TopicGrowth(Unit unit, List<Topic> serving) {
        this.unit = unit;
        known = new TopicPaths(serving);
    }

    /**
     * The topics of those paths, as far as they are there or could be made: no more than {@code most} are, and one more to
     * tell that they were too many.
     *
     * @throws IllegalArgumentException if a path is empty or too long, or a name is
     */
    Map<List<String>, Topic.Id> all(Collection<List<String>> paths, int most) {
        Map<List<String>, Topic.Id> found = new LinkedHashMap<>();
        for (List<String> path : paths) {
            if (made.size() > most) {
                break;
            }
            found.put(path, known.find(path).orElseGet(() -> grow(path)));
        }
        return found;
    }

    /** What is to be made, each after what is above it. */
    List<Made> made() {
        return made;
    }

    private Topic.Id grow(List<String> path) {
        Topic.Id above = null;
        for (int level = 1; level <= path.size(); level++) {
            List<String> start = path.subList(0, level);
            Topic.Id parent = above;
            above = known.below(unit.id(), parent, start.getLast()).orElseGet(() -> make(parent, start));
        }
        return Objects.requireNonNull(above);
    }

    private Topic.Id make(Topic.@Nullable Id parent, List<String> path) {
        String name = path.getLast().strip();
        Topic topic = new Topic(
                new Topic.Id(Ids.next()), unit.id(), parent, known.freeTag(unit.id(), name), LocalText.of(name));
        known.add(topic);
        made.add(new Made(path, topic));
        return topic.id();
    }
}
