package io.hardknocks.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/**
 * The same work again and again.
 *
 * @param count how often
 */
record Rounds(int count) {
  /** Prints the median, the shortest and the longest time. */
  void time(String what, Runnable work) {
    var nanos = new long[count];
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      work.run();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-24s %8.1f ms (%.1f to %.1f)%n",
        what,
        nanos[count / 2] / 1e6,
        nanos[0] / 1e6,
        nanos[count - 1] / 1e6);
  }
}
