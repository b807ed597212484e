package org.dushuban.organisation.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.dushuban.organisation.Organisation;
import org.dushuban.organisation.Unit;
import org.dushuban.organisation.UnitKind;
import org.dushuban.shared.ui.Words;
import org.jspecify.annotations.Nullable;

/** Ask what a unit shall be called, of which kind it shall be, and below which it shall hang. */
final class UnitDialogs {

    private UnitDialogs() {}

    static void addRoot(Organisation organisation, Runnable done) {
        TextField name = name("");
        Select<UnitKind> kind = kind(null);
        new FormDialog(
                        Words.of("organisation.units.add-root"),
                        Words.of("organisation.units.add"),
                        () -> named(name),
                        () -> organisation.addRoot(Objects.requireNonNull(kind.getValue()), name.getValue()),
                        done)
                .with(name, kind)
                .open();
    }

    static void addBelow(Organisation organisation, Unit above, Runnable done) {
        TextField name = name("");
        Select<UnitKind> kind = kind(above.kind());
        new FormDialog(
                        Words.of("organisation.units.add-below.title", above.name()),
                        Words.of("organisation.units.add"),
                        () -> named(name),
                        () -> organisation.add(above.id(), Objects.requireNonNull(kind.getValue()), name.getValue()),
                        done)
                .with(name, kind)
                .open();
    }

    static void rename(Organisation organisation, Unit unit, Runnable done) {
        TextField name = name(unit.name());
        new FormDialog(
                        Words.of("organisation.units.rename.title", unit.name()),
                        Words.of("organisation.save"),
                        () -> named(name),
                        () -> organisation.rename(unit.id(), name.getValue()),
                        done)
                .with(name)
                .open();
    }

    static void move(Organisation organisation, Unit unit, Runnable done) {
        UnitBox target = new UnitBox(
                Words.of("organisation.units.move.below"),
                organisation.units(),
                other -> other.open()
                        && unit.kind().mayStandBelow(other.kind())
                        && !unit.path().contains(other.path()));
        target.setErrorMessage(Words.of("organisation.unit.missing"));
        new FormDialog(
                        Words.of("organisation.units.move.title", unit.name()),
                        Words.of("organisation.units.move"),
                        () -> {
                            target.setInvalid(target.isEmpty());
                            return !target.isEmpty();
                        },
                        () -> organisation.move(
                                unit.id(),
                                Objects.requireNonNull(target.getValue()).id()),
                        done)
                .with(target)
                .open();
    }

    private static TextField name(String before) {
        TextField name = new TextField(Words.of("organisation.units.name"));
        name.setMaxLength(100);
        name.setValue(before);
        name.setErrorMessage(Words.of("organisation.units.name.missing"));
        return name;
    }

    private static boolean named(TextField name) {
        name.setInvalid(name.getValue().isBlank());
        return !name.isInvalid();
    }

    private static Select<UnitKind> kind(@Nullable UnitKind above) {
        List<UnitKind> kinds = Organisation.kindsBelow(above);
        Select<UnitKind> kind = new Select<>();
        kind.setLabel(Words.of("unit.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(one -> Words.of("unit.kind." + one.tag()));
        kind.setValue(kinds.getFirst());
        return kind;
    }
}
