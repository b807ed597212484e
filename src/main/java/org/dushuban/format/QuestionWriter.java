package org.dushuban.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import org.dushuban.material.Picture;

/**
 * Writes one format. What its reader makes of what was written of a question that this format holds is that question again,
 * but for its place.
 */
interface QuestionWriter {

    /**
     * What this format can hold of a question; empty if it cannot hold it at all. Each difference, and what is left out, is
     * noted.
     */
    Optional<FoundQuestion> held(FoundQuestion question, Losses losses);

    /**
     * @param questions what {@link #held} gave back
     * @param pictures finds what an address in a text shows
     */
    void write(Iterator<FoundQuestion> questions, Function<String, Optional<Picture>> pictures, OutputStream out)
            throws IOException;

    /** Takes note of what a format cannot hold. */
    interface Losses {

        void note(FoundQuestion question, FormatFault fault, String value);
    }
}
