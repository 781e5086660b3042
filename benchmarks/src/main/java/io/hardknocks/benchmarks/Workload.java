package io.hardknocks.benchmarks;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Category;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Frame;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Output;
import io.hardknocks.model.Project;
import io.hardknocks.model.Severity;
import io.hardknocks.model.Source;
import io.hardknocks.model.SourceLine;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Turn;
import io.hardknocks.model.Usage;
import io.hardknocks.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * Attempts of about 1.2 KB, the same every time: sessions of 1 to 4 attempts over 30 days, four in
 * ten failing, over 200 fingerprints of which the first is the most frequent by far (Zipf). Every
 * second failing session is fixed by its last attempt.
 */
final class Workload {
  static final Instant END = Instant.parse("2026-03-31T00:00:00Z");
  private static final Duration SPAN = Duration.ofDays(30);
  private static final int FINGERPRINTS = 200;
  private static final Category[] CATEGORIES = Category.values();

  private final Random random = new Random(42);
  private final double[] cumulative = zipf();
  private final int total;
  private final List<Fix> fixes = new ArrayList<>();
  private final List<Attempt> failing = new ArrayList<>();
  private int made;
  private int session;
  private int left;

  Workload(int total) {
    this.total = total;
  }

  /** The next attempts, up to {@code size}; empty at the end. */
  List<Attempt> next(int size) {
    var batch = new ArrayList<Attempt>(size);
    while (batch.size() < size && made < total) batch.add(attempt());
    return batch;
  }

  /** The fixes among the attempts made since the last call. */
  List<Fix> takeFixes() {
    var taken = List.copyOf(fixes);
    fixes.clear();
    return taken;
  }

  private Attempt attempt() {
    if (left == 0) begin();
    left--;
    var id = AttemptId.of(startMillis(), random.nextLong());
    boolean fails = left > 0 ? random.nextDouble() < 0.62 : random.nextDouble() < 0.25;
    var attempt = attempt(id, fails);
    if (fails) failing.add(attempt);
    else if (!failing.isEmpty()) fixAll(attempt);
    made++;
    return attempt;
  }

  private void begin() {
    session++;
    left = 1 + random.nextInt(4);
    failing.clear();
  }

  private void fixAll(Attempt fixing) {
    for (var failed : failing) {
      var failure = failed.failure();
      if (failure == null) continue;
      fixes.add(
          new Fix(
              failed.id(),
              fixing.id(),
              failed.stage().project(),
              failure.fingerprint(),
              failed.execution().startedAt(),
              Fix.Evidence.SAME_STAGE));
    }
    failing.clear();
  }

  private long startMillis() {
    return END.minus(SPAN).toEpochMilli() + SPAN.toMillis() * made / total;
  }

  private Attempt attempt(AttemptId id, boolean fails) {
    int print = fails ? fingerprint() : 0;
    var stage = new StageKey(Project.DEFAULT, "session-%08d".formatted(session), "script");
    var start = Instant.ofEpochMilli(startMillis()).plusNanos(random.nextInt(1_000) * 1_000L);
    return new Attempt(
        id,
        stage,
        new Turn(0, Turn.LLM, null),
        new Source("python", script(), "Plot the sales of the year by month", "model-a", "v3"),
        new Execution(
            start,
            Duration.ofMillis(50 + random.nextInt(3_000)),
            fails ? Outcome.FAILED : Outcome.SUCCEEDED,
            fails ? 1 : 0,
            Usage.UNKNOWN),
        new Output("", fails ? traceback(print) : "", "", List.of()),
        fails ? failure(print) : null,
        Labels.NONE);
  }

  private String script() {
    var text = new StringBuilder("import pandas as pd\nimport matplotlib.pyplot as plt\n\n");
    while (text.length() < 700) {
      text.append("frame_").append(random.nextInt(1_000)).append(" = load(\"data/");
      text.append(Integer.toHexString(random.nextInt())).append(".csv\", sep=\";\")\n");
    }
    return text.toString();
  }

  private String traceback(int print) {
    return """
        Traceback (most recent call last):
          File "/work/script.py", line %d, in <module>
            main()
          File "/work/script.py", line %d, in main
            frame = frame["column_%d"].astype(np.float)
        KeyError: 'column_%d is not among the columns of file %x'
        """
        .formatted(random.nextInt(90), random.nextInt(90), print, print, random.nextInt());
  }

  private Failure failure(int print) {
    var verdict =
        new Verdict(
            CATEGORIES[print % CATEGORIES.length],
            Severity.HIGH,
            true,
            false,
            false,
            "Check that the column is there before it is used.",
            "python.key_error");
    var message =
        "'column_%d is not among the columns of file %x'".formatted(print, random.nextInt());
    var tags = new TreeSet<>(List.of("library:lib" + print % 37, "exception:KeyError"));
    return new Failure(
        "KeyError",
        message,
        verdict,
        List.of(
            new Frame("/work/script.py", "<module>", 12, true),
            new Frame("/work/script.py", "main", 40, true)),
        new SourceLine(40, "frame = frame[\"column_%d\"].astype(np.float)".formatted(print)),
        new Fingerprint("v1-%016x".formatted(print * 0x9E3779B97F4A7C15L)),
        tags);
  }

  private int fingerprint() {
    double at = random.nextDouble();
    for (int i = 0; i < FINGERPRINTS; i++) {
      if (at < cumulative[i]) return i;
    }
    return FINGERPRINTS - 1;
  }

  private static double[] zipf() {
    var sums = new double[FINGERPRINTS];
    double sum = 0;
    for (int i = 0; i < FINGERPRINTS; i++) sums[i] = sum += 1.0 / (i + 1);
    for (int i = 0; i < FINGERPRINTS; i++) sums[i] /= sum;
    return sums;
  }
}
