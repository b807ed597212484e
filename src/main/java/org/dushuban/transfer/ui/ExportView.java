package org.dushuban.transfer.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.Arrays;
import org.dushuban.format.Format;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.QuestionSelection;
import org.dushuban.question.ui.SelectionAddress;
import org.dushuban.shared.ui.BackLink;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.PageHead;
import org.dushuban.shared.ui.RunProgress;
import org.dushuban.transfer.ExportLook;
import org.dushuban.transfer.Exports;
import org.jspecify.annotations.Nullable;

/** Writes the questions that the address names to a file, and says before what of them the format cannot hold. */
@Route("admin/export")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://transfer.css")
class ExportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Exports exports;
    private final Select<Format> format = new Select<>();
    private final PageHead head = new PageHead("", "");
    private final Div form = new Div();
    private final Div losses = new Div();
    private final RunProgress progress = new RunProgress();
    private final EmptyState empty =
            new EmptyState(getTranslation("transfer.export.none"), getTranslation("transfer.export.none.note"));
    private final Anchor download = new Anchor(this::write, getTranslation("transfer.export.download"));
    private final DownloadWords words = DownloadWords.ofPage();
    private QuestionSelection selection = new QuestionSelection.Matching(QuestionFilter.ALL);
    private @Nullable ExportLook looking;

    ExportView(Exports exports) {
        this.exports = exports;
        addClassNames("ds-page", "ds-page--transfer");
        format.setLabel(getTranslation("transfer.export.format"));
        format.setItems(Arrays.stream(Format.values()).filter(Format::written).toList());
        format.setItemLabelGenerator(item -> getTranslation("format.name." + item.tag()));
        format.setValue(Format.XLSX);
        format.addValueChangeListener(event -> look());
        download.addComponentAsFirst(new Icon("download"));
        download.addClassNames("ds-trlink", "ds-trlink--primary");
        form.addClassNames("ds-form", "ds-sheet", "ds-trform");
        form.add(format, download);
        losses.addClassName("ds-trlosses");
        add(head, form, losses, empty);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        selection = SelectionAddress.read(query);
        int count = exports.count(selection);
        head.show(getPageTitle(), getTranslation("transfer.export.note", count));
        head.back(new BackLink(getTranslation("menu.bank"), "admin/bank?" + query.getQueryString()));
        form.setVisible(count > 0);
        empty.setVisible(count == 0);
        losses.removeAll();
        stopLooking();
        if (count > 0) {
            look();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("transfer.export.title");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        progress.stop(event.getUI());
        stopLooking();
    }

    /** Looks that nobody waits for would keep others from theirs. */
    private void stopLooking() {
        if (looking != null) {
            looking.cancel();
            looking = null;
        }
    }

    private void look() {
        stopLooking();
        ExportLook look = exports.look(format.getValue(), selection);
        looking = look;
        losses.removeAll();
        losses.add(progress);
        progress.follow(
                getTranslation("transfer.export.looking"), look::share, UI.getCurrentOrThrow(), () -> show(look));
    }

    private void show(ExportLook look) {
        losses.removeAll();
        if (look.isFailed()) {
            losses.add(note("transfer.export.unknown"));
        } else if (look.losses().isEmpty()) {
            losses.add(note("transfer.export.whole"));
        } else {
            losses.add(new LossList(look));
        }
    }

    private Paragraph note(String key) {
        Paragraph note = new Paragraph(getTranslation(key));
        note.addClassName("t-note");
        note.getElement().setAttribute("role", "status");
        return note;
    }

    private void write(DownloadEvent event) throws IOException {
        @Nullable Format chosen = format.getValue();
        Format as = chosen == null ? Format.XLSX : chosen;
        event.setFileName(words.of("transfer.export.file", as.suffix()));
        event.setContentType(as.mediaType());
        exports.write(as, selection, event.getOutputStream());
    }
}
