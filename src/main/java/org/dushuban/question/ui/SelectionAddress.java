package org.dushuban.question.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.QuestionSelection;
import org.dushuban.shared.Ids;

/**
 * Which questions an address means: single ones by {@code id}, or by {@code selection} many that the session keeps, else all
 * that match the filter of the bank in it.
 */
public final class SelectionAddress {

    private static final String ID = "id";
    private static final String SELECTION = "selection";

    /** So many ids an address can carry wherever it is sent. */
    private static final int NAMED = 20;

    private SelectionAddress() {}

    /**
     * The address of a selection, for the one whose session this is.
     *
     * @param shown the filter below which it was made; it stays in the address, for the way back
     */
    static QueryParameters of(QuestionFilter shown, QuestionSelection selection) {
        return switch (selection) {
            case QuestionSelection.Matching(QuestionFilter filter) -> FilterAddress.of(filter);
            case QuestionSelection.These these -> {
                QueryParameters filter = FilterAddress.of(shown);
                yield these.questions().size() <= NAMED
                        ? filter.merging(
                                ID,
                                these.questions().stream()
                                        .map(Question.Id::toString)
                                        .toArray(String[]::new))
                        : filter.merging(
                                SELECTION,
                                KeptSelections.of(VaadinSession.getCurrent())
                                        .keep(these)
                                        .toString());
            }
        };
    }

    /** What is no id is left out; a selection that is not kept any more has no questions. */
    public static QuestionSelection read(QueryParameters query) {
        if (query.getSingleParameter(SELECTION).isPresent()) {
            return query.getSingleParameter(SELECTION)
                    .flatMap(Ids::parse)
                    .flatMap(KeptSelections.of(VaadinSession.getCurrent())::find)
                    .orElse(new QuestionSelection.These(Set.of()));
        }
        if (query.getSingleParameter(ID).isEmpty()) {
            return new QuestionSelection.Matching(FilterAddress.read(query));
        }
        return new QuestionSelection.These(query.getParameters(ID).stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .flatMap(text -> Ids.parse(text).stream())
                .map(Question.Id::new)
                .collect(Collectors.toSet()));
    }
}
