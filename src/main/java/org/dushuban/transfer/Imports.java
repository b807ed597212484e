package org.dushuban.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dushuban.account.CurrentUser;
import org.dushuban.format.MarkedSheets;
import org.dushuban.format.Place;
import org.dushuban.format.Reading;
import org.dushuban.format.Upload;
import org.dushuban.format.Wording;
import org.dushuban.question.Bank;
import org.dushuban.question.ItemBank;
import org.dushuban.shared.CleanText;
import org.dushuban.shared.Ids;
import org.dushuban.shared.NotFoundException;
import org.dushuban.sheet.SheetRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Brings questions from files into banks: looks first, telling all that is wrong at once and writing nothing; then, once its
 * owner has confirmed what was seen, writes all of it or nothing. What stands in a question with an error stays out. A run
 * belongs to whoever started it, as long as the bank is theirs to write in.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class Imports {

    private static final int OWN = 20;
    private static final int MAX_NAME = 200;

    /** So many rows of a file are shown before and after one. */
    private static final int AROUND = 1;

    private final ImportStore store;
    private final ImportRuns runs;
    private final ImportLook look;
    private final AlikePairs pairs;
    private final ImportPreviews previews;
    private final ItemBank banks;
    private final CurrentUser user;

    Imports(
            ImportStore store,
            ImportRuns runs,
            ImportLook look,
            AlikePairs pairs,
            ImportPreviews previews,
            ItemBank banks,
            CurrentUser user) {
        this.store = store;
        this.runs = runs;
        this.look = look;
        this.pairs = pairs;
        this.previews = previews;
        this.banks = banks;
        this.user = user;
    }

    /**
     * Begins to look at a file.
     *
     * @throws NotFoundException if the one who asks may not write in that bank
     * @throws IllegalArgumentException if the file is longer than {@link Upload#MAX_BYTES}
     */
    public ImportRun.Id start(Bank.Id bank, Upload upload) {
        return start(bank, upload.name(), false, upload.bytes());
    }

    /** The same for a text that was pasted. */
    public ImportRun.Id startText(Bank.Id bank, String text) {
        return start(bank, "", true, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws NotFoundException if there is none such, or it is not theirs who ask */
    public ImportRun get(ImportRun.Id id) {
        ImportRow run = own(id);
        return run.toRun(bank(run.bank()));
    }

    /**
     * Some of the runs of the one who asks, the latest first.
     *
     * @param from 0, or what the page before says comes next
     */
    public OwnImports own(int from) {
        Map<Bank.Id, Bank> writable = writable().stream().collect(Collectors.toMap(Bank::id, Function.identity()));
        List<ImportRow> rows = store.of(user.id(), from, OWN + 1);
        return new OwnImports(
                rows.stream()
                        .limit(OWN)
                        .flatMap(run ->
                                Stream.ofNullable(writable.get(run.bank())).map(run::toRun))
                        .toList(),
                rows.size() > OWN ? OptionalInt.of(from + OWN) : OptionalInt.empty());
    }

    /**
     * Has what a file says at hand for what follows, which else would have to read it first: after a while, a restart or on
     * another node that takes its time.
     *
     * @return done once it is, and at once if it is already; failed where it cannot be read now
     * @throws NotFoundException if there is none such, or it is not theirs who ask
     */
    public Future<?> recall(ImportRun.Id id) {
        ImportRow run = own(id);
        return look.holds(run) ? CompletableFuture.completedFuture(run) : runs.recall(run);
    }

    /**
     * Some of the questions of a file, with what becomes of each.
     *
     * @param from the first one, from 0
     * @throws NotFoundException if there is none such, it is not theirs who ask, or its file is gone
     */
    public ImportPreview preview(ImportRun.Id id, int from, int count) {
        ImportRow run = own(id);
        return previews.of(run, look.at(run), from, count);
    }

    /** What confirming would do now. @throws NotFoundException as {@link #preview} */
    public Tally tally(ImportRun.Id id) {
        ImportRow run = own(id);
        return new Decisions(look.at(run).fates(), run.choices()).tally();
    }

    /**
     * A question of the file beside the one that it is like.
     *
     * @param index which pair, from 0
     * @return empty where there are not so many
     * @throws NotFoundException as {@link #preview}
     */
    public Optional<AlikePair> pair(ImportRun.Id id, int index) {
        ImportRow run = own(id);
        return pairs.at(look.at(run), run.choices(), index);
    }

    /**
     * A few rows of the file around a cell, the headings first; empty where the file has no table of that name.
     *
     * @throws NotFoundException as {@link #preview}
     */
    public List<SheetRow> excerpt(ImportRun.Id id, Place.Cell around) {
        return look.at(own(id)).reading().tables().stream()
                .filter(table -> table.sheet().equals(around.sheet()))
                .findFirst()
                .map(table -> Excerpts.of(table, around.row(), AROUND))
                .orElse(List.of());
    }

    /** The text of the file, to mend it; empty for formats without. @throws NotFoundException as {@link #preview} */
    public Optional<String> text(ImportRun.Id id) {
        return Optional.ofNullable(look.at(own(id)).reading().text());
    }

    /**
     * Takes a text that its author has mended for the file, and looks at it anew, as what the file was read as. Characters
     * that cannot be kept fall away.
     *
     * @throws NotFoundException if there is none such, or it is not theirs who ask
     * @throws IllegalArgumentException if the text is longer than {@link Upload#MAX_BYTES}
     */
    public void mend(ImportRun.Id id, String text) {
        ImportRow run = own(id);
        String clean = CleanText.of(text);
        byte[] bytes = checked(clean.getBytes(StandardCharsets.UTF_8));
        if (store.mend(id, run.turn(), clean, digest(bytes))) {
            runs.check(own(id));
        }
    }

    /**
     * Says what is to become of duplicates; that begins another turn of the run.
     *
     * @throws NotFoundException if there is none such, or it is not theirs who ask
     */
    public void choose(ImportRun.Id id, Choices choices) {
        store.choose(own(id).id(), choices);
    }

    /**
     * Begins to write what was seen, unless that is not how it stands any more.
     *
     * @param turn that of the run as it was seen
     * @throws NotFoundException if there is none such, or it is not theirs who ask
     */
    public void confirm(ImportRun.Id id, int turn) {
        ImportRow run = own(id);
        Bank bank = bank(run.bank());
        if (run.kept() && store.begin(id, turn, ImportRun.State.CHECKED, ImportRun.State.WRITING)) {
            runs.write(own(id), bank.owner());
        }
    }

    /** Gives a run up; what is written already stays. @throws NotFoundException if it is not theirs who ask */
    public void cancel(ImportRun.Id id) {
        store.cancel(own(id).id());
    }

    /** Looks once more at a run that has come to nothing. @throws NotFoundException if it is not theirs who ask */
    public void again(ImportRun.Id id) {
        ImportRow run = own(id);
        boolean may = run.toRun(bank(run.bank())).mayBeginAgain();
        if (may && store.begin(id, run.turn(), run.state(), ImportRun.State.CHECKING)) {
            runs.check(own(id));
        }
    }

    /**
     * Writes the file back as a workbook whose faulty cells are marked.
     *
     * @param english whether the words are English, else Chinese
     * @throws NotFoundException as {@link #preview}, or if the file has no cells
     */
    public void writeMarked(ImportRun.Id id, boolean english, Wording words, OutputStream out) throws IOException {
        Reading reading = look.at(own(id)).reading();
        if (reading.tables().isEmpty()) {
            throw new NotFoundException("cells of import", id);
        }
        MarkedSheets.write(reading, english, words, out);
    }

    private ImportRun.Id start(Bank.Id bank, String name, boolean pasted, byte[] bytes) {
        ImportRun.Id id = new ImportRun.Id(Ids.next());
        store.insert(
                id,
                user.actor(),
                bank(bank).id(),
                CleanText.cut(CleanText.of(name), MAX_NAME),
                pasted,
                digest(checked(bytes)),
                bytes);
        runs.check(own(id));
        return id;
    }

    private ImportRow own(ImportRun.Id id) {
        ImportRow run = store.find(id)
                .filter(row -> row.owner().equals(user.id()))
                .orElseThrow(() -> new NotFoundException("import", id));
        bank(run.bank());
        return run;
    }

    private Bank bank(Bank.Id id) {
        return writable().stream()
                .filter(bank -> bank.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("bank", id));
    }

    private List<Bank> writable() {
        return banks.banks().stream().filter(Bank::changeable).toList();
    }

    private static byte[] checked(byte[] bytes) {
        if (bytes.length > Upload.MAX_BYTES) {
            throw new IllegalArgumentException("more than " + Upload.MAX_BYTES + " bytes");
        }
        return bytes;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
