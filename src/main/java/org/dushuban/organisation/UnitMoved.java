package org.dushuban.organisation;

/**
 * A unit, with all below it, now hangs elsewhere in the tree. Told within the transaction of the move, for whoever keeps
 * paths or sums by path.
 */
public record UnitMoved(Unit.Id unit, UnitPath from, UnitPath to) {}
