package org.dushuban.question.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Consumer;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.question.Bank;
import org.dushuban.question.ItemBank;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.QuestionSummary;
import org.dushuban.question.Topics;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.PageHead;

/** The questions of all banks that an administrator may use. */
@Route("admin/bank")
@Menu(order = 120, icon = "bank", title = "menu.bank")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://question.css")
class QuestionBankView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ItemBank itemBank;
    private final Scope scope;
    private final List<BankTool> tools;
    private final FilterBar filter;
    private final Grid<QuestionSummary> grid = new Grid<>();
    private final CallbackDataProvider<QuestionSummary, Void> questions;
    private final Button create = new Button(getTranslation("question.bank.new-question"), new Icon("plus"));
    private final EmptyState empty =
            new EmptyState(getTranslation("question.bank.empty"), getTranslation("question.bank.empty.note"));
    private final PageHead head;
    private long found;

    QuestionBankView(ItemBank itemBank, Topics topics, Scope scope, List<BankTool> tools) {
        this.itemBank = itemBank;
        this.scope = scope;
        this.tools = tools;
        addClassNames("ds-page", "ds-page--bank");
        filter = new FilterBar(itemBank.banks(), topics.usable(), this::narrow);
        questions = DataProvider.fromCallbacks(
                query -> itemBank.questions(filter.filter(), query.getOffset(), query.getLimit()).stream(),
                _ -> Math.toIntExact(found));
        grid.addComponentColumn(QuestionRow::new)
                .setHeader(getTranslation("question.bank.column"))
                .setFlexGrow(1);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setDataProvider(questions);
        grid.addClassName("ds-qgrid");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        // whoever has no bank to write in is asked for one first
        create.addClickListener(
                event -> filter.writable().ifPresentOrElse(bank -> begin(bank.id()), () -> askForBank(this::begin)));
        head = new PageHead(getPageTitle(), "", bankMenu(), create);
        add(head, filter, empty, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.show(FilterAddress.read(event.getLocation().getQueryParameters()));
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.bank");
    }

    private void narrow(QuestionFilter chosen) {
        load();
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("admin/bank", FilterAddress.of(chosen)));
    }

    /** Counts once for all who need to know: head, empty state and grid. */
    private void load() {
        found = itemBank.count(filter.filter());
        questions.refreshAll();
        head.show(getPageTitle(), getTranslation("question.bank.note", found));
        empty.setVisible(found == 0);
        grid.setVisible(found > 0);
    }

    private void begin(Bank.Id bank) {
        UI.getCurrentOrThrow()
                .navigate(
                        QuestionEditorView.class,
                        QuestionRoutes.toNew(),
                        QueryParameters.of(QuestionRoutes.BANK, bank.toString()));
    }

    private MoreMenu bankMenu() {
        MoreMenu more = new MoreMenu();
        more.setAriaLabel(getTranslation("question.bank.more"));
        more.addAction(
                getTranslation("question.bank.create"),
                () -> askForBank(_ -> UI.getCurrentOrThrow().refreshCurrentRoute(false)));
        if (filter.writable().isPresent()) {
            more.addAction(
                    getTranslation("question.bank.rename"),
                    () -> filter.writable().ifPresent(this::askForName));
        }
        tools.forEach(tool -> more.addAction(getTranslation(tool.key()), () -> open(tool)));
        return more;
    }

    private void open(BankTool tool) {
        UI.getCurrentOrThrow().navigate(tool.address(), FilterAddress.of(filter.filter()));
    }

    private void askForBank(Consumer<Bank.Id> done) {
        List<Unit> owners = scope.administered();
        new BankDialog(getTranslation("question.bank.create"), "", owners, (owner, name) -> {
                    done.accept(itemBank.create(owner.id(), name));
                })
                .open();
    }

    private void askForName(Bank bank) {
        List<Unit> owner = List.of(scope.administered(bank.owner()));
        new BankDialog(getTranslation("question.bank.rename"), bank.name(), owner, (_, name) -> {
                    itemBank.rename(bank.id(), name);
                    UI.getCurrentOrThrow().refreshCurrentRoute(false);
                })
                .open();
    }
}
