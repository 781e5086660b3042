package io.hardknocks.server.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a caller may do. */
public enum Role {
  /** Send records in. */
  INGEST,
  /** Read what was recorded and learned, and ask the gate. */
  READ,
  /** Run scripts in the sandbox, read, and send records in: a run is one. */
  RUN,
  /** Everything, with what decides and deletes. */
  ADMIN;

  /** What this role may do, itself among it. */
  public Set<Role> grants() {
    return switch (this) {
      case INGEST -> EnumSet.of(INGEST);
      case READ -> EnumSet.of(READ);
      case RUN -> EnumSet.of(RUN, READ, INGEST);
      case ADMIN -> EnumSet.allOf(Role.class);
    };
  }

  /** The word in every format: {@code ingest}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when no role has this word
   */
  public static Role ofWire(String wire) {
    for (var role : values()) if (role.wire().equals(wire)) return role;
    throw new IllegalArgumentException("role: " + wire + " (expected: ingest, read, run or admin)");
  }
}
