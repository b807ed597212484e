package org.dushuban.standing.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dushuban.organisation.Unit;
import org.dushuban.quiz.Quiz;
import org.dushuban.shared.Ids;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.Tagged;
import org.dushuban.standing.Span;

/**
 * What the address of the comparison says.
 *
 * @param unit whose branches; empty for the nearest above the own one
 * @param quiz by which quiz; empty for a period
 * @param span by which period, where by none
 * @param table whether a phone shows the table rather than the plot
 */
record BranchQuery(Optional<Unit.Id> unit, Optional<Quiz.Id> quiz, Span span, boolean table) {

    static BranchQuery of(QueryParameters query) {
        return new BranchQuery(
                query.getSingleParameter("unit").map(BranchQuery::id).map(Unit.Id::new),
                query.getSingleParameter("quiz").map(BranchQuery::id).map(Quiz.Id::new),
                query.getSingleParameter("period").map(BranchQuery::span).orElse(Span.MONTH),
                query.getSingleParameter("view").filter("table"::equals).isPresent());
    }

    BranchQuery in(Unit.Id newUnit) {
        return new BranchQuery(Optional.of(newUnit), quiz, span, table);
    }

    BranchQuery by(Quiz.Id newQuiz) {
        return new BranchQuery(unit, Optional.of(newQuiz), span, table);
    }

    BranchQuery by(Span newSpan) {
        return new BranchQuery(unit, Optional.empty(), newSpan, table);
    }

    BranchQuery as(boolean asTable) {
        return new BranchQuery(unit, quiz, span, asTable);
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        unit.ifPresent(id -> parameters.put("unit", id.toString()));
        quiz.ifPresentOrElse(id -> parameters.put("quiz", id.toString()), () -> parameters.put("period", span.tag()));
        if (table) {
            parameters.put("view", "table");
        }
        return QueryParameters.simple(parameters);
    }

    static Span span(String tag) {
        return Tagged.find(Span.class, tag).orElseThrow(() -> new NotFoundException("period", tag));
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> new NotFoundException("id", text));
    }
}
