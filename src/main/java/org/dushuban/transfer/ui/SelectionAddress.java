package org.dushuban.transfer.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionSelection;
import org.dushuban.question.ui.FilterAddress;
import org.dushuban.shared.Ids;

/** Which questions an address means: single ones by {@code id}, else all that match the filter of the bank in it. */
final class SelectionAddress {

    private static final String ID = "id";

    private SelectionAddress() {}

    /** What is no id is left out. */
    static QuestionSelection read(QueryParameters query) {
        List<String> named = query.getParameters().getOrDefault(ID, List.of());
        if (named.isEmpty()) {
            return new QuestionSelection.Matching(FilterAddress.read(query));
        }
        Set<Question.Id> ids = named.stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .flatMap(text -> Ids.parse(text).stream())
                .map(Question.Id::new)
                .collect(Collectors.toSet());
        return new QuestionSelection.These(ids);
    }
}
