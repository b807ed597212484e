package org.dushuban.question.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dushuban.question.Bank;
import org.dushuban.question.BulkChanges;
import org.dushuban.question.BulkOutcome;
import org.dushuban.question.QuestionSelection;
import org.dushuban.question.TopicNode;
import org.dushuban.shared.ui.Confirm;
import org.dushuban.shared.ui.Toast;
import org.dushuban.shared.ui.Words;

/** Asks what shall be done with the selected questions, says how many they are before it is done, and what came of it. */
final class BulkDialogs {

    /** Which questions, and how many they were when they were selected. */
    record Selected(QuestionSelection questions, long count) {}

    private final BulkChanges changes;
    private final Supplier<Selected> selected;
    private final Runnable done;

    /** @param done follows each change */
    BulkDialogs(BulkChanges changes, Supplier<Selected> selected, Runnable done) {
        this.changes = changes;
        this.selected = selected;
        this.done = done;
    }

    void retag(List<String> known) {
        Selected these = selected.get();
        TagBox add = new TagBox(Words.of("question.bulk.retag.add"), known);
        MultiSelectComboBox<String> remove = new MultiSelectComboBox<>(Words.of("question.bulk.retag.remove"));
        remove.setItems(known);
        new FormDialog(Words.of("question.bulk.retag.title", these.count()), Words.of("question.bulk.retag"), () -> {
                    add.complain(add.isEmpty() && remove.isEmpty() ? Words.of("question.bulk.retag.missing") : "");
                    return !add.isInvalid();
                })
                .with(add, remove)
                .then(() -> finish(changes.retag(these.questions(), add.getValue(), remove.getValue())));
    }

    void place(List<TopicNode> topics) {
        Selected these = selected.get();
        TopicBox topic = new TopicBox(topics);
        topic.setLabel(Words.of("question.topic"));
        topic.offerFirst(TopicChoice.beside(null, Words.of("question.bulk.place.none")));
        topic.setErrorMessage(Words.of("question.bulk.place.missing"));
        new FormDialog(Words.of("question.bulk.place.title", these.count()), Words.of("question.bulk.place"), () -> {
                    topic.setInvalid(topic.isEmpty());
                    return !topic.isEmpty();
                })
                .with(topic)
                .then(() ->
                        finish(changes.place(these.questions(), topic.chosen().orElse(null))));
    }

    void move(List<Bank> banks) {
        Selected these = selected.get();
        ComboBox<Bank> bank = new ComboBox<>(Words.of("question.bank"));
        bank.setItems(banks.stream().filter(Bank::changeable).toList());
        bank.setItemLabelGenerator(item -> Words.of("question.bank.item", item.name(), item.ownerName()));
        bank.setErrorMessage(Words.of("question.bulk.move.missing"));
        new FormDialog(Words.of("question.bulk.move.title", these.count()), Words.of("question.bulk.move"), () -> {
                    bank.setInvalid(bank.isEmpty());
                    return !bank.isEmpty();
                })
                .with(bank)
                .then(() -> bank.getOptionalValue()
                        .ifPresent(target -> finish(changes.move(these.questions(), target.id()))));
    }

    void submit() {
        ask("submit", changes::submit);
    }

    void retire() {
        ask("retire", changes::retire);
    }

    private void ask(String what, Function<QuestionSelection, BulkOutcome> change) {
        Selected these = selected.get();
        Confirm.ask(
                Words.of("question.bulk." + what + ".title", these.count()),
                Words.of("question.bulk." + what + ".note"),
                Words.of("question.bank.cancel"),
                Words.of("question.bulk." + what),
                () -> finish(change.apply(these.questions())));
    }

    private void finish(BulkOutcome outcome) {
        done.run();
        if (BulkReport.isNeeded(outcome)) {
            new BulkReport(outcome).open();
        } else {
            Toast.show(Words.of("question.bulk.changed", outcome.changed()));
        }
    }
}
