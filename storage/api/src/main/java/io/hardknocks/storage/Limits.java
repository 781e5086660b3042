package io.hardknocks.storage;

final class Limits {
  private Limits() {}

  static void check(int limit) {
    if (limit < 1 || limit > AttemptQuery.MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit: " + limit + " (expected: 1.." + AttemptQuery.MAX_LIMIT + ")");
    }
  }
}
