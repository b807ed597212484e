package org.dushuban.question.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dushuban.question.Difficulty;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.QuestionKind;
import org.dushuban.question.QuestionState;
import org.dushuban.question.Topic;
import org.dushuban.shared.Ids;
import org.dushuban.shared.Tagged;
import org.jspecify.annotations.Nullable;

/** A filter in the address of the bank, so that it can be kept and sent. What cannot be read there is left out. */
public final class FilterAddress {

    private FilterAddress() {}

    public static QueryParameters of(QuestionFilter filter) {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "bank", filter.bank());
        put(parts, "topic", filter.topic());
        put(parts, "kind", filter.kind() == null ? null : filter.kind().tag());
        put(
                parts,
                "difficulty",
                filter.difficulty() == null ? null : filter.difficulty().tag());
        put(parts, "state", filter.state() == null ? null : filter.state().tag());
        put(parts, "tag", filter.tag());
        put(parts, "flag", filter.flag());
        put(parts, "q", filter.text());
        return QueryParameters.simple(parts);
    }

    public static QuestionFilter read(QueryParameters parameters) {
        return new QuestionFilter(
                QuestionRoutes.bank(parameters).orElse(null),
                parameters
                        .getSingleParameter("topic")
                        .flatMap(Ids::parse)
                        .map(Topic.Id::new)
                        .orElse(null),
                tag(parameters, "kind", QuestionKind.class).orElse(null),
                tag(parameters, "difficulty", Difficulty.class).orElse(null),
                tag(parameters, "state", QuestionState.class).orElse(null),
                parameters.getSingleParameter("tag").orElse(null),
                parameters.getSingleParameter("flag").orElse(null),
                parameters.getSingleParameter("q").orElse(null));
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }

    private static <T extends Enum<T> & Tagged> Optional<T> tag(
            QueryParameters parameters, String name, Class<T> type) {
        return parameters.getSingleParameter(name).flatMap(tag -> Tagged.find(type, tag));
    }
}
