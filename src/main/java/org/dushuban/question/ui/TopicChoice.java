package org.dushuban.question.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dushuban.question.Topic;
import org.dushuban.question.TopicNode;
import org.jspecify.annotations.Nullable;

/**
 * A topic to choose from a tree.
 *
 * @param id null where no topic is what is chosen
 * @param path its name after those of the topics above it
 * @param depth how many are above it
 */
record TopicChoice(Topic.@Nullable Id id, String path, String name, int depth) {

    /** Stands between the names on the way to a topic. */
    private static final String BELOW = " / ";

    /** Beside the tree: no topic, or one that is out of reach. */
    static TopicChoice beside(Topic.@Nullable Id id, String words) {
        return new TopicChoice(id, words, words, 0);
    }

    /** Each topic before what is below it. */
    static List<TopicChoice> of(List<TopicNode> trees, Locale reader) {
        return trees.stream().flatMap(tree -> of(tree, "", 0, reader)).toList();
    }

    private static Stream<TopicChoice> of(TopicNode node, String above, int depth, Locale reader) {
        String name = node.topic().name().in(reader);
        TopicChoice own = new TopicChoice(node.topic().id(), above + name, name, depth);
        return Stream.concat(
                Stream.of(own),
                node.below().stream().flatMap(below -> of(below, own.path() + BELOW, depth + 1, reader)));
    }
}
