package org.dushuban.organisation.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dushuban.organisation.MemberQuery;
import org.dushuban.organisation.MemberState;
import org.dushuban.organisation.Unit;
import org.jspecify.annotations.Nullable;

/** A list of members in the address of the page: {@code ?unit=…&q=…&state=full&sort=-joined}. */
final class MemberAddress {

    /** Beside the tags of the states: those who have left. */
    static final String LEFT = "left";

    private MemberAddress() {}

    static QueryParameters of(MemberQuery query) {
        Map<String, String> parts = new LinkedHashMap<>();
        Unit.Id unit = query.unit();
        if (unit != null) {
            parts.put(OrganisationRoutes.UNIT, unit.toString());
        }
        if (!query.text().isBlank()) {
            parts.put("q", query.text());
        }
        state(query).ifPresent(state -> parts.put("state", state));
        if (query.order() != MemberQuery.Order.NUMBER || query.descending()) {
            parts.put("sort", (query.descending() ? "-" : "") + tag(query.order()));
        }
        return QueryParameters.simple(parts);
    }

    /** What cannot be read is left out. */
    static MemberQuery read(QueryParameters parameters) {
        String state = parameters.getSingleParameter("state").orElse("");
        String sort = parameters.getSingleParameter("sort").orElse("");
        return new MemberQuery(
                OrganisationRoutes.unit(parameters).orElse(null),
                parameters.getSingleParameter("q").orElse(""),
                state(state),
                state.equals(LEFT),
                order(sort.startsWith("-") ? sort.substring(1) : sort).orElse(MemberQuery.Order.NUMBER),
                sort.startsWith("-"));
    }

    static String tag(MemberQuery.Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    /** The tag of the state that is asked for, or {@link #LEFT}. */
    static Optional<String> state(MemberQuery query) {
        MemberState state = query.state();
        return query.left() ? Optional.of(LEFT) : Optional.ofNullable(state).map(MemberState::tag);
    }

    static @Nullable MemberState state(@Nullable String tag) {
        return Arrays.stream(MemberState.values())
                .filter(state -> state.tag().equals(tag))
                .findFirst()
                .orElse(null);
    }

    private static Optional<MemberQuery.Order> order(String tag) {
        return Arrays.stream(MemberQuery.Order.values())
                .filter(order -> tag(order).equals(tag))
                .findFirst();
    }
}
