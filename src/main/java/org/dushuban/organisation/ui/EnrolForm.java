package org.dushuban.organisation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dushuban.account.NewUser;
import org.dushuban.organisation.Member;
import org.dushuban.organisation.Members;
import org.dushuban.organisation.Outcome;
import org.dushuban.organisation.Unit;
import org.jspecify.annotations.Nullable;

/** Somebody new in a unit. */
class EnrolForm extends Div {

    private final TextField number = new TextField(getTranslation("organisation.member.number"));
    private final PersonFields person;
    private final UnitBox unit;
    private final Day since;

    EnrolForm(List<Unit> tree, Unit.@Nullable Id chosen, Clock clock) {
        addClassName("ds-form");
        LocalDate today = LocalDate.now(clock);
        person = new PersonFields(today);
        unit = new UnitBox(getTranslation("organisation.member.unit"), tree, Unit::open);
        since = new Day(getTranslation("organisation.member.since"), today).needed();
        number.setMaxLength(40);
        number.setErrorMessage(getTranslation("organisation.member.number.bad"));
        unit.setErrorMessage(getTranslation("organisation.unit.missing"));
        unit.choose(chosen);
        since.setValue(today);
        add(number, person, unit, since);
    }

    boolean isValid() {
        number.setInvalid(!NewUser.isNumber(number.getValue()));
        unit.setInvalid(unit.isEmpty());
        return person.isValid() & since.chosen().isPresent() & !number.isInvalid() & !unit.isInvalid();
    }

    Outcome<Member> enrol(Members members) {
        return members.enrol(
                Objects.requireNonNull(unit.getValue()).id(),
                new NewUser(number.getValue(), person.name(), person.phone()),
                person.joinedOn(),
                person.state(),
                Objects.requireNonNull(since.getValue()));
    }
}
