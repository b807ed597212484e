package org.dushuban.organisation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.Objects;
import org.dushuban.organisation.Member;
import org.dushuban.shared.ui.Dates;

/** A member on the list: on phones one column, else the same facts side by side. */
class MemberRow extends Div {

    MemberRow(Member member, Dates dates) {
        addClassName("ds-memberrow");
        RouterLink name = OrganisationRoutes.toMember(member.name(), member.id());
        name.addClassName("ds-memberrow__name");
        add(name);
        fact(member.number());
        fact(Objects.requireNonNullElse(member.phone(), ""));
        fact(member.unitName());
        fact(getTranslation("member.state." + member.state().tag()));
        LocalDate joined = member.joinedOn();
        fact(joined == null ? "" : getTranslation("organisation.members.joined", dates.date(joined)));
    }

    private void fact(String text) {
        add(new Span(text));
    }
}
