package io.hardknocks.storage.duckdb;

/** A position of attempts and one of steps: something was added up to there, or from there on. */
record Marks(long attempts, long steps) {
  static final Marks NONE = new Marks(0, 0);
  static final Marks END = new Marks(Long.MAX_VALUE, Long.MAX_VALUE);

  // What is amended, and the failures that are fixed, are nearly always among the last.
  private static final long LATEST = 200_000;
  private static final long PAGE = 100_000;

  static Marks ofAttempts(long position) {
    return new Marks(position, Long.MAX_VALUE);
  }

  static Marks ofSteps(long position) {
    return new Marks(Long.MAX_VALUE, position);
  }

  /** How far it pays to go from here when the last ones are at {@code end}. */
  Marks towards(Marks end) {
    return new Marks(towards(attempts, end.attempts), towards(steps, end.steps));
  }

  private static long towards(long from, long end) {
    return end - from > LATEST + PAGE ? end - LATEST : from;
  }

  Marks max(Marks other) {
    return new Marks(Math.max(attempts, other.attempts), Math.max(steps, other.steps));
  }

  /** Whether something that changed from there on is in what was added up to here. */
  boolean reaches(Marks changed) {
    return attempts >= changed.attempts || steps >= changed.steps;
  }
}
