package org.dushuban.transfer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dushuban.format.FoundQuestion;
import org.dushuban.question.NewQuestion;
import org.dushuban.question.Topic;
import org.jspecify.annotations.Nullable;

/** Questions of a file as a bank takes them. */
final class Drafts {

    private Drafts() {}

    /** @param topics finds a topic by its path; null where there is none yet */
    static List<NewQuestion> of(List<FoundQuestion> found, Function<List<String>, Topic.@Nullable Id> topics) {
        return found.stream().map(question -> of(question, topics)).toList();
    }

    static NewQuestion of(FoundQuestion found, Function<List<String>, Topic.@Nullable Id> topics) {
        Topic.Id topic = found.topic().isEmpty() ? null : topics.apply(found.topic());
        return new NewQuestion(
                found.number(),
                found.content(),
                found.difficulty(),
                topic,
                found.tags(),
                found.explanation(),
                found.source(),
                found.points());
    }

    /** The topics that these questions name, in the order in which they come. */
    static Set<List<String>> topics(List<FoundQuestion> found) {
        Set<List<String>> named = new LinkedHashSet<>();
        found.stream().map(FoundQuestion::topic).filter(path -> !path.isEmpty()).forEach(named::add);
        return named;
    }
}
