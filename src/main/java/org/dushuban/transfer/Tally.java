package org.dushuban.transfer;

/**
 * What confirming would do now.
 *
 * @param added questions that become new ones
 * @param replaced questions that become another wording of one of the bank's
 * @param skipped questions without an error that stay out because they are chosen to, or are in the bank as they are
 */
public record Tally(int added, int replaced, int skipped) {

    public int written() {
        return added + replaced;
    }
}
