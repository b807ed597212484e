package org.dushuban.shared;

/**
 * What somebody has before their eyes while they edit, so that nobody overwrites what another has saved meanwhile.
 *
 * @param number of the version
 * @param edit how often that version was saved
 */
public record Revision(int number, int edit) {}
