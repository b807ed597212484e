package org.dushuban.question.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dushuban.question.Topic;
import org.dushuban.question.TopicNode;

/**
 * A topic to choose from a tree.
 *
 * @param path its name after those of the topics above it
 * @param depth how many are above it
 */
record TopicChoice(Topic topic, String path, String name, int depth) {

    /** Each topic before what is below it. */
    static List<TopicChoice> of(List<TopicNode> trees, Locale reader) {
        return trees.stream().flatMap(tree -> of(tree, "", 0, reader)).toList();
    }

    private static Stream<TopicChoice> of(TopicNode node, String above, int depth, Locale reader) {
        String name = node.topic().name().in(reader);
        TopicChoice own = new TopicChoice(node.topic(), above + name, name, depth);
        return Stream.concat(
                Stream.of(own),
                node.below().stream().flatMap(below -> of(below, own.path() + " / ", depth + 1, reader)));
    }
}
