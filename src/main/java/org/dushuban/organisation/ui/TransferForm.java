package org.dushuban.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.dushuban.organisation.Member;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.ui.Confirm;

/** Moves somebody to another unit, or out of all. */
class TransferForm extends Div {

    private final UnitBox unit;
    private final Day on;
    private final Button transfer = new Button(getTranslation("organisation.member.transfer"));
    private final Button leave = new Button(getTranslation("organisation.member.leave"));
    private final RefusalLine refusal = new RefusalLine();
    private final String name;

    TransferForm(List<Unit> tree, Member member, LocalDate today) {
        addClassNames("ds-form", "ds-form--3");
        name = member.name();
        unit = new UnitBox(
                getTranslation("organisation.member.transfer.to"),
                tree,
                one -> one.open() && (member.left() || !one.id().equals(member.unit())));
        unit.setErrorMessage(getTranslation("organisation.unit.missing"));
        on = new Day(getTranslation("organisation.member.transfer.on"), today).needed();
        on.setValue(today);
        leave.setVisible(!member.left());
        Div buttons = new Div(transfer, leave);
        buttons.addClassName("ds-row");
        add(unit, on, refusal, buttons);
    }

    RefusalLine refusal() {
        return refusal;
    }

    void onTransfer(BiConsumer<Unit.Id, LocalDate> action) {
        transfer.addClickListener(event -> {
            Unit target = unit.getValue();
            refusal.clear();
            unit.setInvalid(target == null);
            Optional<LocalDate> day = on.chosen();
            if (target != null && day.isPresent()) {
                action.accept(target.id(), day.get());
            }
        });
    }

    /** The day counts as the last one in the unit. */
    void onLeave(Consumer<LocalDate> action) {
        leave.addClickListener(event -> {
            refusal.clear();
            on.chosen()
                    .ifPresent(day -> Confirm.ask(
                            getTranslation("organisation.member.leave.question", name),
                            getTranslation("organisation.member.leave.note"),
                            getTranslation("organisation.cancel"),
                            getTranslation("organisation.member.leave"),
                            () -> action.accept(day)));
        });
    }
}
