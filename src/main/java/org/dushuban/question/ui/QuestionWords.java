package org.dushuban.question.ui;

import java.util.Locale;
import java.util.Optional;
import org.dushuban.material.Markdown;
import org.dushuban.material.MarkdownText;
import org.dushuban.question.BlankMarks;
import org.dushuban.question.BulkOutcome;
import org.dushuban.question.FieldDiff;
import org.dushuban.question.QuestionState;
import org.dushuban.question.Remark;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Words;

/** What belongs to questions, in words. */
public final class QuestionWords {

    private QuestionWords() {}

    /** A stem on a list: its words in the language of the reader, without the marks of Markdown. */
    public static String plain(LocalText stem, Locale reader) {
        return withLines(MarkdownText.toPlain(stem.in(reader)));
    }

    /** A stem where nothing can be filled in, as safe HTML in the language of the reader. */
    public static String html(LocalText stem, Locale reader) {
        return withLines(Markdown.toSafeHtml(stem.in(reader)));
    }

    /** With a numbered line where a blank is marked. */
    private static String withLines(String text) {
        String lines = text;
        for (int number : BlankMarks.in(text)) {
            lines = lines.replace(BlankMarks.mark(number), "__" + number + "__");
        }
        return lines;
    }

    static String state(QuestionState state, boolean edited) {
        String word = Words.of("question.state." + state.tag());
        return edited ? Words.of("question.state.edited", word) : word;
    }

    /** What a feature has noticed about a question; empty where that has no words. */
    static Optional<String> flag(String tag) {
        return Words.find("question.flag." + tag);
    }

    /** What happened to a wording on its way to being published. */
    static String remark(Remark.Kind kind) {
        return Words.of("question.remark." + kind.tag());
    }

    /** Why a question was left as it was when many were changed. */
    static String skipped(BulkOutcome.Reason reason) {
        return Words.of("question.skipped." + reason.tag());
    }

    /** A part of a question, with its place where there are several. */
    static String part(FieldDiff part) {
        return Words.of("question.part." + part.field().tag(), part.place());
    }
}
