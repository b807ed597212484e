package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopicPathsTest {

    private static final Unit.Id ABOVE = new Unit.Id(new UUID(0, 1));
    private static final Unit.Id BELOW = new Unit.Id(new UUID(0, 2));

    private int made;

    @Test
    void topicOfTheLowestUnitIsFoundFirst() {
        Topic above = topic(ABOVE, null, "党史");
        Topic below = topic(BELOW, null, "党史");

        assertThat(new TopicPaths(List.of(above, below)).find(List.of("党史"))).contains(below.id());
        TopicPaths grown = new TopicPaths(List.of(above));
        assertThat(grown.find(List.of("党史"))).contains(above.id());
        grown.add(below);
        assertThat(grown.find(List.of("党史"))).contains(below.id());
    }

    @Test
    void nameIsFoundBeforeATag() {
        Topic named = new Topic(id(), BELOW, null, "other", LocalText.of("one"));
        Topic tagged = new Topic(id(), BELOW, null, "one", LocalText.of("二"));

        assertThat(new TopicPaths(List.of(named, tagged)).find(List.of("One"))).contains(named.id());
        assertThat(new TopicPaths(List.of(tagged, named)).find(List.of("One"))).contains(named.id());
    }

    @Test
    void pathDoesNotChangeTheUnitOnItsWay() {
        Topic above = topic(ABOVE, null, "党史");
        Topic below = topic(BELOW, null, "党章");
        Topic leaf = topic(BELOW, below.id(), "一大");
        TopicPaths paths = new TopicPaths(List.of(above, below, leaf));

        assertThat(paths.find(List.of("党史", "一大"))).isEmpty();
        assertThat(paths.find(List.of("党章", "一大"))).contains(leaf.id());
    }

    @Test
    void manyPathsAmongManyTopicsAreFoundAtOnce() {
        List<Topic> topics = new ArrayList<>();
        IntStream.range(0, 5_000).forEach(i -> topics.add(topic(BELOW, null, "主题" + i)));
        List<List<String>> asked =
                IntStream.range(0, 50_000).mapToObj(i -> List.of("主题" + i)).toList();

        assertTimeout(Duration.ofSeconds(5), () -> {
            TopicPaths paths = new TopicPaths(topics);
            assertThat(asked.stream().filter(path -> paths.find(path).isPresent()))
                    .hasSize(5_000);
            assertThat(IntStream.range(0, 50_000).mapToObj(i -> paths.freeTag(BELOW, "主题" + i)))
                    .hasSize(50_000);
        });
    }

    private Topic topic(Unit.Id owner, Topic.@Nullable Id parent, String name) {
        return new Topic(id(), owner, parent, name, LocalText.of(name));
    }

    private Topic.Id id() {
        return new Topic.Id(new UUID(1, made++));
    }
}
