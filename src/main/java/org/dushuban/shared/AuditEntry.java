package org.dushuban.shared;

import java.time.Instant;
import java.util.UUID;

/** A change, with who made it and when. Entries are never altered. */
public record AuditEntry(UUID id, Instant at, Actor actor, Change change) {}
