package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a run took from the machine. {@code null} where it was not measured, never 0.
 *
 * @param cpu time of all its processes, user and system, kept to the microsecond
 * @param peakMemoryBytes resident memory of all its processes together
 * @param readBytes bytes that its system calls read
 * @param writtenBytes bytes that its system calls wrote
 */
public record Usage(
    Source source,
    @Nullable Duration cpu,
    @Nullable Long peakMemoryBytes,
    @Nullable Long readBytes,
    @Nullable Long writtenBytes) {
  /** Nothing was measured. */
  public static final Usage UNKNOWN = new Usage(Source.NONE, null, null, null, null);

  private static final Duration LONGEST = Duration.ofDays(36_525_000);

  /** Who measured. */
  public enum Source {
    NONE,
    /** The kernel's accounting of a control group: exact. */
    CGROUP,
    /** Looks at /proc while it ran: a short peak may be missed. */
    SAMPLING,
    /** The writer of the record. */
    REPORTED;

    /** The word in every format: {@code cgroup}. */
    public String wire() {
      return Names.wire(this);
    }

    /**
     * @throws IllegalArgumentException when no source has this word
     */
    public static Source ofWire(String wire) {
      return Names.ofWire(Source.class, "usage.source", wire);
    }
  }

  public Usage {
    requireNonNull(source, "source");
    if (cpu != null) {
      if (cpu.isNegative() || cpu.compareTo(LONGEST) > 0)
        throw new IllegalArgumentException("cpu: " + cpu + " (expected: 0 to 100,000 years)");
      cpu = cpu.truncatedTo(ChronoUnit.MICROS);
    }
    requireNotNegative(peakMemoryBytes, "peakMemoryBytes");
    requireNotNegative(readBytes, "readBytes");
    requireNotNegative(writtenBytes, "writtenBytes");
  }

  private static void requireNotNegative(@Nullable Long value, String field) {
    if (value != null && value < 0)
      throw new IllegalArgumentException(field + ": " + value + " (expected: >= 0)");
  }
}
