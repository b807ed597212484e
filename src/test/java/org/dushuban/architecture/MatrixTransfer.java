package org.dushuban.architecture;

import static org.dushuban.architecture.MatrixEntry.call;
import static org.dushuban.architecture.MatrixEntry.run;
import static org.dushuban.architecture.Rule.ADMINISTERS;
import static org.dushuban.architecture.Rule.ADMINISTERS_LISTED;
import static org.dushuban.architecture.Rule.ADMINISTRATORS;
import static org.dushuban.architecture.Rule.OWN_IMPORT;
import static org.dushuban.architecture.Rule.OWN_IMPORT_LISTED;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.dushuban.format.Format;
import org.dushuban.format.Place;
import org.dushuban.question.QuestionSelection;
import org.dushuban.transfer.Choices;

/** The part of the matrix that concerns import and export. */
final class MatrixTransfer {

    private MatrixTransfer() {}

    static List<MatrixEntry> all() {
        return Stream.of(looks(), steps(), exports()).flatMap(List::stream).toList();
    }

    private static List<MatrixEntry> looks() {
        return List.of(
                call("Imports.get(ImportRun.Id)", OWN_IMPORT, (on, w) -> on.imports.get(w.importRun)),
                call(
                        "Imports.own(int)",
                        OWN_IMPORT_LISTED,
                        (on, w) -> on.imports.own(0).runs().stream()
                                .anyMatch(run -> run.id().equals(w.importRun))),
                call(
                        "Imports.preview(ImportRun.Id, int, int)",
                        OWN_IMPORT,
                        (on, w) -> on.imports.preview(w.importRun, 0, 10)),
                call("Imports.tally(ImportRun.Id)", OWN_IMPORT, (on, w) -> on.imports.tally(w.importRun)),
                call("Imports.pair(ImportRun.Id, int)", OWN_IMPORT, (on, w) -> on.imports.pair(w.importRun, 0)),
                call(
                        "Imports.excerpt(ImportRun.Id, Place.Cell)",
                        OWN_IMPORT,
                        (on, w) -> on.imports.excerpt(w.importRun, new Place.Cell("", 1, "A", ""))),
                run("Imports.text(ImportRun.Id)", OWN_IMPORT, (on, w) -> on.imports.text(w.importRun)),
                call("Imports.recall(ImportRun.Id)", OWN_IMPORT, (on, w) -> on.imports.recall(w.importRun)),
                run(
                        "Imports.writeMarked(ImportRun.Id, boolean, Wording, OutputStream)",
                        OWN_IMPORT,
                        (on, w) -> written(out -> on.imports.writeMarked(w.importRun, true, (key, _) -> key, out))));
    }

    private static List<MatrixEntry> steps() {
        return List.of(
                call("Imports.start(Bank.Id, Upload)", ADMINISTERS, (on, w) -> on.imports.start(w.bank, w.upload()))
                        .committing(),
                call("Imports.startText(Bank.Id, String)", ADMINISTERS, (on, w) -> on.imports.startText(w.bank, "1. 题"))
                        .committing(),
                run("Imports.mend(ImportRun.Id, String)", OWN_IMPORT, (on, w) -> on.imports.mend(w.importRun, "1. 题"))
                        .committing(),
                run(
                                "Imports.choose(ImportRun.Id, Choices)",
                                OWN_IMPORT,
                                (on, w) -> on.imports.choose(w.importRun, Choices.NONE))
                        .committing(),
                run("Imports.confirm(ImportRun.Id, int)", OWN_IMPORT, (on, w) -> on.imports.confirm(w.importRun, 1))
                        .committing(),
                run("Imports.cancel(ImportRun.Id)", OWN_IMPORT, (on, w) -> on.imports.cancel(w.importRun))
                        .committing(),
                run("Imports.again(ImportRun.Id)", OWN_IMPORT, (on, w) -> on.imports.again(w.importRun))
                        .committing());
    }

    private static List<MatrixEntry> exports() {
        return List.of(
                call(
                        "BankReader.select(QuestionSelection)",
                        ADMINISTERS_LISTED,
                        (on, w) -> on.bankReader.select(inBank(w)).contains(w.question)),
                call(
                        "BankReader.get(Collection)",
                        ADMINISTERS_LISTED,
                        (on, w) -> !on.bankReader.get(List.of(w.question)).isEmpty()),
                call(
                        "Exports.count(QuestionSelection)",
                        ADMINISTERS_LISTED,
                        (on, w) -> on.exports.count(inBank(w)) > 0),
                call(
                        "Exports.look(Format, QuestionSelection)",
                        ADMINISTRATORS,
                        (on, w) -> on.exports.look(Format.CSV, inBank(w))),
                call(
                        "Exports.write(Format, QuestionSelection, OutputStream)",
                        ADMINISTERS_LISTED,
                        (on, w) -> written(out -> on.exports.write(Format.CSV, inBank(w), out))
                                .contains("哪一年")));
    }

    private static QuestionSelection inBank(MatrixWorld w) {
        return new QuestionSelection.Matching(w.inBank());
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static String written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
