package org.dushuban.organisation.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dushuban.organisation.RosterColumn;
import org.dushuban.shared.ui.Languages;
import org.dushuban.shared.ui.Words;
import org.dushuban.shared.ui.WordsProvider;
import org.dushuban.sheet.SheetWriter;

/**
 * An empty roster to fill in: headings in both languages, numbers and phones as text so that no spreadsheet eats their
 * zeros, a list for the state, and a second sheet that explains each column by an example.
 */
final class RosterTemplate {

    private static final int LAST_ROW = 20_001;
    private static final int WIDTH = 20;
    private static final int WIDTH_OF_EXPLANATION = 60;

    private final WordsProvider words;

    private RosterTemplate(WordsProvider words) {
        this.words = words;
    }

    static void write(WordsProvider words, DownloadEvent event) throws IOException {
        describe(event, Words.of("organisation.import.template.file"));
        write(words, event.getOutputStream());
    }

    static void write(WordsProvider words, OutputStream out) throws IOException {
        RosterTemplate template = new RosterTemplate(words);
        try (SheetWriter sheet = new SheetWriter(template.both("organisation.import.template.sheet"))) {
            template.roster(sheet);
            sheet.sheet(template.both("organisation.import.template.explanation"));
            template.explanation(sheet);
            sheet.write(out);
        }
    }

    static void describe(DownloadEvent event, String file) {
        event.setFileName(file);
        event.setContentType(SheetWriter.TYPE);
    }

    private void roster(SheetWriter sheet) {
        sheet.columns(Collections.nCopies(RosterColumn.values().length, WIDTH));
        sheet.headings(all(RosterColumn::heading));
        sheet.choices(RosterColumn.STATE.ordinal(), LAST_ROW, RosterColumn.stateWords());
    }

    private void explanation(SheetWriter sheet) {
        List<Integer> widths = new ArrayList<>(Collections.nCopies(RosterColumn.values().length, WIDTH));
        widths.set(1, WIDTH_OF_EXPLANATION);
        sheet.columns(widths);
        sheet.headings(all(RosterColumn::heading));
        sheet.row(all(column -> word(column, "example", Languages.CHINESE)));
        sheet.row(List.of());
        for (RosterColumn column : RosterColumn.values()) {
            sheet.row(List.of(column.heading(), word(column, "explanation", Languages.CHINESE)));
        }
        sheet.row(List.of());
        for (RosterColumn column : RosterColumn.values()) {
            sheet.row(List.of("", word(column, "explanation", Languages.ENGLISH)));
        }
    }

    private static List<String> all(Function<RosterColumn, String> text) {
        return Arrays.stream(RosterColumn.values()).map(text).toList();
    }

    private String word(RosterColumn column, String aspect, Locale language) {
        return words.getTranslation("roster.column." + column.tag() + "." + aspect, language);
    }

    private String both(String key) {
        return String.join(
                " ",
                Stream.of(Languages.CHINESE, Languages.ENGLISH)
                        .map(language -> words.getTranslation(key, language))
                        .toList());
    }
}
