package org.dushuban.organisation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import org.dushuban.account.NewUser;
import org.dushuban.organisation.Member;
import org.dushuban.organisation.MemberState;
import org.jspecify.annotations.Nullable;

/** What is known of a person, in fields. */
class PersonFields extends Div {

    private final TextField name = new TextField(getTranslation("organisation.member.name"));
    private final TextField phone = new TextField(getTranslation("organisation.member.phone"));
    private final Day joinedOn;
    private final Select<MemberState> state = new Select<>();

    PersonFields(LocalDate today) {
        addClassNames("ds-form", "ds-form--3");
        joinedOn = new Day(getTranslation("organisation.member.joined-on"), today);
        name.setMaxLength(100);
        name.setErrorMessage(getTranslation("organisation.member.name.missing"));
        phone.setErrorMessage(getTranslation("organisation.member.phone.bad"));
        state.setLabel(getTranslation("member.state"));
        state.setItems(MemberState.values());
        state.setItemLabelGenerator(one -> getTranslation("member.state." + one.tag()));
        state.setValue(MemberState.FULL);
        add(name, phone, joinedOn, state);
    }

    void show(Member member) {
        name.setValue(member.name());
        phone.setValue(Objects.requireNonNullElse(member.phone(), ""));
        joinedOn.setValue(member.joinedOn());
        state.setValue(member.state());
        // whoever has left keeps the state of that day
        state.setReadOnly(member.left());
    }

    boolean isValid() {
        name.setInvalid(!NewUser.isName(name.getValue()));
        phone.setInvalid(!phone().isEmpty() && !NewUser.isPhone(phone()));
        return !name.isInvalid() && !phone.isInvalid() && !joinedOn.isInvalid();
    }

    String name() {
        return name.getValue();
    }

    /** Empty where there is none. */
    String phone() {
        return phone.getValue().replaceAll("[\\s-]", "");
    }

    @Nullable
    LocalDate joinedOn() {
        return joinedOn.getValue();
    }

    MemberState state() {
        return Objects.requireNonNullElse(state.getValue(), MemberState.FULL);
    }
}
