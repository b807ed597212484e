package org.dushuban.question.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dushuban.question.Bank;
import org.dushuban.question.Difficulty;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.QuestionKind;
import org.dushuban.question.QuestionState;
import org.dushuban.question.Topic;
import org.dushuban.shared.ui.Icon;
import org.jspecify.annotations.Nullable;

/** What narrows the list of questions. */
class FilterBar extends Div {

    private final TextField text = new TextField();
    private final ComboBox<Bank> bank = new ComboBox<>();
    private final ComboBox<Topic> topic = new ComboBox<>();
    private final Select<QuestionKind> kind = new Select<>();
    private final Select<Difficulty> difficulty = new Select<>();
    private final Map<Optional<QuestionState>, NativeButton> states = new LinkedHashMap<>();
    private final Consumer<QuestionFilter> changed;
    private Optional<QuestionState> state = Optional.empty();
    private @Nullable String tag;
    private @Nullable String flag;
    private boolean showing;

    FilterBar(List<Bank> banks, List<Topic> topics, Consumer<QuestionFilter> changed) {
        this.changed = changed;
        addClassName("ds-filter");
        text.setPlaceholder(getTranslation("question.bank.search"));
        text.setAriaLabel(getTranslation("question.bank.search"));
        text.setPrefixComponent(new Icon("search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        bank.setItems(banks);
        topic.setItems(topics);
        bank.setItemLabelGenerator(item -> getTranslation("question.bank.item", item.name(), item.ownerName()));
        topic.setItemLabelGenerator(item -> item.name().in(getLocale()));
        List.of(bank, topic).forEach(box -> box.setClearButtonVisible(true));
        bank.setPlaceholder(getTranslation("question.bank.any"));
        bank.setAriaLabel(getTranslation("question.bank"));
        topic.setPlaceholder(getTranslation("question.topic.any"));
        topic.setAriaLabel(getTranslation("question.topic"));
        prepare(kind, "question.kind", QuestionKind.values());
        kind.setItemLabelGenerator(item -> word("question.kind.", item == null ? "any" : item.tag()));
        prepare(difficulty, "question.difficulty", Difficulty.values());
        difficulty.setItemLabelGenerator(item -> word("question.difficulty.", item == null ? "any" : item.tag()));
        List<HasValue<?, ?>> all = List.of(text, bank, topic, kind, difficulty);
        all.forEach(field -> field.addValueChangeListener(event -> tell()));
        Div fields = new Div(text, bank, topic, kind, difficulty);
        fields.addClassName("ds-filter__fields");
        add(fields, chips());
    }

    void show(QuestionFilter filter) {
        showing = true;
        text.setValue(Optional.ofNullable(filter.text()).orElse(""));
        choose(bank, item -> item.id().equals(filter.bank()));
        choose(topic, item -> filter.topics().contains(item.id()));
        kind.setValue(filter.kind());
        difficulty.setValue(filter.difficulty());
        tag = filter.tag();
        flag = filter.flag();
        press(Optional.ofNullable(filter.state()));
        showing = false;
    }

    private static <T> void choose(ComboBox<T> box, Predicate<T> wanted) {
        box.setValue(box.getListDataView().getItems().filter(wanted).findFirst().orElse(null));
    }

    QuestionFilter filter() {
        return new QuestionFilter(
                bank.getOptionalValue().map(Bank::id).orElse(null),
                topic.getOptionalValue().map(Topic::id).map(Set::of).orElse(Set.of()),
                kind.getValue(),
                difficulty.getValue(),
                state.orElse(null),
                tag,
                flag,
                text.getValue());
    }

    /** The bank for a new question: the chosen one if it can be written in, else the first that can. */
    Optional<Bank> writable() {
        return bank.getOptionalValue()
                .filter(Bank::changeable)
                .or(() -> bank.getListDataView()
                        .getItems()
                        .filter(Bank::changeable)
                        .findFirst());
    }

    private <T> void prepare(Select<T> select, String key, T[] items) {
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(key + ".any"));
        select.setAriaLabel(getTranslation(key));
    }

    private String word(String prefix, String tag) {
        return getTranslation(prefix + tag);
    }

    private Div chips() {
        Div chips = new Div();
        chips.addClassName("ds-chiprow");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", getTranslation("question.state"));
        chips.add(chip(Optional.empty(), "question.state.any"));
        for (QuestionState one : QuestionState.values()) {
            chips.add(chip(Optional.of(one), "question.state." + one.tag()));
        }
        press(state);
        return chips;
    }

    private NativeButton chip(Optional<QuestionState> meant, String key) {
        NativeButton chip = new NativeButton(getTranslation(key), event -> {
            press(meant);
            tell();
        });
        chip.addClassName("ds-chip");
        states.put(meant, chip);
        return chip;
    }

    private void press(Optional<QuestionState> pressed) {
        state = pressed;
        states.forEach(
                (meant, chip) -> chip.getElement().setAttribute("aria-pressed", String.valueOf(meant.equals(pressed))));
    }

    private void tell() {
        if (!showing) {
            changed.accept(filter());
        }
    }
}
