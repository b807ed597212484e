package org.dushuban.organisation;

import java.time.Instant;
import java.util.UUID;
import org.dushuban.account.User;

/**
 * A member has done something that may be worth points. Whoever keeps the ledger listens; the same kind and source are
 * booked once.
 *
 * @param kind what it was, such as {@code quiz.passed}
 * @param source the id of what it was done with, such as an attempt
 */
public record Earned(User.Id member, String kind, UUID source, Instant at) {}
