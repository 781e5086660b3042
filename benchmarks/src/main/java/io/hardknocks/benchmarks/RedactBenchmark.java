package io.hardknocks.benchmarks;

import io.hardknocks.analysis.redact.Redactor;
import java.util.Locale;

/**
 * Prints how fast secrets are sought: in texts of 1.2 KB as attempts have them, and in one of 50
 * MB.
 */
public final class RedactBenchmark {
  private static final int ROUNDS = 6;
  private static final int TEXTS = 100_000;
  private static final String TRACEBACK =
      """
      Traceback (most recent call last):
        File "/work/main.py", line 42, in <module>
          result = process(load("data/input.csv"), columns=["name", "price"])
        File "/work/main.py", line 17, in process
          return frame.groupby(key)[column].agg(total=("price", "sum"))
        File "/usr/lib/python3/site-packages/pandas/core/frame.py", line 3807, in __getitem__
          indexer = self.columns.get_loc(key)
      KeyError: 'prices'
      """;

  private RedactBenchmark() {}

  public static void main(String[] args) {
    var redactor = Redactor.standard();
    var text = TRACEBACK.repeat(3).substring(0, 1200);
    var large = TRACEBACK.repeat(50 * 1024 * 1024 / TRACEBACK.length());
    var secrets = (TRACEBACK + "password = \"" + "hunt" + "er2\"\n").repeat(50_000);
    for (int round = 1; round <= ROUNDS; round++) {
      long start = System.nanoTime();
      int same = 0;
      for (int i = 0; i < TEXTS; i++) if (redactor.redact(text).length() == text.length()) same++;
      print("1.2 KB x " + same, (long) TEXTS * text.length(), System.nanoTime() - start, TEXTS);
      print("50 MB", large, redactor);
      print("a secret every 600 B", secrets, redactor);
    }
  }

  private static void print(String what, String text, Redactor redactor) {
    long start = System.nanoTime();
    int length = redactor.redact(text).length();
    print(what + " -> " + length, text.length(), System.nanoTime() - start, 1);
  }

  private static void print(String what, long characters, long nanos, int texts) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-32s %7.1f MB/s %12.2f us each",
            what,
            characters * 1e3 / nanos,
            nanos / 1e3 / texts));
  }
}
