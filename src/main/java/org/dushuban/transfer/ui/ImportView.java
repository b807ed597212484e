package org.dushuban.transfer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;
import org.dushuban.format.SheetTemplate;
import org.dushuban.format.Upload;
import org.dushuban.question.Bank;
import org.dushuban.question.ItemBank;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.FileUpload;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.PageHead;
import org.dushuban.shared.ui.Refusal;
import org.dushuban.sheet.SheetWriter;
import org.dushuban.transfer.ImportRun;
import org.dushuban.transfer.Imports;

/** Where an import begins: a bank, and a file or a text. */
@Route("admin/import")
@Menu(order = 122, icon = "upload", title = "menu.import")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://transfer.css")
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Imports imports;
    private final Select<Bank> bank = new Select<>();
    private final TextArea text = new TextArea(getTranslation("transfer.text.label"));
    private final Refusal refusal = new Refusal();
    private final Div form = new Div();
    private final OwnRuns runs;

    ImportView(Imports imports, ItemBank itemBank, Dates dates) {
        this.imports = imports;
        this.runs = new OwnRuns(imports, dates);
        addClassNames("ds-page", "ds-page--transfer");
        bank.setLabel(getTranslation("transfer.into"));
        bank.setItemLabelGenerator(item -> getTranslation("question.bank.item", item.name(), item.ownerName()));
        bank.setItems(itemBank.banks().stream().filter(Bank::changeable).toList());
        DownloadWords words = DownloadWords.ofPage();
        Anchor template = new Anchor(event -> writeTemplate(words, event), words.of("transfer.template"));
        template.addComponentAsFirst(new Icon("download"));
        template.addClassName("ds-trlink");
        form.addClassNames("ds-form", "ds-sheet", "ds-trform");
        add(
                new PageHead(getPageTitle(), getTranslation("transfer.note"), template),
                RunSteps.at(0),
                refusal,
                form,
                runs);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Bank> banks = bank.getListDataView().getItems().toList();
        form.removeAll();
        if (banks.isEmpty()) {
            form.add(new Paragraph(getTranslation("transfer.no-bank")), toBanks());
        } else {
            bank.setValue(TransferRoutes.bank(event.getLocation().getQueryParameters())
                    .flatMap(id ->
                            banks.stream().filter(one -> one.id().equals(id)).findFirst())
                    .orElse(banks.getFirst()));
            form.add(bank, upload(), note("transfer.what"), paste());
        }
        runs.show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("transfer.title");
    }

    private Component upload() {
        // of whatever kind: the check says what it is and what to do
        return FileUpload.ofAnyKind(Upload.MAX_BYTES, this::take);
    }

    /** Visible for the page's own upload only: takes a file and has it looked at. */
    void take(String name, byte[] bytes) {
        if (bytes.length > Upload.MAX_BYTES) {
            refusal.show(List.of(getTranslation("transfer.too-big", name, Upload.MAX_BYTES / 1_000_000)));
        } else {
            open(imports.start(bank.getValue().id(), new Upload(name, bytes)));
        }
    }

    private Component paste() {
        text.addClassName("ds-trpaste");
        text.setHelperText(getTranslation("transfer.text.helper"));
        text.setMaxLength(Upload.MAX_BYTES / 4);
        Button check = new Button(getTranslation("transfer.text.check"), event -> takeText());
        Div body = new Div(text, check);
        body.addClassName("ds-form");
        NativeDetails paste = new NativeDetails(getTranslation("transfer.text"), body);
        paste.addClassName("ds-trdetails");
        return paste;
    }

    private void takeText() {
        text.setInvalid(text.getValue().isBlank());
        text.setErrorMessage(getTranslation("transfer.text.empty"));
        if (!text.isInvalid()) {
            open(imports.startText(bank.getValue().id(), text.getValue()));
        }
    }

    private static void open(ImportRun.Id run) {
        UI.getCurrentOrThrow().navigate(ImportRunView.class, TransferRoutes.to(run));
    }

    private Anchor toBanks() {
        Anchor link = new Anchor("admin/bank", getTranslation("transfer.to-banks"));
        link.getElement().setAttribute("router-link", true);
        link.addClassName("ds-trlink");
        return link;
    }

    private Paragraph note(String key) {
        Paragraph note = new Paragraph(getTranslation(key));
        note.addClassName("t-note");
        return note;
    }

    private static void writeTemplate(DownloadWords words, DownloadEvent event) throws IOException {
        event.setFileName(words.of("transfer.template.file"));
        event.setContentType(SheetWriter.TYPE);
        SheetTemplate.write(words.english(), words, event.getOutputStream());
    }
}
