package org.dushuban.question.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dushuban.organisation.Unit;
import org.dushuban.question.Publishing;
import org.dushuban.shared.ui.Confirm;
import org.dushuban.shared.ui.Toast;
import org.dushuban.shared.ui.Words;

/** Asks for which units a second person has to approve what is published. */
final class SecondPersonDialog {

    private final Publishing publishing;
    private final Map<Unit, Checkbox> switches = new LinkedHashMap<>();

    private SecondPersonDialog(Publishing publishing, List<Unit> units) {
        this.publishing = publishing;
        for (Unit unit : units) {
            switches.put(unit, new Checkbox(unit.name(), publishing.asksSecond(unit.id())));
        }
    }

    static void open(Publishing publishing, List<Unit> units) {
        SecondPersonDialog dialog = new SecondPersonDialog(publishing, units);
        new FormDialog(Words.of("question.second"), Words.of("question.bank.save"), () -> true)
                .with(new Paragraph(Words.of("question.second.note")))
                .with(dialog.switches.values().toArray(Checkbox[]::new))
                .then(dialog::save);
    }

    private void save() {
        switches.forEach((unit, wanted) -> publishing.askSecond(unit.id(), wanted.getValue()));
        String kept = switches.entrySet().stream()
                .filter(one -> publishing.asksSecond(one.getKey().id())
                        != one.getValue().getValue())
                .map(one -> one.getKey().name())
                .collect(Collectors.joining(", "));
        if (kept.isEmpty()) {
            Toast.show(Words.of("question.second.saved"));
        } else {
            Confirm.tell(
                    Words.of("question.second.kept", kept),
                    Words.of("question.second.kept.note"),
                    Words.of("shared.confirm.understood"));
        }
    }
}
