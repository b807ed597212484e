package org.dushuban.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import java.util.UUID;
import org.dushuban.account.User;
import org.dushuban.organisation.Unit;

/** How the pages of units and members name each other. */
public final class OrganisationRoutes {

    static final String MEMBER = "member";
    static final String UNIT = "unit";

    private OrganisationRoutes() {}

    /** A link to the page of a member, for administrators. */
    public static RouterLink toMember(String text, User.Id member) {
        return new RouterLink(text, MemberView.class, new RouteParameters(MEMBER, member.toString()));
    }

    static RouterLink toUnit(String text, Class<? extends Component> page, Unit.Id unit) {
        RouterLink link = new RouterLink(text, page);
        link.setQueryParameters(of(unit));
        return link;
    }

    static QueryParameters of(Unit.Id unit) {
        return QueryParameters.of(UNIT, unit.toString());
    }

    /** The unit in the address; what is none is left out. */
    static Optional<Unit.Id> unit(QueryParameters parameters) {
        return parameters
                .getSingleParameter(UNIT)
                .flatMap(OrganisationRoutes::uuid)
                .map(Unit.Id::new);
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
