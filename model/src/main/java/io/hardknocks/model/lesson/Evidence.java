package io.hardknocks.model.lesson;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lesson rests on.
 *
 * @param pairs up to {@link #MOST} of them, in the order in which they were met: the first, and the
 *     latest; empty only for a lesson from outside
 * @param fixes how many pairs there were in all
 * @param sessions in how many sessions
 * @param firstSeen of its failing attempts; {@code null} without pairs
 * @param lastSeen of its failing attempts; {@code null} without pairs
 */
public record Evidence(
    List<Pair> pairs,
    long fixes,
    long sessions,
    @Nullable Instant firstSeen,
    @Nullable Instant lastSeen) {
  /** How many pairs are named. */
  public static final int MOST = 10;

  public static final Evidence NONE = new Evidence(List.of(), 0, 0, null, null);

  public Evidence {
    pairs = List.copyOf(pairs);
    if (pairs.size() > MOST)
      throw new IllegalArgumentException("pairs: " + pairs.size() + " (expected: 0.." + MOST + ")");
    if (fixes < pairs.size())
      throw new IllegalArgumentException(
          "fixes: " + fixes + " (expected: >= " + pairs.size() + ")");
    if (firstSeen != null) firstSeen = firstSeen.truncatedTo(ChronoUnit.MICROS);
    if (lastSeen != null) lastSeen = lastSeen.truncatedTo(ChronoUnit.MICROS);
    if ((firstSeen == null) != (lastSeen == null))
      throw new IllegalArgumentException(
          "firstSeen, lastSeen: one of them (expected: both or none)");
  }

  /** The pair that a proof tries first. */
  public Pair first() {
    return requireNonNull(pairs.isEmpty() ? null : pairs.getFirst(), "a lesson without evidence");
  }
}
