package org.dushuban.transfer;

import java.time.Instant;
import java.util.List;
import org.dushuban.format.Finding;
import org.dushuban.format.Format;
import org.dushuban.format.Place;
import org.dushuban.question.Question;
import org.jspecify.annotations.Nullable;

/**
 * What a file says to a bank; kept when the file is gone.
 *
 * @param charset how its text is encoded; null for what is no text
 * @param findings the gravest first, and those of the same gravity in the order of the file; at most {@link #FINDINGS}
 * @param more how many further ones there are
 * @param alike the first of the questions whose stem the bank has, or nearly; at most {@link #ALIKE}
 * @param newTopics the first of the topics that will be made, each with those above it joined by a slash; at most
 *     {@link #TOPICS}
 * @param moreTopics how many further ones there are
 * @param pictures how many pictures the file brings
 * @param earlier when the same file went into the same bank before; null if it did not
 * @param counter how many wordings the bank had at the look
 * @param written what became of it; null until it is done
 */
public record ImportReport(
        Format format,
        @Nullable String charset,
        Counts counts,
        List<Finding> findings,
        int more,
        List<AlikeQuestion> alike,
        List<String> newTopics,
        int moreTopics,
        int pictures,
        @Nullable Earlier earlier,
        int counter,
        @Nullable Written written) {

    static final int FINDINGS = 500;
    static final int ALIKE = 500;
    static final int TOPICS = 20;

    public ImportReport {
        findings = List.copyOf(findings);
        alike = List.copyOf(alike);
        newTopics = List.copyOf(newTopics);
    }

    /**
     * How many of what.
     *
     * @param fresh nothing like them is known
     * @param faulty places with an error, each a row, a line or an element; what stands there stays out
     * @param known the bank has their number, and they read differently
     * @param same the bank has their number, and they read the same
     * @param alike the bank, or the same file before them, has their stem, or nearly
     */
    public record Counts(int fresh, int faulty, int known, int same, int alike) {

        /** All questions without an error. */
        public int questions() {
            return fresh + known + same + alike;
        }
    }

    /**
     * A question whose stem the bank has, or nearly.
     *
     * @param place among the questions of the file, from 0
     * @param stem Markdown, shortened
     * @param other the bank's question; null where it is one of the same file
     * @param likeness of the stems, from 0 to 1
     * @param whole whether all of it is the same
     */
    public record AlikeQuestion(
            int place, Place where, String stem, Question.@Nullable Id other, double likeness, boolean whole) {}

    /** The same file went into the same bank. */
    public record Earlier(Instant at, String by) {}

    /** How many questions were added, changed, found to be the same, and skipped. */
    public record Written(int added, int changed, int same, int skipped) {}

    ImportReport done(Written became) {
        return new ImportReport(
                format,
                charset,
                counts,
                findings,
                more,
                alike,
                newTopics,
                moreTopics,
                pictures,
                earlier,
                counter,
                became);
    }
}
