package org.dushuban.shared;

import java.util.UUID;

/** Who does something, as the audit trail remembers it, whatever becomes of the account. */
public record Actor(UUID id, String name) {}
