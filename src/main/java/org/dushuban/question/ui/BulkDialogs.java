package org.dushuban.question.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dushuban.question.Bank;
import org.dushuban.question.BulkChanges;
import org.dushuban.question.BulkOutcome;
import org.dushuban.question.QuestionDraft;
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
        MultiSelectComboBox<String> add = tags("question.bulk.retag.add", known);
        add.addCustomValueSetListener(event -> take(add, event.getDetail()));
        MultiSelectComboBox<String> remove = tags("question.bulk.retag.remove", known);
        new BulkDialog(Words.of("question.bulk.retag.title", these.count()), Words.of("question.bulk.retag"), () -> {
                    add.setInvalid(add.isEmpty() && remove.isEmpty());
                    return !add.isInvalid();
                })
                .with(add, remove)
                .then(() -> finish(changes.retag(these.questions(), add.getValue(), remove.getValue())));
    }

    void place(List<TopicNode> topics) {
        Selected these = selected.get();
        TopicBox topic = new TopicBox(topics);
        topic.setLabel(Words.of("question.topic"));
        topic.setPlaceholder(Words.of("question.bulk.place.none"));
        new BulkDialog(
                        Words.of("question.bulk.place.title", these.count()),
                        Words.of("question.bulk.place"),
                        () -> true)
                .with(topic)
                .then(() -> finish(changes.place(
                        these.questions(),
                        topic.getOptionalValue()
                                .map(choice -> choice.topic().id())
                                .orElse(null))));
    }

    void move(List<Bank> banks) {
        Selected these = selected.get();
        ComboBox<Bank> bank = new ComboBox<>(Words.of("question.bank"));
        bank.setItems(banks.stream().filter(Bank::changeable).toList());
        bank.setItemLabelGenerator(item -> Words.of("question.bank.item", item.name(), item.ownerName()));
        bank.setErrorMessage(Words.of("question.bulk.move.missing"));
        new BulkDialog(Words.of("question.bulk.move.title", these.count()), Words.of("question.bulk.move"), () -> {
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

    private static MultiSelectComboBox<String> tags(String key, List<String> known) {
        MultiSelectComboBox<String> box = new MultiSelectComboBox<>(Words.of(key));
        box.setItems(known);
        box.setErrorMessage(Words.of("question.bulk.retag.missing"));
        return box;
    }

    /** A tag that no question has yet. */
    private static void take(MultiSelectComboBox<String> box, String typed) {
        Optional.of(typed.strip())
                .filter(tag -> !tag.isEmpty() && tag.length() <= QuestionDraft.MAX_TAG_LENGTH)
                .filter(_ -> box.getValue().size() < QuestionDraft.MAX_TAGS)
                .ifPresent(tag -> {
                    Set<String> all = new HashSet<>(box.getValue());
                    all.add(tag);
                    box.setValue(all);
                });
    }
}
