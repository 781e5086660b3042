package io.hardknocks.storage;

/** The bounds of a list's limit. */
public final class Limits {
  private Limits() {}

  /**
   * @throws IllegalArgumentException when {@code limit} is not 1 to {@link AttemptQuery#MAX_LIMIT}
   */
  public static void check(int limit) {
    if (limit < 1 || limit > AttemptQuery.MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit: " + limit + " (expected: 1.." + AttemptQuery.MAX_LIMIT + ")");
    }
  }
}
