package org.dushuban.organisation;

/**
 * A unit with the number of people who belong to it today.
 *
 * @param own those of the unit itself
 * @param all those of the unit and of all units below it
 */
public record CountedUnit(Unit unit, long own, long all) {}
