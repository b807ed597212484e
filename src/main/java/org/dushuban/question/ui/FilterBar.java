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
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dushuban.question.Bank;
import org.dushuban.question.Difficulty;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.QuestionKind;
import org.dushuban.question.QuestionState;
import org.dushuban.question.TopicNode;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.Unfold;

/** What narrows the list of questions. */
class FilterBar extends Div {

    /** So long after the last key a search begins: a bank of 100,000 questions is not read for each of them. */
    private static final int PAUSE_MS = 500;

    private final TextField text = new TextField();
    private final ComboBox<Bank> bank = new ComboBox<>();
    private final TopicBox topic;
    private final Select<QuestionKind> kind = new Select<>();
    private final Select<Difficulty> difficulty = new Select<>();
    private final ComboBox<String> tag = new ComboBox<>();
    private final Select<String> flag = new Select<>();
    private final Map<Optional<QuestionState>, NativeButton> states = new LinkedHashMap<>();
    private final Unfold unfold;
    private final List<Bank> banks;
    private final Consumer<QuestionFilter> changed;
    private Optional<QuestionState> state = Optional.empty();
    private boolean showing;

    FilterBar(List<Bank> banks, List<TopicNode> topics, Consumer<QuestionFilter> changed) {
        this.banks = banks;
        this.changed = changed;
        addClassName("ds-filter");
        text.setPlaceholder(getTranslation("question.bank.search"));
        text.setAriaLabel(getTranslation("question.bank.search"));
        text.setPrefixComponent(new Icon("search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MS);
        bank.setItems(banks);
        bank.setItemLabelGenerator(item -> getTranslation("question.bank.item", item.name(), item.ownerName()));
        topic = new TopicBox(topics);
        prepare(bank, "question.bank", "question.bank.any");
        prepare(topic, "question.topic", "question.topic.any");
        prepare(tag, "question.tag", "question.tag.any");
        prepare(kind, "question.kind", QuestionKind.values());
        kind.setItemLabelGenerator(item -> word("question.kind.", item == null ? "any" : item.tag()));
        prepare(difficulty, "question.difficulty", Difficulty.values());
        difficulty.setItemLabelGenerator(item -> word("question.difficulty.", item == null ? "any" : item.tag()));
        List<HasValue<?, ?>> all = List.of(text, bank, topic, kind, difficulty, tag, flag);
        all.forEach(field -> field.addValueChangeListener(event -> tell()));
        Div rest = new Div(bank, topic, kind, difficulty, tag, flag);
        rest.addClassName("ds-filter__rest");
        unfold = new Unfold(getTranslation("question.bank.narrow"), rest);
        Div fields = new Div(text, unfold, rest);
        fields.addClassName("ds-filter__fields");
        add(fields, chips());
    }

    /** Shows a filter, with what there is to choose from now; without any flag in use nothing asks for one. */
    void show(QuestionFilter filter, List<String> tags, List<String> flags) {
        showing = true;
        tag.setItems(tags);
        List<String> known = Stream.concat(flags.stream(), Stream.ofNullable(filter.flag()))
                .distinct()
                .filter(one -> QuestionWords.flag(one).isPresent())
                .toList();
        prepare(flag, "question.flag", known.toArray(String[]::new));
        flag.setItemLabelGenerator(item -> item == null
                ? word("question.flag.", "any")
                : QuestionWords.flag(item).orElse(item));
        flag.setVisible(!known.isEmpty());
        show(filter);
        showing = false;
    }

    private void show(QuestionFilter filter) {
        text.setValue(Optional.ofNullable(filter.text()).orElse(""));
        bank.setValue(banks.stream()
                .filter(item -> item.id().equals(filter.bank()))
                .findFirst()
                .orElse(null));
        topic.choose(filter.topic());
        kind.setValue(filter.kind());
        difficulty.setValue(filter.difficulty());
        tag.setValue(filter.tag());
        flag.setValue(filter.flag());
        press(Optional.ofNullable(filter.state()));
        unfold.open(Stream.<HasValue<?, ?>>of(bank, topic, kind, difficulty, tag, flag)
                .anyMatch(field -> !field.isEmpty()));
    }

    /** What is chosen here. */
    QuestionFilter chosen() {
        return new QuestionFilter(
                bank.getOptionalValue().map(Bank::id).orElse(null),
                topic.chosen().orElse(null),
                kind.getValue(),
                difficulty.getValue(),
                state.orElse(null),
                tag.getValue(),
                flag.getValue(),
                text.getValue());
    }

    /** The bank for a new question: the chosen one if it can be written in, else the first that can. */
    Optional<Bank> writable() {
        return Stream.concat(bank.getOptionalValue().stream(), banks.stream())
                .filter(Bank::changeable)
                .findFirst();
    }

    private void prepare(ComboBox<?> box, String key, String any) {
        box.setClearButtonVisible(true);
        box.setPlaceholder(getTranslation(any));
        box.setAriaLabel(getTranslation(key));
    }

    private <T> void prepare(Select<T> select, String key, T[] items) {
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(key + ".any"));
        select.setAriaLabel(getTranslation(key));
    }

    private String word(String prefix, String name) {
        return getTranslation(prefix + name);
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
            changed.accept(chosen());
        }
    }
}
