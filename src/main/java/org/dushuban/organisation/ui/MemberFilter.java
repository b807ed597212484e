package org.dushuban.organisation.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dushuban.organisation.MemberQuery;
import org.dushuban.organisation.MemberState;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.Unfold;
import org.jspecify.annotations.Nullable;

/** What narrows and orders the list of members; phones show the search and unfold the rest. */
class MemberFilter extends Div {

    private final TextField text = new TextField(getTranslation("organisation.members.search"));
    private final UnitBox unit;
    private final Select<String> state = new Select<>();
    private final Select<MemberQuery.Order> order = new Select<>();
    private final Checkbox descending = new Checkbox(getTranslation("organisation.members.descending"));
    private final Consumer<MemberQuery> changed;
    private boolean showing;

    MemberFilter(List<Unit> tree, Consumer<MemberQuery> changed) {
        this.changed = changed;
        addClassName("ds-orgfilter");
        text.setPrefixComponent(new Icon("search"));
        text.setPlaceholder(getTranslation("organisation.members.search.what"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        unit = new UnitBox(getTranslation("organisation.members.unit"), tree, _ -> true);
        unit.setClearButtonVisible(true);
        unit.setPlaceholder(getTranslation("organisation.members.unit.any"));
        state.setLabel(getTranslation("member.state"));
        state.setItems(
                Stream.concat(Arrays.stream(MemberState.values()).map(MemberState::tag), Stream.of(MemberAddress.LEFT))
                        .toList());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("organisation.members.state.any"));
        state.setItemLabelGenerator(this::stateWord);
        order.setLabel(getTranslation("organisation.members.order"));
        order.setItems(MemberQuery.Order.values());
        order.setItemLabelGenerator(one -> getTranslation("organisation.members.order." + MemberAddress.tag(one)));
        List<HasValue<?, ?>> all = List.of(text, unit, state, order, descending);
        all.forEach(field -> field.addValueChangeListener(event -> tell()));
        Div rest = new Div(unit, state, order, descending);
        rest.addClassName("ds-orgfilter__rest");
        add(text, new Unfold(getTranslation("organisation.members.narrow"), rest), rest);
    }

    private String stateWord(@Nullable String tag) {
        boolean present = MemberAddress.state(tag) != null;
        return present
                ? getTranslation("member.state." + tag)
                : getTranslation("organisation.members.state." + (tag == null ? "any" : tag));
    }

    void show(MemberQuery query) {
        showing = true;
        text.setValue(query.text());
        unit.choose(query.unit());
        state.setValue(MemberAddress.state(query).orElse(null));
        order.setValue(query.order());
        descending.setValue(query.descending());
        showing = false;
    }

    MemberQuery query() {
        return new MemberQuery(
                Optional.ofNullable(unit.getValue()).map(Unit::id).orElse(null),
                text.getValue(),
                MemberAddress.state(state.getValue()),
                MemberAddress.LEFT.equals(state.getValue()),
                Objects.requireNonNullElse(order.getValue(), MemberQuery.Order.NUMBER),
                descending.getValue());
    }

    private void tell() {
        if (!showing) {
            changed.accept(query());
        }
    }
}
