package io.hardknocks.storage.duckdb.sums;

/** A position of attempts and one of steps: something was added up to there, or from there on. */
public record Marks(long attempts, long steps) {
  public static final Marks NONE = new Marks(0, 0);
  static final Marks END = new Marks(Long.MAX_VALUE, Long.MAX_VALUE);

  public static Marks ofAttempts(long position) {
    return new Marks(position, Long.MAX_VALUE);
  }

  public static Marks ofSteps(long position) {
    return new Marks(Long.MAX_VALUE, position);
  }

  /**
   * How far to go from here when the last ones are at {@code end}: so far that not many more than
   * {@code latest} are left.
   */
  Marks towards(Marks end, Marks latest) {
    return new Marks(
        towards(attempts, end.attempts, latest.attempts), towards(steps, end.steps, latest.steps));
  }

  private static long towards(long from, long end, long latest) {
    return end - from > latest + latest / 2 ? end - latest : from;
  }

  /** Whether it is as far as others in both. */
  boolean reaches(Marks others) {
    return attempts >= others.attempts && steps >= others.steps;
  }

  Marks min(Marks other) {
    return new Marks(Math.min(attempts, other.attempts), Math.min(steps, other.steps));
  }
}
