package org.dushuban.organisation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dushuban.organisation.Member;
import org.dushuban.shared.ui.Dates;

/** A member on the list: on phones one column, else the same facts side by side, below their names. */
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
        String day = joined == null ? "" : dates.date(joined);
        fact(day).addClassName("only-wide");
        fact(joined == null ? "" : getTranslation("organisation.members.joined", day))
                .addClassName("only-narrow");
    }

    /** What the facts are called; phones show only the first. */
    static Div head() {
        Div head = new Div();
        head.addClassNames("ds-memberrow", "ds-memberrow--head");
        for (String key : List.of(
                "organisation.members.column",
                "organisation.member.number",
                "organisation.member.phone",
                "organisation.members.unit",
                "member.state",
                "organisation.member.joined-on")) {
            head.add(new Span(head.getTranslation(key)));
        }
        return head;
    }

    private Span fact(String text) {
        Span fact = new Span(text);
        add(fact);
        return fact;
    }
}
