package org.dushuban.question.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.History;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.dushuban.organisation.Scope;
import org.dushuban.question.Bank;
import org.dushuban.question.BulkChanges;
import org.dushuban.question.ItemBank;
import org.dushuban.question.Publishing;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.Topics;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.PageHead;
import org.springframework.beans.factory.ObjectProvider;

/** The questions of all banks that an administrator may use. */
@Route("admin/bank")
@Menu(order = 120, icon = "bank", title = "menu.bank")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://question.css")
class QuestionBankView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ItemBank itemBank;
    private final Topics topics;
    private final ObjectProvider<BankTool> tools;
    private final FilterBar filter;
    private final BankGrid grid;
    private final BulkBar bulk;
    private final Div links = new Div();
    private final EmptyState empty =
            new EmptyState(getTranslation("question.bank.empty"), getTranslation("question.bank.empty.note"));
    private final PageHead head;
    private QuestionFilter shown = QuestionFilter.ALL;

    QuestionBankView(
            ItemBank itemBank,
            Topics topics,
            Publishing publishing,
            BulkChanges changes,
            Scope scope,
            ObjectProvider<BankTool> tools) {
        this.itemBank = itemBank;
        this.topics = topics;
        this.tools = tools;
        addClassNames("ds-page", "ds-page--bank");
        filter = new FilterBar(itemBank.banks(), topics.tree(), this::narrow);
        grid = new BankGrid((offset, limit) -> itemBank.questions(filter.chosen(), offset, limit), this::select);
        bulk = bulkBar(new BulkDialogs(
                changes,
                () -> new BulkDialogs.Selected(grid.selection(filter.chosen()), grid.count()),
                this::readAnew));
        BankMenu menu = new BankMenu(itemBank, publishing, scope, filter::writable);
        Button create = new Button(getTranslation("question.bank.new-question"), new Icon("plus"));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        // whoever has no bank to write in is asked for one first
        create.addClickListener(event ->
                filter.writable().ifPresentOrElse(bank -> begin(bank.id()), () -> menu.askForBank(this::begin)));
        links.addClassName("ds-banktools");
        tools.orderedStream()
                .forEach(tool -> menu.addAction(getTranslation(tool.key()), () -> open(tool))
                        .addClassName("only-narrow"));
        head = new PageHead(getPageTitle(), "", menu, links, create);
        add(head, filter, empty, grid, bulk);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        read(FilterAddress.read(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.bank");
    }

    /** What is typed into the search makes no step to go back to, every other choice does. */
    private void narrow(QuestionFilter chosen) {
        boolean typed = !Objects.equals(chosen.text(), shown.text());
        load();
        History history = UI.getCurrentOrThrow().getPage().getHistory();
        Location address = new Location("admin/bank", FilterAddress.of(chosen));
        if (typed) {
            history.replaceState(null, address);
        } else {
            history.pushState(null, address);
        }
    }

    private void readAnew() {
        read(filter.chosen());
    }

    private void read(QuestionFilter wanted) {
        filter.show(wanted, itemBank.tags(), itemBank.flags());
        load();
    }

    /** Counts once for all who need to know: head, empty state and grid. */
    private void load() {
        shown = filter.chosen();
        long found = itemBank.count(filter.chosen());
        grid.show(found);
        head.show(getPageTitle(), getTranslation("question.bank.note", found));
        empty.setVisible(found == 0);
        links.removeAll();
        tools.orderedStream().map(this::link).forEach(links::add);
        links.setVisible(links.getComponentCount() > 0);
    }

    private void select() {
        bulk.show(grid.count(), grid.found());
    }

    private void open(BankTool tool) {
        UI.getCurrentOrThrow().navigate(tool.route(), FilterAddress.of(shown));
    }

    private void openSelected(BankTool tool) {
        UI.getCurrentOrThrow().navigate(tool.route(), SelectionAddress.of(shown, grid.selection(shown)));
    }

    private Anchor link(BankTool tool) {
        Anchor link = new Anchor(new Location(tool.route(), FilterAddress.of(shown)).getPathWithQueryParameters());
        link.add(new Icon(tool.icon()), new Span(getTranslation(tool.key())));
        link.addClassNames("ds-btn", "only-wide");
        return link;
    }

    private void begin(Bank.Id bank) {
        UI.getCurrentOrThrow()
                .navigate(
                        QuestionEditorView.class,
                        QuestionRoutes.toNew(),
                        QueryParameters.of(QuestionRoutes.BANK, bank.toString()));
    }

    private BulkBar bulkBar(BulkDialogs dialogs) {
        BulkBar bar = new BulkBar(() -> grid.selectAll(true), () -> grid.selectAll(false))
                .action(getTranslation("question.bulk.retag"), () -> dialogs.retag(itemBank.tags()))
                .action(getTranslation("question.bulk.place"), () -> dialogs.place(topics.tree()))
                .action(getTranslation("question.bulk.move"), () -> dialogs.move(itemBank.banks()))
                .action(getTranslation("question.bulk.submit"), dialogs::submit)
                .action(getTranslation("question.bulk.retire"), dialogs::retire);
        tools.orderedStream()
                .filter(BankTool::takesSelection)
                .forEach(tool -> bar.action(getTranslation(tool.key()), () -> openSelected(tool)));
        return bar;
    }
}
