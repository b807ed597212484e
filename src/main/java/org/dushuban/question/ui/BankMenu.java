package org.dushuban.question.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.question.Bank;
import org.dushuban.question.ItemBank;
import org.dushuban.question.Publishing;

/** What is done with banks more rarely: make one, name it, see its topics, and say who publishes. */
class BankMenu extends MoreMenu {

    private final ItemBank itemBank;
    private final Scope scope;

    /** @param writable the bank that is meant when one is renamed */
    BankMenu(ItemBank itemBank, Publishing publishing, Scope scope, Supplier<Optional<Bank>> writable) {
        this.itemBank = itemBank;
        this.scope = scope;
        setAriaLabel(getTranslation("question.bank.more"));
        addAction(
                getTranslation("question.bank.create"),
                () -> askForBank(_ -> UI.getCurrentOrThrow().refreshCurrentRoute(false)));
        if (writable.get().isPresent()) {
            addAction(
                    getTranslation("question.bank.rename"), () -> writable.get().ifPresent(this::askForName));
        }
        addAction(
                getTranslation("question.topics"), () -> UI.getCurrentOrThrow().navigate(TopicsView.class));
        List<Unit> units = scope.administered();
        if (!units.isEmpty()) {
            addAction(getTranslation("question.second"), () -> SecondPersonDialog.open(publishing, units));
        }
    }

    final void askForBank(Consumer<Bank.Id> done) {
        BankDialog.open(
                getTranslation("question.bank.create"),
                "",
                scope.administered(),
                (owner, name) -> done.accept(itemBank.create(owner.id(), name)));
    }

    private void askForName(Bank bank) {
        List<Unit> owner = List.of(scope.administered(bank.owner()));
        BankDialog.open(getTranslation("question.bank.rename"), bank.name(), owner, (_, name) -> {
            itemBank.rename(bank.id(), name);
            UI.getCurrentOrThrow().refreshCurrentRoute(false);
        });
    }
}
