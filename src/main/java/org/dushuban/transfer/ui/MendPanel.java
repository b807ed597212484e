package org.dushuban.transfer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import org.dushuban.format.Place;
import org.dushuban.transfer.ImportReport;

/** The text of the file with what could not be read marked, to mend it here and have it read again. */
class MendPanel extends Section {

    private final MarkedText text;

    /** @param changed is told when the text is not that any more which was read */
    MendPanel(String text, ImportReport report, Consumer<String> again, Runnable changed) {
        H2 title = new H2(getTranslation("transfer.mend"));
        this.text = new MarkedText(text, title.getText(), report.findings(), changed);
        Div head = new Div(title);
        head.addClassName("ds-panelhead");
        Paragraph note = new Paragraph(getTranslation("transfer.mend.note"));
        note.addClassName("t-note");
        Button check = new Button(getTranslation("transfer.mend.again"), event -> again.accept(this.text.value()));
        check.setDisableOnClick(true);
        addClassName("ds-trmend");
        add(head, note, this.text, check);
    }

    boolean isMended() {
        return text.isMended();
    }

    void reveal(Place.Line line) {
        text.reveal(line);
    }
}
