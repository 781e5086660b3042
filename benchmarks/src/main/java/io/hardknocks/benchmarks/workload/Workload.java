package io.hardknocks.benchmarks.workload;

import io.hardknocks.analysis.failure.FailureReader;
import io.hardknocks.analysis.failure.Observed;
import io.hardknocks.analysis.failure.Rules;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Output;
import io.hardknocks.model.Project;
import io.hardknocks.model.Source;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Submission;
import io.hardknocks.model.Turn;
import io.hardknocks.model.Usage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Attempts of about 1.2 KB, the same every time: sessions of 1 to 4 attempts over 30 days, four in
 * ten failing by one of 240 mistakes of which the first is the most frequent by far (Zipf). Every
 * second failing session is fixed by its last attempt.
 */
public final class Workload {
  public static final Instant END = Instant.parse("2026-03-31T00:00:00Z");
  private static final Duration SPAN = Duration.ofDays(30);
  private static final List<Mistake> MISTAKES = Mistake.all();

  private final Random random = new Random(42);
  private final FailureReader failures = FailureReader.of(Rules.standard());
  private final double[] cumulative = zipf();
  private final int total;
  private final Instant end;
  private final List<Fix> fixes = new ArrayList<>();
  private final List<Attempt> failing = new ArrayList<>();
  private ScriptText script = ScriptText.with(MISTAKES.getFirst(), random);
  private int made;
  private int session;
  private int left;

  public Workload(int total) {
    this(total, END);
  }

  private Workload(int total, Instant end) {
    this.total = total;
    this.end = end;
  }

  /** The same up to the last midnight, for a process that tells of the last week by the clock. */
  public static Workload untilToday(int total) {
    return new Workload(total, Instant.now().truncatedTo(ChronoUnit.DAYS));
  }

  /** The next attempts, up to {@code size}; empty at the end. */
  public List<Attempt> next(int size) {
    var batch = new ArrayList<Attempt>(size);
    while (batch.size() < size && made < total) batch.add(attempt());
    return batch;
  }

  /** The fixes among the attempts made since the last call. */
  public List<Fix> takeFixes() {
    var taken = List.copyOf(fixes);
    fixes.clear();
    return taken;
  }

  /** As the one reports it who made the attempt. */
  public static Submission reported(Attempt attempt) {
    return new Submission(
        attempt.id(),
        attempt.stage(),
        attempt.turn(),
        attempt.source(),
        attempt.execution(),
        attempt.output(),
        attempt.labels());
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
    script = ScriptText.with(mistake(), random);
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
    return end.minus(SPAN).toEpochMilli() + SPAN.toMillis() * made / total;
  }

  private Attempt attempt(AttemptId id, boolean fails) {
    script = script.again(random);
    var text = fails ? script.text() : script.fixed();
    var stage = new StageKey(Project.DEFAULT, "session-%08d".formatted(session), "script");
    var start = Instant.ofEpochMilli(startMillis()).plusNanos(random.nextInt(1_000) * 1_000L);
    var output =
        new Output(
            "read " + random.nextInt(9_000) + " rows\n",
            fails ? script.mistake().traceback(script.failingLine(), script.lines(), random) : "",
            "",
            List.of());
    return new Attempt(
        id,
        stage,
        new Turn(0, Turn.LLM, null),
        new Source("python", text, script.prompt(), "model-a", "v3"),
        new Execution(
            start,
            Duration.ofMillis(50 + random.nextInt(3_000)),
            fails ? Outcome.FAILED : Outcome.SUCCEEDED,
            fails ? 1 : 0,
            Usage.UNKNOWN),
        output,
        fails ? failure(text, output.stderr()) : null,
        Labels.NONE);
  }

  private Failure failure(String script, String stderr) {
    return failures.read(new Observed("python", stderr, Outcome.FAILED, 1, script));
  }

  private Mistake mistake() {
    double at = random.nextDouble();
    for (int i = 0; i < MISTAKES.size(); i++) {
      if (at < cumulative[i]) return MISTAKES.get(i);
    }
    return MISTAKES.getLast();
  }

  private static double[] zipf() {
    var sums = new double[MISTAKES.size()];
    double sum = 0;
    for (int i = 0; i < MISTAKES.size(); i++) sums[i] = sum += 1.0 / (i + 1);
    for (int i = 0; i < MISTAKES.size(); i++) sums[i] /= sum;
    return sums;
  }
}
