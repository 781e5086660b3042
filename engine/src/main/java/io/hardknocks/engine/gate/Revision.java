package io.hardknocks.engine.gate;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * What an edit makes of a script: a warning is of what it brings in.
 *
 * @param before the script as it was
 * @param lines that the edit writes, from 1, as the script will be
 */
public record Revision(String before, Set<Integer> lines) {
  public Revision {
    requireNonNull(before, "before");
    lines = Set.copyOf(lines);
  }
}
