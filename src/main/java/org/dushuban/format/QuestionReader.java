package org.dushuban.format;

/** Reads one format. */
interface QuestionReader {

    /** Tells all that the file says, and nothing by an exception: whatever a file holds is a finding. */
    void read(Upload upload, Found found);
}
